import type { ChangeSet } from '#shared/domain/change-set'

/** Tells incremental live queries what was just committed. `null` means: everything may be different, read again. */
export type FeedEvent = ChangeSet | null

const listeners = new Set<(event: FeedEvent) => void>()

export function publishChanges(event: FeedEvent): void {
  for (const listener of listeners) listener(event)
}

export function onChanges(listener: (event: FeedEvent) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
