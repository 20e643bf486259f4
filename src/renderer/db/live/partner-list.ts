import { useSyncExternalStore } from 'react'
import type { ChangeSet } from '#shared/domain/change-set'
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

/** The last change set that a list has in it. */
export type Reached = { readonly seq: number; readonly lastId: string }

let current: PartnerList = { ready: false, byId: new Map() }
/** Null while it is not known, as after a restore. */
let reached: Reached | null = null
const watchers = new Set<() => void>()
let started = false

function set(next: PartnerList): void {
  current = next
  for (const watcher of watchers) watcher()
}

const toList = (partners: readonly Partner[]): PartnerList => ({
  ready: true,
  byId: new Map(partners.map((partner) => [partner.id, partner])),
})

async function readAll(): Promise<void> {
  const db = getDatabase()
  const [partners, meta] = await db.transaction('r', [db.partners, db.meta], () =>
    Promise.all([db.partners.toArray(), db.meta.get('workspace')]),
  )
  reached = meta?.lastId === undefined ? null : { seq: meta.seq, lastId: meta.lastId }
  set(toList(partners))
}

function apply(event: FeedEvent): void {
  if (event === null) {
    reached = null
    void readAll()
    return
  }
  reached = { seq: event.seq, lastId: event.id }
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

/** Begins with what is known already and with what was changed since, instead of reading. */
export function goOnWithPartners(partners: readonly Partner[], since: Reached, missed: readonly ChangeSet[]): void {
  started = true
  onChanges(apply)
  reached = since
  set(toList(partners))
  for (const changeSet of missed) apply(changeSet)
}

/** All partners as they stand, with the change set that they stand at. */
export const listedPartners = (): PartnerList & { readonly reached: Reached | null } => ({ ...current, reached })

function watch(watcher: () => void): () => void {
  readPartners()
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

export const usePartnerList = (): PartnerList => useSyncExternalStore(watch, () => current)
