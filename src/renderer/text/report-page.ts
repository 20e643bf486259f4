import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { showReportCode } from '#shared/report/report-code'
import { isPerPartner, type Report, type ReportKind } from '#shared/report/report'
import { showDay, showMoment } from './formats'
import { portfolioWords } from './report-kinds'
import { reportNames } from './reports'
import { createSay } from './say'

const say = createSay('report-page')

/** Words of the page that prints reports. */

/** Whom or what a report is about. */
export const reportSubject = (report: Report): string =>
  report.kind === 'review' || report.kind === 'exit' ? report.partner.name : portfolioWords.title(report.organisation)

/** Characters that no file system of the three takes, and those that hide. */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu

/** `Acme – Partner Review Report – cycle 2 – 2026-04-26.pdf` */
export function reportFileName(report: Report): string {
  const parts = isPerPartner(report.kind) ? [reportSubject(report)] : []
  const cycle =
    report.kind === 'review' || report.kind === 'exit' ? [say('file-cycle', { cycle: report.partner.cycle })] : []
  return `${fileSafe([...parts, reportNames[report.kind], ...cycle, report.today].join(' – '))}.pdf`
}

/** Long names are cut, as file systems count bytes and a name in Japanese takes three for each character. */
const fileSafe = (name: string): string =>
  Array.from(name.replaceAll(notInNames, ' ').replaceAll(/\s+/g, ' ')).slice(0, 70).join('').trim()

export const manyFileName = (kind: ReportKind, today: string, ending: 'pdf' | 'zip'): string =>
  `${say(`file-of-many-${kind}`)} – ${today}.${ending}`

export const pageWords = {
  title: say('title'),
  hint: say('hint'),
  kind: say('kind'),
  which: say('which'),
  partner: say('partner'),
  choosePartner: say('choose-partner'),
  order: say('order'),
  sections: say('sections'),
  paper: say('paper'),
  files: say('files'),
  filesNames: { one: say('files-names-one'), each: say('files-names-each') },
  print: say('print'),
  pdf: say('pdf'),
  reading: say('reading'),
  preview: say('preview'),
  shown: (at: number, all: number): string => say('shown', { at, all }),
  previous: say('previous'),
  next: say('next'),
  none: {
    due: say('none-due'),
    chosen: say('none-chosen'),
    filter: say('none-filter'),
    one: say('none-one'),
    all: say('none-all'),
  },
  noneForKind: {
    review: say('none-for-kind-review'),
    exit: say('none-for-kind-exit'),
    portfolio: '',
    drift: '',
  },
  count: (count: number): string => say('count', { count }),
  chosen: (count: number): string => say('chosen', { count }),
  layingOut: (done: number, all: number): string => say('laying-out', { done: Math.min(done + 1, all), all }),
  printing: say('printing'),
  cancel: say('cancel'),
  cancelled: say('cancelled'),
  failed: say('failed'),
  tooMany: (count: number): string => say('too-many', { count }),
  written: (path: string): string => say('written', { path }),
  savedTitle: (count: number): string => say('saved-title', { count }),
  fileAct: (count: number): string => say('file-act', { count }),
} as const

export const codeWords = {
  title: say('code-title'),
  how: say('code-how'),
  code: say('code'),
  sample: say('code-sample'),
  open: say('code-open'),
  mistyped: say('code-mistyped'),
  unknown: (code: string): string => say('code-unknown', { code: showReportCode(code) }),
  gone: say('code-gone'),
  notInReview: (name: string, place: string): string => say('code-not-in-review', { name, place }),
  changedTitle: (name: string): string => say('code-changed-title', { name }),
  changedHow: say('code-changed-how'),
  fact: say('code-fact'),
  before: say('code-before'),
  now: say('code-now'),
  nothing: say('code-nothing'),
  found: (name: string, printed: string): string => say('code-found', { name, printed: showMoment(printed) }),
  which: say('code-which'),
  by: say('code-by'),
  on: say('code-on'),
  enter: say('code-enter'),
  needs: say('code-needs'),
  rationale: (signed: {
    readonly decision: DecisionId
    readonly by: string
    readonly on: string
    readonly code: string
  }): string =>
    say('code-rationale', {
      by: signed.by,
      on: showDay(signed.on),
      decision: decisions[signed.decision].label,
      code: showReportCode(signed.code),
    }),
} as const

export const filedWords = {
  title: say('filed-title'),
  how: say('filed-how'),
  none: say('filed-none'),
  partner: say('filed-partner'),
  cycle: say('filed-cycle'),
  code: say('filed-code'),
  asOf: say('filed-as-of'),
  again: say('filed-again'),
  back: say('filed-back'),
  showing: (name: string, asOf: string): string => say('filed-showing', { name, asOf: showMoment(asOf) }),
  unreadable: say('filed-unreadable'),
  more: (count: number): string => say('filed-more', { count }),
} as const
