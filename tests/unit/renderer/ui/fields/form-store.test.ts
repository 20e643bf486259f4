import { describe, expect, it, vi } from 'vitest'
import type { FieldProblem } from '#shared/domain/refusal'
import { type FormRules, FormStore } from '../../../../../src/renderer/ui/fields/form-store'

type Goal = { readonly title: string; readonly note: string; readonly target: number | null }

const stored: Goal = { title: 'Leads', note: '', target: null }

const aStore = (rules: FormRules<Goal>) => new FormStore<Goal>({ taken: stored, pending: {}, problems: [] }, rules)

const refuseLong = ({ note }: Goal): Promise<readonly FieldProblem[]> =>
  Promise.resolve(note.length > 5 ? [{ path: 'note', message: 'too-long' }] : [])

describe('the record of a form', () => {
  it('sends quick changes one after the other, each on top of the one before', async () => {
    const save = vi.fn<FormRules<Goal>['save']>(() => Promise.resolve([]))
    const store = aStore({ save })
    await Promise.all([store.change({ title: 'More leads' }), store.change({ target: 5 })])
    expect(store.read().taken).toEqual({ title: 'More leads', note: '', target: 5 })
    expect(store.read().pending).toEqual({})
  })

  it('keeps what is at fault and saves the rest', async () => {
    const save = vi.fn<FormRules<Goal>['save']>(refuseLong)
    const store = aStore({ save })
    await store.change({ note: 'far too long' })
    await store.change({ target: 7 })
    expect(store.read().taken).toEqual({ ...stored, target: 7 })
    expect(store.read().pending).toEqual({ note: 'far too long' })
    expect(store.read().problems).toEqual([{ path: 'note', message: 'too-long' }])
  })

  it('waits until it may be sent, and then sends everything', async () => {
    const save = vi.fn<FormRules<Goal>['save']>(() => Promise.resolve([]))
    const store = new FormStore<Goal>(
      { taken: { ...stored, title: '' }, pending: {}, problems: [] },
      { save, lacks: ({ title }) => (title === '' ? 'a title' : null) },
    )
    await store.change({ target: 3 })
    expect(save).not.toHaveBeenCalled()
    await store.change({ title: 'Leads' })
    expect(save.mock.calls.map(([next]) => next)).toEqual([{ title: 'Leads', note: '', target: 3 }])
  })

  it('is sent by its button only where it has one, and is empty afterwards', async () => {
    const save = vi.fn<FormRules<Goal>['save']>(() => Promise.resolve([]))
    const store = aStore({ save, byButton: true })
    await store.change({ target: 3 })
    expect(save).not.toHaveBeenCalled()
    await store.send()
    expect(save).toHaveBeenCalledOnce()
    expect(store.read()).toEqual({ taken: stored, pending: {}, problems: [] })
  })

  it('shows what changed elsewhere and keeps what was entered here', async () => {
    const store = aStore({ save: refuseLong })
    await store.change({ note: 'far too long' })
    store.adopt({ ...stored, title: 'Renamed' })
    expect(store.read().taken.title).toBe('Renamed')
    expect(store.read().pending).toEqual({ note: 'far too long' })
  })

  it('tries again what an earlier visit could not save', async () => {
    const save = vi.fn<FormRules<Goal>['save']>(() => Promise.resolve([]))
    const store = new FormStore<Goal>({ taken: stored, pending: { target: 9 }, problems: [] }, { save })
    store.resend()
    await vi.waitFor(() => expect(store.read().taken.target).toBe(9))
    expect(save).toHaveBeenCalledOnce()
  })
})
