import type { ReviewReport } from '#shared/report/review-report'
import { metricLabel, showRoi } from '../../../text/formats'
import { keyFigureWords, reviewWords } from '../../../text/reports'

/** What a reader must know about the figures and the process before signing, a sentence each. */
export function standingLines(report: ReviewReport): readonly string[] {
  const { metrics, roi, findings, notApplicable } = report
  const missing = metrics.filter(({ summary }) => summary.kind === 'not-measured').map(({ metric }) => metric)
  const estimated = metrics.filter(({ summary }) => summary.kind === 'estimated').map(({ metric }) => metric)
  const measured = missing.length === 0 ? reviewWords.allMeasured : reviewWords.notMeasured(missing.map(metricLabel))
  const parts = [measured]
  if (estimated.length > 0) parts.push(reviewWords.estimated(estimated.map(metricLabel)))
  if (roi.kind === 'unknown') parts.push(keyFigureWords.roiLine(showRoi(roi)))
  const process = [signOffLine(report), reviewWords.notApplicable(notApplicable.length)]
  if (findings.length > 0) process.push(reviewWords.findings(findings.length))
  return [parts.join(' '), process.join(' ')]
}

function signOffLine({ signOffs, assessment }: ReviewReport): string {
  const decision = assessment.recommendation ?? signOffs[0]?.decision
  const asked = signOffs.filter((one) => one.decision === decision)
  const open = asked.filter(({ state, level }) => level === 'required' && state !== 'given')
  return reviewWords.signOffs(asked.filter(({ state }) => state === 'given').length, asked.length, open.length)
}
