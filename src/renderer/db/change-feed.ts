import type { ChangeSet } from '#shared/domain/change-set'

/** Tells incremental live queries what was just committed. `null` means: everything may be different, read again. */
export type FeedEvent = ChangeSet | null

const listeners = new Set<(event: FeedEvent) => void>()

let otherWindows: BroadcastChannel | null = null

/** Windows that show the same store hear of each other's changes; called when the store is opened. */
export function joinWindows(storeName: string): void {
  otherWindows = new BroadcastChannel(storeName)
  otherWindows.addEventListener('message', ({ data }: MessageEvent<FeedEvent>) => tellListeners(data))
}

/** From so many records on another window reads anew: copying an import for it would stop this window for tenths of a second. */
const copiedUpTo = 500

export function publishChanges(event: FeedEvent): void {
  tellListeners(event)
  otherWindows?.postMessage(event === null || event.changes.length > copiedUpTo ? null : event)
}

/** A large act told in parts, so that no part stops the window; other windows read anew when all are told. */
export function publishPart(event: ChangeSet, isLast: boolean): void {
  tellListeners(event)
  if (isLast) otherWindows?.postMessage(null)
}

function tellListeners(event: FeedEvent): void {
  for (const listener of listeners) listener(event)
}

export function onChanges(listener: (event: FeedEvent) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
