import { useSyncExternalStore } from 'react'
import type { Day } from '#shared/domain/calendar'
import type { ChangeSet } from '#shared/domain/change-set'
import { type DriftBadge, toDriftBadge } from '#shared/domain/drift/drift-badge'
import { type FeedEvent, onChanges } from '../change-feed'
import { type EarlierDrift, mergeLines, readLines, toLines } from './drift-lines'
import { lookAtPartners, type PartnerDrift, readPartnerIds } from './look-at-partners'

/**
 * The incremental live query of all drift. Every partner is looked at once a day; after a change only those that it
 * touched are looked at again. After a restart on the same day the marks of the cards come back with the last look, and
 * the findings behind them when a page first asks for them.
 */
export type DriftList = {
  /** False until what is found is known for every partner. */
  readonly ready: boolean
  /** The day that it was looked at for. */
  readonly day: Day
  readonly byPartner: ReadonlyMap<string, PartnerDrift>
}

/** The partners with drift that is not paused. */
export type DriftMarks = { readonly ready: boolean; readonly byPartner: ReadonlyMap<string, DriftBadge> }

/** More partners than this, spread over the store, are found faster by reading all of it in stretches: an import. */
const mostApart = 400

let list: DriftList = { ready: false, day: '', byPartner: new Map() }
let marks: DriftMarks = { ready: false, byPartner: new Map() }
/** What was found in an earlier session, unread; null when `list` has everything. */
let earlier: EarlierDrift | null = null
/** Looked at since, while the earlier findings are unread; null for a partner that is gone. */
let since = new Map<string, PartnerDrift | null>()
let today: Day = ''
let started = false
/** What is still to be looked at; `all` when everything may be different. */
let wanted: 'all' | Set<string> = new Set()
let looking = false
/** Somebody needs the findings of the earlier session. */
let earlierIsAskedFor = false
const watchers = new Set<() => void>()

function tell(): void {
  for (const watcher of watchers) watcher()
}

/** Looks until nothing is left to look at; one reading at a time, so that an older one never covers a newer one. */
async function goOn(): Promise<void> {
  if (looking) return
  looking = true
  await lookAll().finally(() => {
    looking = false
  })
  if (earlierIsAskedFor) await readEarlier()
}

async function lookAll(): Promise<void> {
  while (wanted === 'all' || wanted.size > 0) await lookOnce()
}

async function lookOnce(): Promise<void> {
  const all = wanted === 'all'
  const ids = wanted === 'all' ? await readPartnerIds() : [...wanted]
  wanted = new Set()
  const found = await lookAtPartners(ids, { today, all, isOutdated: () => wanted === 'all' })
  if (found === null) return
  if (all) setAll(found)
  else setSome(ids, found)
  tell()
}

function setAll(byPartner: ReadonlyMap<string, PartnerDrift>): void {
  earlier = null
  since = new Map()
  list = { ready: true, day: today, byPartner }
  const found = [...byPartner].map(([id, { findings }]) => [id, toDriftBadge(findings)] as const)
  marks = { ready: true, byPartner: new Map(found.filter((one): one is [string, DriftBadge] => one[1] !== null)) }
}

function setSome(ids: readonly string[], found: ReadonlyMap<string, PartnerDrift>): void {
  const [drifts, badges] = [new Map(list.byPartner), new Map(marks.byPartner)]
  let marksChanged = false
  for (const id of ids) {
    const drift = found.get(id)
    const badge = drift === undefined ? null : toDriftBadge(drift.findings)
    const before = badges.get(id)
    marksChanged ||= badge?.count !== before?.count || badge?.worst !== before?.worst
    if (badge === null) badges.delete(id)
    else badges.set(id, badge)
    // The notices of the coming mornings count all partners.
    if (earlier !== null && drift !== undefined && drift.mornings.length > 0) earlierIsAskedFor = true
    if (earlier !== null) since.set(id, drift ?? null)
    else if (drift === undefined) drifts.delete(id)
    else drifts.set(id, drift)
  }
  list = { ...list, byPartner: drifts }
  if (marksChanged) marks = { ...marks, byPartner: badges }
}

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

function start(day: Day): void {
  today = day
  if (!started) onChanges(follow)
  started = true
}

/** Begins to look at every partner for a calendar day, and anew when the day changes. */
export function lookForDrift(day: Day): void {
  if (day === today) return
  start(day)
  wanted = 'all'
  void goOn()
}

/** Goes on from what was found earlier on the same day and from what was changed since, instead of looking at everybody. */
export function goOnWithDrift(day: Day, found: EarlierDrift, missed: readonly ChangeSet[]): void {
  earlier = found
  list = { ready: false, day, byPartner: new Map() }
  marks = { ready: true, byPartner: new Map(found.marks) }
  start(day)
  for (const changeSet of missed) follow(changeSet)
  tell()
}

/** All that was found, as it is kept for the next start; null while something is still to be looked at. */
export async function writeDrift(): Promise<{ readonly day: Day; readonly found: EarlierDrift } | null> {
  if (!marks.ready || looking || list.day !== today) return null
  const kept = [...marks.byPartner]
  const lines = earlier === null ? await toLines(list.byPartner) : await mergeLines(earlier, new Map(since))
  return { day: list.day, found: { marks: kept, readLines: async () => lines } }
}

/** Reads the findings of an earlier session. Texts that cannot be read cost no more than looking at everybody. */
async function readEarlier(): Promise<void> {
  earlierIsAskedFor = earlier !== null
  if (earlier === null || looking) return
  looking = true
  const reading = earlier
  const byPartner = await readLines(reading).catch(() => null)
  looking = false
  if (earlier !== reading) return
  if (byPartner === null) {
    wanted = 'all'
  } else {
    for (const [id, drift] of since) if (drift === null) byPartner.delete(id)
    for (const [id, drift] of since) if (drift !== null) byPartner.set(id, drift)
    setAll(byPartner)
    tell()
  }
  await goOn()
}

function watchMarks(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

function watchList(watcher: () => void): () => void {
  void readEarlier()
  return watchMarks(watcher)
}

/** All that is found. `lookForDrift` is called once at start and at every midnight. */
export const useDriftList = (): DriftList => useSyncExternalStore(watchList, () => list)

/** The same for who only wants to know when it changes: findings of an earlier session stay unread. */
export const useReadDrift = (): DriftList => useSyncExternalStore(watchMarks, () => list)

/** What cards and columns show. */
export const useDriftMarks = (): DriftMarks => useSyncExternalStore(watchMarks, () => marks)
