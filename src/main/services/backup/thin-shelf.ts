import { planThinning } from '#shared/backup/thinning'
import type { BackupShelf, ShelfEntry } from './backup-shelf'

/** True for a suspiciously small state that nobody has accepted. */
export const isPinned = ({ facts, fileName }: ShelfEntry, unpinned: readonly string[]): boolean =>
  facts.shrunk && !unpinned.includes(fileName)

/** Removes what the thinning rule lets go, each workspace by itself; answers what is left. */
export async function thinShelf(shelf: BackupShelf, unpinned: readonly string[]): Promise<readonly ShelfEntry[]> {
  const entries = await shelf.list()
  const workspaces = [...new Set(entries.map(({ facts }) => facts.workspaceId))]
  const gone = workspaces.flatMap((workspaceId) =>
    planThinning(
      entries
        .filter(({ facts }) => facts.workspaceId === workspaceId)
        .map((entry) => ({
          id: entry.fileName,
          seq: entry.facts.seq,
          createdAt: entry.facts.createdAt,
          verified: entry.verified,
          pinned: isPinned(entry, unpinned),
        })),
    ),
  )
  await shelf.remove(gone)
  const removed = new Set(gone)
  return entries.filter(({ fileName }) => !removed.has(fileName))
}
