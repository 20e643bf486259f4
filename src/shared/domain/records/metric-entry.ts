import { z } from 'zod'
import { metrics, type MetricId } from '../../protocol/vocabulary'
import { cycleNumber, day, finiteNumber, id, month, oneOf, shortText } from '../fields'

export const measuredKinds = ['measured', 'estimated', 'not-measured'] as const
export type MeasuredKind = (typeof measuredKinds)[number]

/** Metrics given as a percentage or a score have a highest possible value. */
export const metricLimits: Readonly<Partial<Record<MetricId, { readonly min: number; readonly max: number }>>> = {
  conversion: { min: 0, max: 100 },
  satisfaction: { min: 0, max: 10 },
}

/** Metrics that may go below zero; all others count from zero. */
const mayBeNegative: readonly MetricId[] = ['revenue', 'audience']

/** What is wrong with a value of a metric, as a key of the texts; null when nothing is. */
export function metricValueProblem(metric: MetricId, value: number): string | null {
  const limits = metricLimits[metric]
  if (limits !== undefined && value > limits.max) return 'above-limit'
  if (value < 0 && !mayBeNegative.includes(metric)) return 'negative'
  return null
}

/**
 * One metric in one month. "Not measured" is a statement of its own and never zero.
 * Stored: changing this needs a migration. Id: `partner:metric:month`.
 */
export const metricEntrySchema = z
  .object({
    id,
    partnerId: id,
    cycle: cycleNumber,
    month,
    metric: oneOf(metrics),
    kind: z.enum(measuredKinds),
    /** Null exactly when not measured. Money in the workspace's currency, conversion in per cent, satisfaction 0 to 10. */
    value: finiteNumber.nullable(),
    source: shortText,
    asOf: day,
  })
  .refine((entry) => (entry.kind === 'not-measured') === (entry.value === null), {
    path: ['value'],
    message: 'value-and-kind-differ',
  })
  .superRefine((entry, problems) => {
    const problem = entry.value === null ? null : metricValueProblem(entry.metric, entry.value)
    if (problem !== null) problems.addIssue({ code: 'custom', path: ['value'], message: problem })
  })
export type MetricEntry = Readonly<z.infer<typeof metricEntrySchema>>

export const metricEntryId = (partnerId: string, metric: MetricId, month: string): string =>
  `${partnerId}:${metric}:${month}`
