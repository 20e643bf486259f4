import { describe, expect, it } from 'vitest'
import type { ChangeSet } from '#shared/domain/change-set'
import { isAct, toUndoList } from '#shared/domain/undo-list'

const act = (seq: number, undoes: number | null = null): ChangeSet => ({
  id: `c${String(seq)}`,
  seq,
  at: '2026-04-27T09:00:00.000Z',
  by: 'Lena',
  label: undoes === null ? `Act ${String(seq)}` : `Undo ${String(undoes)}`,
  kind: 'edit-partner',
  changes: [],
  history: [],
  undoes: undoes === null ? null : `c${String(undoes)}`,
})

const labels = (...acts: readonly ChangeSet[]) => {
  const { undoable, redoable } = toUndoList(acts)
  return { undo: undoable.map(({ label }) => label), redo: redoable.map(({ original }) => original.label) }
}

describe('the undo list', () => {
  it('offers acts newest first', () => {
    expect(labels(act(1), act(2))).toEqual({ undo: ['Act 2', 'Act 1'], redo: [] })
  })

  it('is of acts only: nobody takes the daily count of drifts back', () => {
    const day = { table: 'driftDays', id: '2026-04-27', before: null, after: { id: '2026-04-27', counts: {} } } as const
    const edit = { table: 'partners', id: 'a', before: null, after: { id: 'a' } } as const
    expect(isAct({ ...act(4), changes: [day] })).toBe(false)
    expect(isAct({ ...act(4), changes: [day, edit] })).toBe(true)
  })

  it('moves an undone act to what can be done again', () => {
    expect(labels(act(1), act(2), act(3, 2))).toEqual({ undo: ['Act 1'], redo: ['Act 2'] })
  })

  it('brings a redone act back under its own name', () => {
    expect(labels(act(1), act(2), act(3, 2), act(4, 3))).toEqual({ undo: ['Act 2', 'Act 1'], redo: [] })
  })

  it('lets a new act end what could be done again', () => {
    expect(labels(act(1), act(2), act(3, 2), act(4))).toEqual({ undo: ['Act 4', 'Act 1'], redo: [] })
  })

  it('walks several undos and redos back and forth', () => {
    const acts = [act(1), act(2), act(3, 2), act(4, 1), act(5, 4)]
    expect(labels(...acts)).toEqual({ undo: ['Act 1'], redo: ['Act 2'] })
  })

  it('passes over an undo whose act is no longer kept', () => {
    expect(labels(act(5, 2), act(6))).toEqual({ undo: ['Act 6'], redo: [] })
  })
})
