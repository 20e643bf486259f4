import type { z } from 'zod'
import { err, ok, type Result } from '../../result'
import type { Refusal } from '../refusal'
import { campaignSchema } from '../records/campaign'
import { communicationSchema } from '../records/communication'
import { driftDaySchema } from '../records/drift-day'
import { driftPauseSchema } from '../records/drift-pause'
import { exitDossierSchema } from '../records/exit-dossier'
import { filedReportSchema } from '../records/filed-report'
import { goalSchema } from '../records/goal'
import { historyEntrySchema } from '../records/history-entry'
import { importLogEntrySchema } from '../records/import-log-entry'
import { insightSchema } from '../records/insight'
import { metricEntrySchema } from '../records/metric-entry'
import { opportunitySchema } from '../records/opportunity'
import { partnerSchema } from '../records/partner'
import { personSchema } from '../records/person'
import { playbookItemSchema } from '../records/playbook-item'
import { reEvaluationSchema } from '../records/re-evaluation'
import { savedViewSchema } from '../records/saved-view'
import { settingsSchema } from '../records/settings'
import { signOffSchema } from '../records/sign-off'
import { stageWorkSchema } from '../records/stage-work'
import type { SnapshotTable } from '../tables'

/** The schema of every table's records. */
export const recordSchemas = {
  partners: partnerSchema,
  stageWork: stageWorkSchema,
  goals: goalSchema,
  campaigns: campaignSchema,
  metricEntries: metricEntrySchema,
  communications: communicationSchema,
  opportunities: opportunitySchema,
  insights: insightSchema,
  reEvaluations: reEvaluationSchema,
  signOffs: signOffSchema,
  exitDossiers: exitDossierSchema,
  driftPauses: driftPauseSchema,
  settings: settingsSchema,
  people: personSchema,
  playbook: playbookItemSchema,
  savedViews: savedViewSchema,
  importLog: importLogEntrySchema,
  filedReports: filedReportSchema,
  driftDays: driftDaySchema,
  history: historyEntrySchema,
} as const satisfies Record<SnapshotTable, z.ZodType>

/** Unknown to a record of the schema; every fault is named with its field. */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>, Refusal> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.code === 'custom' || /^[a-z0-9-]+$/.test(issue.message) ? issue.message : 'not-understood',
  }))
  return err({ kind: 'invalid', problems })
}
