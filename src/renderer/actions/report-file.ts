import type { FiledReport } from '#shared/domain/records/filed-report'
import type { Report } from '#shared/report/report'
import type { ReviewReport } from '#shared/report/review-report'
import { pageWords } from '../text/report-page'
import { runAct } from './run-action'

const isReview = (report: Report): report is ReviewReport => report.kind === 'review'

/**
 * Keeps printed reviews with their facts and their whole model, so that the paper can be found by its code and printed
 * again as it was. One for each code and day: the same facts printed twice on a day are the same paper.
 */
export async function fileReviews(reports: readonly Report[]): Promise<boolean> {
  const records = reports.filter(isReview).map(toFiled)
  if (records.length === 0) return true
  const outcome = await runAct({
    label: pageWords.fileAct(records.length),
    steps: records.map((record) => ({
      command: { kind: 'save-workspace-record', table: 'filedReports', record },
    })),
  })
  return outcome.kind === 'done'
}

/** By its own id; a prefix of the partner keeps those of a partner together. */
const toFiled = (report: ReviewReport): FiledReport => ({
  id: `${report.partner.id}:${String(report.partner.cycle)}:${report.code}:${report.today}`,
  partnerId: report.partner.id,
  cycle: report.partner.cycle,
  kind: report.kind,
  code: report.code,
  digest: report.digest,
  facts: report.facts,
  asOf: report.asOf,
  model: report,
})
