import { showReportCode } from '#shared/report/report-code'
import { assertNever } from '#shared/result'
import type { Report } from '#shared/report/report'
import type { ReviewSection } from '#shared/report/report-choice'
import { reportNames } from '../../../text/reports'
import { reportSubject } from '../../../text/report-page'
import type { Atom } from '../sheets/atom'
import type { SheetFrame } from '../sheets/sheet'
import { driftAtoms } from './drift-atoms'
import { exitAtoms } from './exit-atoms'
import { portfolioAtoms } from './portfolio-atoms'
import { reviewAppendix } from './review-appendix'
import { reviewFirstPage } from './review-first-page'

export type LaidOut = { readonly frame: SheetFrame; readonly atoms: readonly Atom[] }

/** A report as pieces in their order, with what stands on each of its pages. */
export const layOut = (report: Report, sections: readonly ReviewSection[]): LaidOut => ({
  frame: {
    title: reportNames[report.kind],
    subject: reportSubject(report),
    organisation: report.organisation,
    asOf: report.asOf,
    protocolVersion: report.protocolVersion,
    code: report.kind === 'review' ? showReportCode(report.code) : null,
  },
  atoms: atomsOf(report, sections),
})

function atomsOf(report: Report, sections: readonly ReviewSection[]): readonly Atom[] {
  switch (report.kind) {
    case 'review':
      return [...reviewFirstPage(report), ...reviewAppendix(report, sections)]
    case 'portfolio':
      return portfolioAtoms(report)
    case 'exit':
      return exitAtoms(report)
    case 'drift':
      return driftAtoms(report)
    default:
      return assertNever(report)
  }
}
