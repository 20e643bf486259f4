import { stages } from '#shared/protocol/stages'
import type { ReviewReport } from '#shared/report/review-report'
import type { ReviewSection } from '#shared/report/report-choice'
import { findingText } from '../../../text/evidence'
import { expectationLabel } from '../../../text/communications'
import { cadenceLabels } from '../../../text/communications'
import { communicationWords } from '../../../text/communications'
import { showDay } from '../../../text/formats'
import { appendixWords, reviewWords, sectionNames, sheetWords, valueStates, winnerName } from '../../../text/reports'
import { type Atom, heading, note, onNewPage, subheading, table, type TableFrame, written } from '../sheets/atom'
import { campaignAtoms } from './campaign-atoms'
import { cycleAtoms } from './cycle-atoms'
import { goalAtoms } from './goal-atoms'
import { metricAtoms } from './metric-atoms'
import { signOffAtoms } from './sign-off-atoms'

type Section = (report: ReviewReport) => readonly Atom[]

const builders: Readonly<Record<ReviewSection, Section>> = {
  assessment: assessmentAtoms,
  values: valueAtoms,
  goals: goalAtoms,
  metrics: metricAtoms,
  campaigns: campaignAtoms,
  communication: communicationAtoms,
  cycles: ({ cycles, currency }) => cycleAtoms(cycles, currency),
  'sign-offs': signOffAtoms,
  'not-applicable': notApplicableAtoms,
}

/** The chosen sections behind the signed page, beginning on a page of their own. */
export const reviewAppendix = (report: ReviewReport, sections: readonly ReviewSection[]): readonly Atom[] =>
  onNewPage(
    sections.flatMap((section) => [heading(`${section}-heading`, sectionNames[section]), ...builders[section](report)]),
  )

/** The written parts with their titles; those that nobody wrote are named in one line instead of seven. */
function assessmentAtoms({ assessment, findings }: ReviewReport): readonly Atom[] {
  const parts = [
    { title: reviewWords.analysis, text: assessment.analysis },
    { title: reviewWords.improvements, text: assessment.improvements },
    { title: reviewWords.nextActions, text: assessment.nextActions },
    { title: reviewWords.feedbackInternal, text: assessment.feedbackInternal },
    { title: reviewWords.feedbackPartner, text: assessment.feedbackPartner },
    { title: reviewWords.roiAssessment, text: assessment.roiAssessment },
    { title: reviewWords.recommendation, text: assessment.recommendationWhy },
  ]
  const missing = parts
    .filter(({ text }) => text.trim() === '')
    .map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
  return [
    ...(missing.length === 0 ? [] : [note('nothing-written', reviewWords.nothingWritten(missing))]),
    ...parts
      .filter(({ text }) => text.trim() !== '')
      .flatMap(({ title, text }) => [subheading(`${title}-title`, title), ...written(title, text, '')]),
    note('roi-how', reviewWords.roiHow),
    ...(findings.length === 0
      ? []
      : [subheading('findings-title', reviewWords.findingsTitle), ...findings.map(findingAtom)]),
  ]
}

const findingAtom = (finding: string): Atom => note(`finding-${finding}`, `– ${findingText(finding)}`)

function valueAtoms({ values, organisation }: ReviewReport): readonly Atom[] {
  return values.flatMap(({ winner, statement, stage }) => {
    const name = winnerName(winner, organisation)
    const state = valueStates[statement?.state ?? 'unstated']
    if (statement === null)
      return [subheading(`value-${winner}`, `${name}: ${state}`), note(`none-${winner}`, sheetWords.notWritten)]
    const at = stage === null ? '' : `${stages[stage].label}, `
    return [
      subheading(`value-${winner}`, `${name}: ${state} (${at}${showDay(statement.on)})`),
      ...written(`statement-${winner}`, statement.statement, sheetWords.notWritten),
      ...(statement.evidence.trim() === ''
        ? []
        : written(`evidence-${winner}`, `${appendixWords.evidence}: ${statement.evidence}`, '')),
    ]
  })
}

const complianceFrame: TableFrame = {
  id: 'compliance',
  columns: [
    { title: appendixWords.expectation, width: 56 },
    { title: appendixWords.served, width: 22 },
    { title: appendixWords.last, width: 22 },
  ],
}

function communicationAtoms({ communication }: ReviewReport): readonly Atom[] {
  const { cadence, cadenceDays, all, twoWay, lastOn, longestGap, compliance } = communication
  const lines = [
    appendixWords.cadence(cadenceLabels[cadence], cadenceDays),
    reviewWords.contacts(twoWay, all),
    appendixWords.lastContact(lastOn),
    ...(longestGap === null ? [] : [appendixWords.gap(longestGap, cadenceDays)]),
  ]
  return [
    { ...note('contact', lines.join(' ')), keepsWithNext: true },
    ...table(
      complianceFrame,
      compliance.map(({ expectation, times, lastOn: last }) => [
        expectationLabel(expectation),
        times === 0 ? appendixWords.never : communicationWords.times(times),
        last === null ? '' : showDay(last),
      ]),
    ),
  ]
}

const notApplicableFrame: TableFrame = {
  id: 'not-applicable',
  columns: [
    { title: appendixWords.stage, width: 18 },
    { title: appendixWords.what, width: 36 },
    { title: appendixWords.because, width: 46 },
  ],
}

function notApplicableAtoms({ notApplicable }: ReviewReport): readonly Atom[] {
  if (notApplicable.length === 0) return [note('none-not-applicable', appendixWords.noneNotApplicable)]
  const rows = notApplicable.map(({ stage, label, because }) => [stages[stage].label, label, because])
  return table(notApplicableFrame, rows)
}
