import { useSyncExternalStore } from 'react'
import type { Act } from '#shared/domain/change-set'
import { isAct, toAct } from '#shared/domain/undo-list'
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

async function load(): Promise<void> {
  const db = getDatabase()
  const listed = (await db.acts().toArray()).map(({ act }) => act).toReversed()
  // What an earlier version wrote is listed nowhere, and has to be read with its content.
  const unlisted = db.changeSets.where('seq').above(listed[0]?.seq ?? 0)
  const read = await unlisted.reverse().limit(shown).toArray()
  set([...read.filter(isAct).map(toAct), ...listed].slice(0, shown))
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
