import { useSyncExternalStore } from 'react'
import type { Act, ChangeSet } from '#shared/domain/change-set'
import { isAct } from '#shared/domain/undo-list'
import { type FeedEvent, onChanges } from '../change-feed'
import { getDatabase } from '../open-database'

/** How far the list on the screen reaches back. */
const shown = 200

let acts: readonly Act[] = []
let loading: Promise<void> | null = null
const watchers = new Set<() => void>()

function set(next: readonly Act[]): void {
  acts = next
  for (const watcher of watchers) watcher()
}

/** Without the content: an import's change set holds every row that it wrote. */
const toAct = ({ changes: _changes, history: _history, ...act }: ChangeSet): Act => act

async function load(): Promise<void> {
  const newest = await getDatabase().changeSets.orderBy('seq').reverse().limit(shown).toArray()
  set(newest.filter(isAct).map(toAct))
}

function follow(event: FeedEvent): void {
  if (event === null) void load()
  // A large act is told in parts.
  else if (isAct(event) && acts[0]?.id !== event.id) set([toAct(event), ...acts].slice(0, shown))
}

function start(): Promise<void> {
  if (loading === null) {
    onChanges(follow)
    loading = load()
  }
  return loading
}

/** The newest acts, newest first, once they are known. */
export async function readActs(): Promise<readonly Act[]> {
  await start()
  return acts
}

function watch(watcher: () => void): () => void {
  void start()
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

/** The incremental live query of the newest acts, newest first, for undo, redo and the list to step back in. */
export const useActs = (): readonly Act[] => useSyncExternalStore(watch, () => acts)
