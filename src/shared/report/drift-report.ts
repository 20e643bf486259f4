import type { Workspace } from '../domain/context'
import { countDrift, type DriftCounts } from '../domain/drift/count-drift'
import type { DriftClock } from '../domain/drift/drift-clock'
import { type DriftFinding, type DriftLook, worstFirst } from '../domain/drift/find-drift'
import type { Partner, Place } from '../domain/records/partner'
import { type ReportClock, type ReportHead, reportHead } from './report-head'

/** The Drift Report: what leaves the protocol at which partner, why, and the next act. */
export type DriftReport = ReportHead & {
  readonly kind: 'drift'
  /** Partners looked at, with and without findings. */
  readonly looked: number
  readonly counts: DriftCounts
  readonly overdue: number
  readonly paused: number
  /** Partners with findings, the worst first. */
  readonly partners: readonly DriftedPartner[]
  /** What will drift within the days ahead if nothing happens. */
  readonly coming: readonly (DriftClock & { readonly name: string })[]
  readonly daysAhead: number
}

export type DriftedPartner = {
  readonly name: string
  readonly owner: string
  readonly stage: Place
  readonly cycle: number
  readonly findings: readonly DriftFinding[]
}

export type DriftLine = { readonly partner: Partner; readonly look: DriftLook }

export const driftDaysAhead = 30

export function toDriftReport(lines: readonly DriftLine[], workspace: Workspace, clock: ReportClock): DriftReport {
  const findings = lines.flatMap(({ look }) => look.findings)
  return {
    ...reportHead(workspace.settings, clock),
    kind: 'drift',
    looked: lines.length,
    counts: countDrift(findings),
    overdue: findings.filter(({ severity }) => severity === 'overdue').length,
    paused: findings.filter(({ pause }) => pause !== null).length,
    partners: lines
      .filter(({ look }) => look.findings.length > 0)
      .map(({ partner: { name, owner, stage, cycle }, look }) => ({
        name,
        owner,
        stage,
        cycle,
        findings: look.findings.toSorted(worstFirst),
      })),
    coming: lines
      .flatMap(({ partner: { name }, look }) => look.coming.map((clock) => ({ ...clock, name })))
      .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : Number(a.startsOn > b.startsOn))),
    daysAhead: driftDaysAhead,
  }
}
