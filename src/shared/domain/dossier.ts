import type { StageId } from '../protocol/stages'
import type { RecordChange } from './change-set'
import type { Campaign } from './records/campaign'
import type { Communication } from './records/communication'
import type { DriftPause } from './records/drift-pause'
import type { ExitDossier } from './records/exit-dossier'
import type { Goal } from './records/goal'
import type { Insight } from './records/insight'
import type { MetricEntry } from './records/metric-entry'
import type { Opportunity } from './records/opportunity'
import type { Partner, Passage } from './records/partner'
import type { ReEvaluation } from './records/re-evaluation'
import type { SignOff } from './records/sign-off'
import { emptyStageWork, type StageWork } from './records/stage-work'
import { partnerTables, type PartnerTable, type Row } from './tables'

/** Everything the workspace knows of one partner, history aside. The keys are the tables' names. */
export type Dossier = {
  readonly partner: Partner
  readonly stageWork: readonly StageWork[]
  readonly goals: readonly Goal[]
  readonly campaigns: readonly Campaign[]
  readonly metricEntries: readonly MetricEntry[]
  readonly communications: readonly Communication[]
  readonly opportunities: readonly Opportunity[]
  readonly insights: readonly Insight[]
  readonly reEvaluations: readonly ReEvaluation[]
  readonly signOffs: readonly SignOff[]
  readonly exitDossiers: readonly ExitDossier[]
  readonly driftPauses: readonly DriftPause[]
}

export const emptyDossier = (partner: Partner): Dossier => ({
  partner,
  stageWork: [],
  goals: [],
  campaigns: [],
  metricEntries: [],
  communications: [],
  opportunities: [],
  insights: [],
  reEvaluations: [],
  signOffs: [],
  exitDossiers: [],
  driftPauses: [],
})

/** The work recorded for a stage in a cycle; an empty record when there is none yet. */
export const workFor = (dossier: Dossier, cycle: number, stage: StageId): StageWork =>
  dossier.stageWork.find((work) => work.cycle === cycle && work.stage === stage) ??
  emptyStageWork(dossier.partner.id, cycle, stage)

/** The stay that the partner is in, or the last one when it is closed. */
export function lastPassage(partner: Partner): Passage {
  const last = partner.journey.at(-1)
  if (last === undefined) throw new Error(`Partner ${partner.id} has no journey.`)
  return last
}

/** When the current cycle began. */
export const cycleStartedAt = (partner: Partner): string =>
  partner.journey.find((passage) => passage.cycle === partner.cycle)?.enteredAt ?? partner.createdAt

const isPartnerTable = (table: string): table is PartnerTable => (partnerTables as readonly string[]).includes(table)

/** The dossier after changes; null when the partner itself was removed. Records of other tables are passed over. */
export function applyChanges(dossier: Dossier | null, changes: readonly RecordChange[]): Dossier | null {
  let next = dossier
  for (const change of changes) {
    if (change.table === 'partners') {
      if (change.after === null) next = null
      else {
        const partner = change.after as unknown as Partner
        next = next === null ? emptyDossier(partner) : { ...next, partner }
      }
    } else if (next !== null && isPartnerTable(change.table)) {
      next = {
        ...next,
        [change.table]: applyToRows(next[change.table] as readonly unknown[] as readonly Row[], change),
      }
    }
  }
  return next
}

function applyToRows(rows: readonly Row[], change: RecordChange): readonly Row[] {
  const { after } = change
  if (after === null) return rows.filter((row) => row.id !== change.id)
  return rows.some((row) => row.id === change.id)
    ? rows.map((row) => (row.id === change.id ? after : row))
    : [...rows, after]
}
