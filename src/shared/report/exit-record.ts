import type { Closing, DecisionId } from '../protocol/decisions'
import type { StageId } from '../protocol/stages'
import { type Day, dayOf } from '../domain/calendar'
import type { Workspace } from '../domain/context'
import { type CycleSummary, summariseCycles } from '../domain/cycle-summary'
import type { Dossier } from '../domain/dossier'
import { exitDossierGaps, exitDossierOf } from '../domain/gate/closing-requirements'
import type { MissingPart } from '../domain/gate/requirement'
import { closingThrough } from '../domain/journey'
import type { ExitDossier } from '../domain/records/exit-dossier'
import type { HistoryEntry } from '../domain/records/history-entry'
import type { Partner } from '../domain/records/partner'
import { type ReportClock, type ReportHead, reportHead } from './report-head'
import { type Stay, staysOf } from './stays'

/** The Exit Record (Exit Rule: exit decisions must be documented) of a closed partner, as plain data. */
export type ExitRecord = ReportHead & {
  readonly kind: 'exit'
  readonly partner: Pick<Partner, 'id' | 'name' | 'website' | 'country' | 'segment' | 'owner' | 'tier' | 'cycle'>
  readonly closing: Closing
  readonly closedOn: Day
  readonly from: StageId
  readonly decision: ClosingDecision | null
  readonly dossier: ExitDossier
  /** What the dossier lacks; empty when the exit is documented. */
  readonly gaps: readonly MissingPart[]
  readonly stays: readonly Stay[]
  readonly cycles: readonly CycleSummary[]
}

export type ClosingDecision = {
  readonly decision: DecisionId
  readonly by: string
  readonly on: Day
  readonly rationale: string
  readonly protocolVersion: string
}

export type ExitInput = {
  readonly dossier: Dossier
  readonly history: readonly HistoryEntry[]
  readonly workspace: Workspace
  readonly clock: ReportClock
}

/** Null while the partner is open: there is no exit to record. */
export function toExitRecord({ dossier, history, workspace, clock }: ExitInput): ExitRecord | null {
  const { partner } = dossier
  if (partner.closed === null) return null
  const record = exitDossierOf(dossier)
  const { id, name, website, country, segment, owner, tier, cycle } = partner
  return {
    ...reportHead(workspace.settings, clock),
    kind: 'exit',
    partner: { id, name, website, country, segment, owner, tier, cycle },
    closing: partner.closed.kind,
    closedOn: dayOf(partner.closed.at),
    from: partner.closed.from,
    decision: closingDecision(partner, history),
    dossier: record,
    gaps: exitDossierGaps(record, partner.closed.kind),
    stays: staysOf(partner, clock.today, workspace.settings),
    cycles: summariseCycles(dossier),
  }
}

/** The decision that closed it, from the history; null when the history does not hold it. */
function closingDecision(partner: Partner, history: readonly HistoryEntry[]): ClosingDecision | null {
  const last = partner.journey.at(-1)
  if (last === undefined || closingThrough(last) === null) return null
  const entry = history
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .findLast(({ kind, decision, to }) => kind === 'take-decision' && decision === last.through && to === 'closed')
  if (entry === undefined || entry.decision === null) return null
  const { decision, by, at, rationale, protocolVersion } = entry
  return { decision, by, on: dayOf(at), rationale, protocolVersion }
}
