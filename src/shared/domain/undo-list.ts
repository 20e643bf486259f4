import type { ChangeSet } from './change-set'

/** What can be taken back and what can be done again, each newest first. */
export type UndoList = {
  readonly undoable: readonly ChangeSet[]
  /** The undo change sets whose taking back is the redo, with the act they took back. */
  readonly redoable: readonly { readonly undo: ChangeSet; readonly original: ChangeSet }[]
}

/**
 * Reads the acts in order: a new act clears what could be redone, an undo moves the act over, a redo moves it back.
 * `changeSets` in any order; acts whose beginnings are no longer kept are passed over.
 */
export function toUndoList(changeSets: readonly ChangeSet[]): UndoList {
  const done: ChangeSet[] = []
  const undone: { undo: ChangeSet; original: ChangeSet }[] = []
  for (const one of changeSets.toSorted((a, b) => a.seq - b.seq)) {
    if (isCount(one)) continue
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

/** The daily count of drifts is nobody's act. */
const isCount = ({ changes }: ChangeSet): boolean =>
  changes.length > 0 && changes.every(({ table }) => table === 'driftDays')
