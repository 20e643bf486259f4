import fc from 'fast-check'
import { planThinning, type ThinningEntry } from '#shared/backup/thinning'

export const minute = 60_000
export const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 2, 1, 8)

/** A backup as it is stored, and the time at which it was truly made. */
export type Made = ThinningEntry & { readonly madeAt: number }

export type Step = {
  readonly pause: number
  /** What the clock is set wrong by from now on; null leaves it. */
  readonly clockError: number | null
  readonly sameSeq: boolean
  readonly verified: boolean
  readonly pinned: boolean
}

export function toTimeline(steps: readonly Step[]): readonly Made[] {
  let madeAt = start
  let seq = 1
  let clockError = 0
  return steps.map((step, index) => {
    madeAt += step.pause
    clockError = step.clockError ?? clockError
    seq += step.sameSeq ? 0 : 1 + (index % 3)
    const { verified, pinned } = step
    return {
      id: `b${String(index).padStart(5, '0')}`,
      seq,
      createdAt: new Date(madeAt + clockError).toISOString(),
      verified,
      pinned,
      madeAt,
    }
  })
}

type Outcome = { readonly ever: readonly Made[]; readonly kept: readonly Made[] }

/** Makes one backup after the other and thins after each, as the app does. */
export function live(timeline: readonly Made[], check: (outcome: Outcome) => void): void {
  let kept: readonly Made[] = []
  for (const [index, made] of timeline.entries()) {
    const before = [...kept, made]
    const gone = new Set(planThinning(before))
    kept = before.filter(({ id }) => !gone.has(id))
    check({ ever: timeline.slice(0, index + 1), kept })
  }
}

const counts = ({ verified, pinned }: Made): boolean => verified && !pinned

function checkAlways({ ever, kept }: Outcome): void {
  const ids = new Set(kept.map(({ id }) => id))
  const lost = ever.filter(({ id }) => !ids.has(id))
  if (lost.some((made) => !counts(made))) throw new Error('a pinned or unverified backup was removed')
  const sound = ever.filter(counts)
  if (sound.slice(-5).some(({ id }) => !ids.has(id))) throw new Error('one of the last five verified was removed')
  const bound = 5 + 120 + 2 * (14 + 8 + 12)
  if (kept.filter(counts).length > bound) throw new Error('too many are kept')
}

const utcDay = (time: number): number => Math.floor(time / day)
const utcHour = (time: number): number => Math.floor(time / hour)
const isoWeek = (time: number): number => Math.floor((utcDay(time) + 3) / 7)
const month = (time: number): string => new Date(time).toISOString().slice(0, 7)

/** With a right clock: the last backup ever made in each hour, day, week and month must be there. */
export function checkRightClock({ ever, kept }: Outcome): void {
  checkAlways({ ever, kept })
  const ids = new Set(kept.map(({ id }) => id))
  const sound = ever.filter(counts)
  const newest = sound.at(-1)
  if (newest === undefined) return
  for (const { id, madeAt } of sound)
    if (newest.madeAt - madeAt <= 6 * hour && !ids.has(id)) throw new Error('one of the last six hours was removed')
  const recent = sound.filter(({ madeAt }) => newest.madeAt - madeAt <= 48 * hour)
  checkLastOfEach(recent, ids, { periodOf: utcHour, limit: Infinity })
  checkLastOfEach(sound, ids, { periodOf: utcDay, limit: 14 })
  checkLastOfEach(sound, ids, { periodOf: isoWeek, limit: 8 })
  checkLastOfEach(sound, ids, { periodOf: month, limit: 12 })
}

function checkLastOfEach(
  sound: readonly Made[],
  ids: ReadonlySet<string>,
  { periodOf, limit }: { readonly periodOf: (time: number) => number | string; readonly limit: number },
): void {
  const last = new Map(sound.map((made) => [periodOf(made.madeAt), made.id]))
  const wanted = [...last.values()].slice(-Math.min(limit, last.size))
  if (wanted.some((id) => !ids.has(id))) throw new Error('the last backup of a period was removed')
}

/** With a clock that jumps: of each of the last 14 days on which backups were made, a state at most a day newer is there. */
export function checkWrongClock({ ever, kept }: Outcome): void {
  checkAlways({ ever, kept })
  const sound = ever.filter(counts)
  const days = new Set([...new Set(sound.map(({ madeAt }) => utcDay(madeAt)))].slice(-14))
  const good = kept.filter(counts)
  for (const made of sound.filter(({ madeAt }) => days.has(utcDay(madeAt)))) {
    const covered = good.some(({ madeAt }) => madeAt >= made.madeAt && madeAt - made.madeAt <= day)
    if (!covered) throw new Error(`the day of ${made.id} has no backup left`)
  }
}

const pauses = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 10 }).map((n) => n * minute) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => n * hour) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => n * day) },
  { weight: 1, arbitrary: fc.constant(0) },
)

export const rightClock = fc.record({
  pause: pauses,
  clockError: fc.constant(null),
  sameSeq: fc.nat(9).map((n) => n === 0),
  verified: fc.nat(19).map((n) => n !== 0),
  pinned: fc.nat(19).map((n) => n === 0),
})

export const wrongClock = fc
  .tuple(
    fc.array(rightClock, { minLength: 20, maxLength: 38 }),
    fc.array(fc.tuple(fc.nat(37), fc.nat(20), fc.integer({ min: -730 * day, max: 730 * day })), { maxLength: 3 }),
  )
  .map(([steps, jumps]) => {
    const errors = new Map(jumps.flatMap(([at, length, error]) => [[at, error] as const, [at + length, 0] as const]))
    return steps.map((step, index): Step => ({ ...step, clockError: errors.get(index) ?? null }))
  })
