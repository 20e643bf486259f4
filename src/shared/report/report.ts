import type { DriftReport } from './drift-report'
import type { ExitRecord } from './exit-record'
import type { PortfolioReview } from './portfolio-review'
import { reportFormat } from './report-head'
import type { ReviewReport } from './review-report'

/** Whatever can be printed. */
export type Report = ReviewReport | PortfolioReview | ExitRecord | DriftReport
export type ReportKind = Report['kind']

export const reportKinds = ['review', 'portfolio', 'exit', 'drift'] as const satisfies readonly ReportKind[]

/** Kinds that are about one partner; the others are about all that were chosen. */
export const isPerPartner = (kind: ReportKind): boolean => kind === 'review' || kind === 'exit'

/** A filed review as it can be printed again; null when it was filed in a format that this version does not know. */
export function parseFiledReview(model: unknown): ReviewReport | null {
  if (typeof model !== 'object' || model === null || !('format' in model) || !('kind' in model)) return null
  return model.format === reportFormat && model.kind === 'review' ? (model as ReviewReport) : null
}
