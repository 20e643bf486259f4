import { z } from 'zod'
import { stageIds } from '../../protocol/stages'
import { winners } from '../../protocol/vocabulary'
import { cycleNumber, day, id, longText } from '../fields'

export const reEvaluationOutcomes = ['value-restored', 'returned', 'exited'] as const

/** Win Win Win Rule: opened by a `none`, holds forward decisions until it is closed. Stored: needs a migration. */
export const reEvaluationSchema = z.object({
  id,
  partnerId: id,
  cycle: cycleNumber,
  stage: z.enum(stageIds),
  missing: z.array(z.enum(winners)).min(1),
  openedOn: day,
  dueOn: day,
  closedOn: day.nullable(),
  outcome: z.enum(reEvaluationOutcomes).nullable(),
  note: longText,
})
export type ReEvaluation = Readonly<z.infer<typeof reEvaluationSchema>>
