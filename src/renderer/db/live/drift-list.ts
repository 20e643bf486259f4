import { useSyncExternalStore } from 'react'
import type { AgendaItem } from '#shared/domain/agenda/agenda-item'
import { countMornings, type MorningCounts } from '#shared/domain/agenda/count-mornings'
import { endOfWeek, findAgenda } from '#shared/domain/agenda/find-agenda'
import type { Day } from '#shared/domain/calendar'
import type { ChangeSet } from '#shared/domain/change-set'
import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import { type DriftLook, lookAtDrift } from '#shared/domain/drift/find-drift'
import { partnerFigures, type PartnerFigures } from '#shared/domain/portfolio/partner-figures'
import { type FeedEvent, onChanges } from '../change-feed'
import { loadDossiers, loadDossiersBetween, loadWorkspace } from '../load-dossiers'
import { getDatabase } from '../open-database'
import { untilIdle } from '../until-idle'

/** What one partner needs: what stands, what comes, what is due until the end of the week, and its figures. */
export type PartnerDrift = DriftLook & {
  readonly agenda: readonly AgendaItem[]
  readonly figures: PartnerFigures
  /** What it adds to the notices of the coming mornings; none while no notice is wanted. */
  readonly mornings: readonly MorningCounts[]
}

export type DriftList = {
  /** False until every partner was looked at once. */
  readonly ready: boolean
  /** The day that it was looked at for. */
  readonly day: Day
  readonly byPartner: ReadonlyMap<string, PartnerDrift>
}

/** Days ahead that "will drift if nothing happens" looks. */
const daysAhead = 30
/** Mornings that are told of while the page stays closed. */
const morningsAhead = 14
/** Partners looked at in one go, so that the page stays free in between. */
const chunk = 250

/** More partners than this, spread over the store, are found faster by reading all of it in stretches: an import. */
const mostApart = 400

let current: DriftList = { ready: false, day: '', byPartner: new Map() }
let today: Day = ''
let started = false
/** What is still to be looked at; `all` when everything may be different. */
let wanted: 'all' | Set<string> = new Set()
let looking = false
const watchers = new Set<() => void>()

function set(next: DriftList): void {
  current = next
  for (const watcher of watchers) watcher()
}

function look(dossier: Dossier, workspace: Workspace): PartnerDrift {
  const input = { dossier, workspace, today }
  return {
    ...lookAtDrift(input, daysAhead),
    agenda: findAgenda(input, endOfWeek(today, workspace.settings.weekStartsOn)),
    figures: partnerFigures(dossier, workspace, today),
    mornings: workspace.settings.morningNotice ? countMornings(input, morningsAhead) : [],
  }
}

/** Those of the given partners that exist, looked at; null when meanwhile everything has to be looked at anew. */
async function lookAt(ids: readonly string[], all: boolean): Promise<ReadonlyMap<string, PartnerDrift> | null> {
  const workspace = await loadWorkspace(getDatabase())
  const found = new Map<string, PartnerDrift>()
  for (let from = 0; from < ids.length; from += chunk) {
    const dossiers = await readNeighbours(ids.slice(from, from + chunk), all)
    if (wanted === 'all') return null
    for (const [id, dossier] of dossiers) found.set(id, look(dossier, workspace))
  }
  return found
}

/** All ids come in the order of the store, so that a chunk of them is one stretch of every index. */
function readNeighbours(ids: readonly string[], all: boolean): Promise<ReadonlyMap<string, Dossier>> {
  const [first, last] = [ids[0], ids.at(-1)]
  return all && first !== undefined && last !== undefined
    ? loadDossiersBetween(getDatabase(), first, last)
    : loadDossiers(getDatabase(), ids)
}

/** Looks until nothing is left to look at; one reading at a time, so that an older one never covers a newer one. */
async function goOn(): Promise<void> {
  if (looking) return
  looking = true
  await lookAll().finally(() => {
    looking = false
  })
}

async function lookAll(): Promise<void> {
  while (wanted === 'all' || wanted.size > 0) await lookOnce()
}

async function lookOnce(): Promise<void> {
  const all = wanted === 'all'
  const ids = wanted === 'all' ? await readIds() : [...wanted]
  wanted = new Set()
  const found = await lookAt(ids, all)
  if (found === null) return
  const byPartner = new Map(all ? [] : current.byPartner)
  for (const id of ids) {
    const drift = found.get(id)
    if (drift === undefined) byPartner.delete(id)
    else byPartner.set(id, drift)
  }
  set({ ready: all || current.ready, day: all ? today : current.day, byPartner })
}

const readIds = async (): Promise<readonly string[]> =>
  (await getDatabase().partners.toCollection().primaryKeys()).map(String)

/** After a change only the partners it touched are looked at again; settings and playbook touch all of them. */
function follow(event: FeedEvent): void {
  if (event === null || event.changes.some(({ table }) => table === 'settings' || table === 'playbook')) wanted = 'all'
  else if (wanted !== 'all') for (const id of touched(event)) wanted.add(id)
  if (wanted !== 'all' && wanted.size > mostApart) wanted = 'all'
  void goOn()
}

function touched({ changes }: ChangeSet): readonly string[] {
  return changes.flatMap(({ table, id, before, after }) => {
    const partnerId = table === 'partners' ? id : (after ?? before)?.['partnerId']
    return typeof partnerId === 'string' ? [partnerId] : []
  })
}

/** Begins to look at every partner for a calendar day, and anew when the day changes. */
export function lookForDrift(day: Day): void {
  if (day === today) return
  today = day
  if (!started) {
    started = true
    onChanges(follow)
  }
  wanted = 'all'
  void goOn()
}

/** Partners with what was found for them, as texts of some hundred each; written and read by this list only. */
export type DriftLines = readonly string[]
type Entries = readonly (readonly [string, PartnerDrift])[]

/** Partners of one line: some 2 ms. */
const inALine = 250

/** All that was found, once nothing is left to look at; null meanwhile. */
export async function writeDrift(): Promise<{ readonly day: Day; readonly lines: DriftLines } | null> {
  const { ready, day, byPartner } = current
  if (!ready || looking || day !== today) return null
  const entries: Entries = [...byPartner]
  const lines: string[] = []
  for (let from = 0; from < entries.length; from += inALine) {
    await untilIdle()
    lines.push(JSON.stringify(entries.slice(from, from + inALine)))
  }
  return { day, lines }
}

async function readDrift(read: () => Promise<DriftLines>): Promise<ReadonlyMap<string, PartnerDrift>> {
  const byPartner = new Map<string, PartnerDrift>()
  for (const line of await read()) {
    await untilIdle()
    for (const [id, drift] of JSON.parse(line) as Entries) byPartner.set(id, drift)
  }
  return byPartner
}

type Earlier = { readonly day: Day; readonly read: () => Promise<DriftLines>; readonly missed: readonly ChangeSet[] }

/** Goes on from what was found earlier on the same day and from what was changed since, instead of looking at everybody. */
export async function goOnWithDrift({ day, read, missed }: Earlier): Promise<void> {
  today = day
  started = true
  // What changes from now on waits until the earlier findings stand.
  looking = true
  onChanges(follow)
  for (const changeSet of missed) follow(changeSet)
  // Lines that cannot be read cost no more than looking at everybody.
  const byPartner = await readDrift(read).catch(() => null)
  looking = false
  if (byPartner === null) wanted = 'all'
  else set({ ready: true, day, byPartner })
  await goOn()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

/** The incremental live query of all drift. `lookForDrift` is called once at start and at every midnight. */
export const useDriftList = (): DriftList => useSyncExternalStore(watch, () => current)
