import type { Act, ChangeSet } from './change-set'

/** What can be taken back and what can be done again, each newest first. */
export type UndoList = {
  readonly undoable: readonly Act[]
  /** The undo change sets whose taking back is the redo, with the act they took back. */
  readonly redoable: readonly { readonly undo: Act; readonly original: Act }[]
}

/**
 * Reads the acts in order: a new act clears what could be redone, an undo moves the act over, a redo moves it back.
 * `acts` in any order; acts whose beginnings are no longer kept are passed over.
 */
export function toUndoList(acts: readonly Act[]): UndoList {
  const done: Act[] = []
  const undone: { undo: Act; original: Act }[] = []
  for (const one of acts.toSorted((a, b) => a.seq - b.seq)) {
    const redone = undone.findIndex(({ undo }) => undo.id === one.undoes)
    const taken = done.findIndex(({ id }) => id === one.undoes)
    if (redone >= 0) {
      const [entry] = undone.splice(redone, 1)
      if (entry !== undefined) done.push({ ...one, label: entry.original.label })
    } else if (taken >= 0) {
      const [original] = done.splice(taken, 1)
      if (original !== undefined) undone.push({ undo: one, original })
    } else if (one.undoes === null) {
      done.push(one)
      undone.length = 0
    }
  }
  return { undoable: done.toReversed(), redoable: undone.toReversed() }
}

/** Without the content: an import's change set holds every row that it wrote. */
export const toAct = ({ changes: _changes, history: _history, ...act }: ChangeSet): Act => act

/** Whether a change set is somebody's act: the daily count of drifts is nobody's. */
export const isAct = ({ changes }: ChangeSet): boolean => changes.some(({ table }) => table !== 'driftDays')
