import { useSyncExternalStore } from 'react'
import type { ChangeSet } from '#shared/domain/change-set'
import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import type { DriftClock } from '#shared/domain/drift/drift-clock'
import { type DriftFinding, findDrift, foreseeDrift } from '#shared/domain/drift/find-drift'
import { type FeedEvent, onChanges } from '../change-feed'
import { loadDossiers, loadWorkspace } from '../load-dossiers'
import { getDatabase } from '../open-database'

/** What stands and what comes for each partner, by id; partners without either are left out. */
export type PartnerDrift = { readonly findings: readonly DriftFinding[]; readonly coming: readonly DriftClock[] }

export type DriftList = {
  /** False until every partner was looked at once. */
  readonly ready: boolean
  readonly byPartner: ReadonlyMap<string, PartnerDrift>
}

/** Days ahead that "will drift if nothing happens" looks. */
const daysAhead = 30
/** Partners looked at in one go, so that the page stays free in between. */
const chunk = 250

let current: DriftList = { ready: false, byPartner: new Map() }
let today = ''
let started = false
/** Counts full readings; an older one that is still going on stops. */
let reading = 0
const watchers = new Set<() => void>()

function set(next: DriftList): void {
  current = next
  for (const watcher of watchers) watcher()
}

const driftOf = (dossier: Dossier, workspace: Workspace): PartnerDrift => {
  const input = { dossier, workspace, today }
  return { findings: findDrift(input), coming: foreseeDrift(input, daysAhead) }
}

async function readSome(ids: readonly string[], workspace: Workspace): Promise<ReadonlyMap<string, PartnerDrift>> {
  const dossiers = await loadDossiers(getDatabase(), ids)
  return new Map([...dossiers].map(([id, dossier]) => [id, driftOf(dossier, workspace)]))
}

async function readAll(): Promise<void> {
  reading += 1
  const mine = reading
  const workspace = await loadWorkspace(getDatabase())
  const ids = (await getDatabase().partners.toCollection().primaryKeys()).map(String)
  const byPartner = new Map<string, PartnerDrift>()
  for (let from = 0; from < ids.length; from += chunk) {
    for (const [id, drift] of await readSome(ids.slice(from, from + chunk), workspace)) byPartner.set(id, drift)
    if (mine !== reading) return
  }
  set({ ready: true, byPartner })
}

/** After a change only the partners it touched are looked at again; settings and playbook touch all of them. */
async function follow(event: FeedEvent): Promise<void> {
  if (event === null || event.changes.some(({ table }) => table === 'settings' || table === 'playbook'))
    return readAll()
  const ids = touched(event)
  if (ids.length === 0) return
  const looked = await readSome(ids, await loadWorkspace(getDatabase()))
  const byPartner = new Map(current.byPartner)
  for (const id of ids) {
    const drift = looked.get(id)
    if (drift === undefined) byPartner.delete(id)
    else byPartner.set(id, drift)
  }
  set({ ready: current.ready, byPartner })
}

function touched({ changes }: ChangeSet): readonly string[] {
  const ids = new Set<string>()
  for (const { table, id, before, after } of changes) {
    const partnerId = table === 'partners' ? id : (after ?? before)?.['partnerId']
    if (typeof partnerId === 'string') ids.add(partnerId)
  }
  return [...ids]
}

/** Begins to look at every partner for a calendar day, and anew when the day changes. */
export function lookForDrift(day: string): void {
  if (day === today) return
  today = day
  if (!started) {
    started = true
    onChanges((event) => void follow(event))
  }
  void readAll()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

/** The incremental live query of all drift. `lookForDrift` is called once at start and at every midnight. */
export const useDriftList = (): DriftList => useSyncExternalStore(watch, () => current)
