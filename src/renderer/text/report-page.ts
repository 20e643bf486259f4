import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { showReportCode } from '#shared/report/report-code'
import { isPerPartner, type Report, type ReportKind } from '#shared/report/report'
import { counted, showDay, showMoment } from './formats'
import { portfolioWords } from './report-kinds'
import { reportNames } from './reports'

/** Words of the page that prints reports. */

/** Whom or what a report is about. */
export const reportSubject = (report: Report): string =>
  report.kind === 'review' || report.kind === 'exit' ? report.partner.name : portfolioWords.title(report.organisation)

/** Characters that no file system of the three takes, and those that hide. */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu

/** `Acme – Partner Review Report – cycle 2 – 2026-04-26.pdf` */
export function reportFileName(report: Report): string {
  const parts = isPerPartner(report.kind) ? [reportSubject(report)] : []
  const cycle = report.kind === 'review' || report.kind === 'exit' ? [`cycle ${String(report.partner.cycle)}`] : []
  return `${fileSafe([...parts, reportNames[report.kind], ...cycle, report.today].join(' – '))}.pdf`
}

/** Long names are cut, as file systems count bytes and a name in Japanese takes three for each character. */
const fileSafe = (name: string): string =>
  Array.from(name.replaceAll(notInNames, ' ').replaceAll(/\s+/g, ' ')).slice(0, 70).join('').trim()

export const manyFileName = (kind: ReportKind, today: string, ending: 'pdf' | 'zip'): string =>
  `${reportNames[kind]}s – ${today}.${ending}`

export const pageWords = {
  title: 'Reports',
  hint: 'Pages to read, sign and file. What you see is what is printed.',
  kind: 'Report',
  which: 'Partners',
  partner: 'Partner',
  choosePartner: 'Choose a partner',
  order: 'In the order of',
  sections: 'In the appendix',
  paper: 'Paper',
  files: 'PDF',
  filesNames: { one: 'One file for all', each: 'One file each' },
  print: 'Print',
  pdf: 'Save as PDF',
  reading: 'Reading the partners',
  preview: 'Preview',
  shown: (at: number, all: number): string => `${String(at)} of ${String(all)}`,
  previous: 'Previous report',
  next: 'Next report',
  none: {
    due: 'No partner is due for review.',
    filter: 'No partner fits the filter of the board.',
    one: 'Choose a partner.',
    all: 'There is no partner yet.',
  },
  noneForKind: {
    review: 'A review is about an open partner.',
    exit: 'An exit record is about a closed partner.',
    portfolio: '',
    drift: '',
  },
  count: (count: number): string => counted(count, 'report'),
  chosen: (count: number): string => counted(count, 'partner'),
  layingOut: (done: number, all: number): string => `Laying out ${String(Math.min(done + 1, all))} of ${String(all)}`,
  printing: 'Printing …',
  cancel: 'Cancel',
  cancelled: 'Printing was cancelled. Nothing was saved.',
  failed: 'The reports were not printed',
  tooMany: (count: number): string =>
    `${counted(count, 'report')} are too many for one file. Choose “One file each”, or fewer partners.`,
  written: (path: string): string => `Written to ${path}`,
  savedTitle: (count: number): string => `${counted(count, 'report')} saved`,
  fileAct: (count: number): string => `File ${counted(count, 'review report')}`,
} as const

export const codeWords = {
  title: 'Enter decision by code',
  how: 'A manager signed a review and ticked a decision: type the code of that page.',
  code: 'Code of the signed page',
  open: 'Find the review',
  mistyped: 'This is no code of a review. Eight characters, such as K7PM-4XQ9; one of them seems to be mistyped.',
  unknown: (code: string): string =>
    `No review with the code ${showReportCode(code)} was printed from this workspace. Compare it with the paper, or ask whoever printed it.`,
  gone: 'The partner of this review is no longer there, or in the bin.',
  notInReview: (name: string, place: string): string =>
    `${name} is no longer in Review (now: ${place}). The decision may have been entered already.`,
  changedTitle: (name: string): string => `The facts of ${name} changed since this page was printed`,
  changedHow:
    'The signature was given for other facts, so the decision cannot be entered by this code. Print the review again, or go back to what was printed.',
  fact: 'Fact',
  before: 'As printed and signed',
  now: 'Now',
  nothing: 'nothing entered',
  found: (name: string, printed: string): string =>
    `${name}: printed ${showMoment(printed)}. Nothing has changed since.`,
  which: 'Which decision is ticked?',
  by: 'Signed by',
  on: 'Signed on',
  enter: 'Enter this decision …',
  needs: 'Say who signed, and when.',
  rationale: (signed: {
    readonly decision: DecisionId
    readonly by: string
    readonly on: string
    readonly code: string
  }): string =>
    `Signed on paper by ${signed.by} on ${showDay(signed.on)}: ${decisions[signed.decision].label} (code ${showReportCode(signed.code)}).`,
} as const

export const filedWords = {
  title: 'Filed reviews',
  how: 'Every review that was printed, as it was printed.',
  none: 'No review was printed yet.',
  partner: 'Partner',
  cycle: 'Cycle',
  code: 'Code',
  asOf: 'Data as of',
  again: 'Show as it was',
  back: 'Back to the present data',
  showing: (name: string, asOf: string): string => `${name}, as it was printed ${showMoment(asOf)}`,
  unreadable: 'This review was filed in a form that this version cannot print.',
  more: (count: number): string => `Show ${counted(count, 'older one', 'older ones')}`,
} as const
