import { z } from 'zod'
import { cycleNumber, day, finiteNumber, id, longText, requiredText, shortText } from '../fields'

/** Stored: changing this needs a migration. A goal without a measure is "unclear" (Drift Protection). */
export const goalSchema = z.object({
  id,
  partnerId: id,
  /** The cycle it was set in. */
  cycle: cycleNumber,
  kind: z.enum(['goal', 'kpi']),
  title: requiredText,
  /** What is counted: a metric of the protocol or words of one's own; empty is unclear. */
  measure: shortText,
  unit: shortText,
  target: finiteNumber.nullable(),
  dueOn: day.nullable(),
  /** The result as entered by hand; null: progress comes from the metric entries. */
  result: finiteNumber.nullable(),
  note: longText,
  /** The latest cycle it was confirmed for; goals must be confirmed anew in every cycle. */
  confirmedFor: cycleNumber,
})
export type Goal = Readonly<z.infer<typeof goalSchema>>
