import { useSyncExternalStore } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import { type FeedEvent, onChanges } from '../change-feed'
import { getDatabase } from '../open-database'

/**
 * The incremental live query of all partners: read once, then kept in step by what each commit changed, so that a
 * moved card among 10,000 costs one map entry and not 10,000 rows. A projection of the store, never written to.
 */
export type PartnerList = {
  readonly ready: boolean
  /** By id, bin included. A new map after every change. */
  readonly byId: ReadonlyMap<string, Partner>
}

let current: PartnerList = { ready: false, byId: new Map() }
const watchers = new Set<() => void>()
let started = false

function set(next: PartnerList): void {
  current = next
  for (const watcher of watchers) watcher()
}

async function readAll(): Promise<void> {
  const partners = await getDatabase().partners.toArray()
  set({ ready: true, byId: new Map(partners.map((partner) => [partner.id, partner])) })
}

function apply(event: FeedEvent): void {
  if (event === null) {
    void readAll()
    return
  }
  const changes = event.changes.filter(({ table }) => table === 'partners')
  if (changes.length === 0) return
  const byId = new Map(current.byId)
  for (const { id, after } of changes) {
    if (after === null) byId.delete(id)
    else byId.set(id, after as unknown as Partner)
  }
  set({ ready: current.ready, byId })
}

/** Begins to read; a page that wants the list later finds it under way. */
export function readPartners(): void {
  if (started) return
  started = true
  onChanges(apply)
  void readAll()
}

function watch(watcher: () => void): () => void {
  readPartners()
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

export const usePartnerList = (): PartnerList => useSyncExternalStore(watch, () => current)
