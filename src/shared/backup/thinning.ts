/** What the rule needs to know of a backup; all of it is embedded in the file, none of it is the file's own date. */
export type ThinningEntry = {
  readonly id: string
  readonly seq: number
  readonly createdAt: string
  readonly verified: boolean
  readonly pinned: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const leastKept = 5
const allForMs = 6 * hourMs
const hourlyForMs = 48 * hourMs

type Calendar = { readonly limit: number; readonly periodOf: (time: number) => number }

/** Weeks begin on Monday (1970-01-01 was a Thursday). Periods are UTC: summer time cannot make one twice or never. */
const calendars: readonly Calendar[] = [
  { limit: 14, periodOf: (time) => Math.floor(time / dayMs) },
  { limit: 8, periodOf: (time) => Math.floor((Math.floor(time / dayMs) + 3) / 7) },
  { limit: 12, periodOf: (time) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth() },
]

type Candidate = { readonly id: string; readonly time: number }

/**
 * Which backups may go: all of the last 48 hours stay (one an hour after 6), one a day for 14 days, one a week for 8
 * weeks, one a month for 12 months, and never fewer than five. Pinned and unverified ones are neither counted nor removed.
 *
 * The order is that of the embedded sequence and the present time is not asked: a clock that jumps can make a backup
 * look out of place, and then more is kept, never less.
 */
export function planThinning(entries: readonly ThinningEntry[]): readonly string[] {
  const newestFirst = entries
    .filter(({ verified, pinned }) => verified && !pinned)
    .toSorted((a, b) => b.seq - a.seq || compareText(b.createdAt, a.createdAt) || compareText(b.id, a.id))
    .map(({ id, createdAt }): Candidate => ({ id, time: Date.parse(createdAt) }))
  const kept = new Set(newestFirst.slice(0, leastKept).map(({ id }) => id))
  for (const id of keepRecent(newestFirst)) kept.add(id)
  for (const calendar of calendars) for (const id of keepPeriods(newestFirst, calendar)) kept.add(id)
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}

/**
 * Age is summed up from one backup to the next, an hour at most for each step and never backwards. So a jump of the
 * clock costs an hour of the 48, not all of them; a weekend without work costs an hour as well, which keeps more.
 */
function* keepRecent(newestFirst: readonly Candidate[]): Generator<string, void> {
  let age = 0
  let newer: Candidate | null = null
  for (const candidate of newestFirst) {
    if (newer !== null) age += Math.min(hourMs, Math.max(0, newer.time - candidate.time))
    if (age > hourlyForMs) return
    if (age <= allForMs || newer === null || beginsPeriod(candidate, newer, hourOf)) yield candidate.id
    newer = candidate
  }
}

/**
 * The newest of each of the last `limit` periods. A period that is out of place among the others (the clock was ahead
 * or behind for a while) is kept without being counted, up to as many again: it must not push a sound one out.
 */
function* keepPeriods(newestFirst: readonly Candidate[], { limit, periodOf }: Calendar): Generator<string, void> {
  const latestBefore = latestOlderPeriods(newestFirst.map(({ time }) => periodOf(time)))
  let counted = 0
  let keptPeriods = 0
  let lowest = Infinity
  let newer: Candidate | null = null
  for (const [index, candidate] of newestFirst.entries()) {
    if (newer === null || beginsPeriod(candidate, newer, periodOf)) {
      if (counted === limit || keptPeriods === 2 * limit) return
      yield candidate.id
      keptPeriods += 1
      const period = periodOf(candidate.time)
      if (period < lowest && period >= (latestBefore[index] ?? -Infinity)) {
        counted += 1
        lowest = period
      }
    }
    newer = candidate
  }
}

/** For each place of a list that goes back in time, the latest period of all that come after it in the list. */
function latestOlderPeriods(periods: readonly number[]): readonly number[] {
  let latest = -Infinity
  return periods
    .toReversed()
    .map((period) => {
      const before = latest
      latest = Math.max(latest, period)
      return before
    })
    .toReversed()
}

const hourOf = (time: number): number => Math.floor(time / hourMs)

/** True when a newer one of the same period is not there to stand for it; a step back of the clock parts periods, too. */
const beginsPeriod = (candidate: Candidate, newer: Candidate, periodOf: (time: number) => number): boolean =>
  periodOf(candidate.time) !== periodOf(newer.time) || candidate.time > newer.time

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
