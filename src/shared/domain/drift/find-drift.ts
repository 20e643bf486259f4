import { addDays, type Day } from '../calendar'
import type { DriftPause } from '../records/drift-pause'
import type { DriftClock, DriftInput, DriftRule } from './drift-clock'
import { insightNotLanded, skippedStages, stalled, unmanaged, unowned, unreviewed, winWinWin } from './health-rules'
import { exitDue, lowValue, noGrowth, signOffs, unclearGoals, unmeasured } from './value-rules'

const rules: Readonly<Record<DriftRule, (input: DriftInput) => readonly DriftClock[]>> = {
  'skipped-stages': skippedStages,
  'unclear-goals': unclearGoals,
  unmeasured,
  unmanaged,
  unowned,
  unreviewed,
  'low-value': lowValue,
  'win-win-win': winWinWin,
  stalled,
  'insight-not-landed': insightNotLanded,
  'sign-off-stale-or-late': signOffs,
  'exit-due': exitDue,
  'no-growth': noGrowth,
}

export type DriftSeverity = 'attention' | 'overdue'

export type DriftFinding = DriftClock & {
  readonly partnerId: string
  readonly severity: DriftSeverity
  /** Out of sight until that day, with the reason; it stays true. Null when it is not paused. */
  readonly pause: DriftPause | null
}

/** Every clock that runs for a partner. None runs for a closed partner or one in the bin. */
export function driftClocks(input: DriftInput): readonly DriftClock[] {
  const { partner } = input.dossier
  if (partner.stage === 'closed' || partner.deletedAt !== null) return []
  return Object.values(rules).flatMap((rule) => rule(input))
}

/** What has drifted by today, the worst and oldest first. Pausing changes visibility, not truth. */
export function findDrift(input: DriftInput): readonly DriftFinding[] {
  return driftClocks(input)
    .filter(({ startsOn }) => startsOn <= input.today)
    .map((clock) => toFinding(clock, input))
    .toSorted(bySeverity)
}

/** What will drift within some days if nothing happens, the soonest first. */
export const foreseeDrift = (input: DriftInput, days: number): readonly DriftClock[] =>
  driftClocks(input)
    .filter(({ startsOn }) => startsOn > input.today && startsOn <= addDays(input.today, days))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))

function toFinding(clock: DriftClock, { dossier, today }: DriftInput): DriftFinding {
  const severity = clock.overdueOn <= today ? 'overdue' : 'attention'
  return { ...clock, partnerId: dossier.partner.id, severity, pause: pauseOf(dossier.driftPauses, clock, today) }
}

/** A pause ends with its day. */
const pauseOf = (pauses: readonly DriftPause[], { rule }: DriftClock, today: Day): DriftPause | null =>
  pauses.find((pause) => pause.rule === rule && pause.until >= today) ?? null

const bySeverity = (a: DriftFinding, b: DriftFinding): number =>
  Number(b.severity === 'overdue') - Number(a.severity === 'overdue') || (a.startsOn < b.startsOn ? -1 : 1)
