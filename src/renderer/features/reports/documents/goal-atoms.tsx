import type { ReviewedGoal, ReviewReport } from '#shared/report/review-report'
import { notMeasuredText, showDay, showNumber } from '../../../text/formats'
import { measureName, shareText } from '../../../text/parts'
import { appendixWords } from '../../../text/reports'
import { type Atom, note, table, type TableFrame } from '../sheets/atom'

const frame: TableFrame = {
  id: 'goals',
  columns: [
    { title: appendixWords.goal, width: 28 },
    { title: appendixWords.measure, width: 18 },
    { title: appendixWords.target, width: 13, end: true },
    { title: appendixWords.result, width: 15, end: true },
    { title: appendixWords.reached, width: 12 },
    { title: appendixWords.due, width: 14 },
  ],
}

/** Goals and KPIs of the cycle against what is known of them. */
export const goalAtoms = ({ goals }: ReviewReport): readonly Atom[] =>
  goals.length === 0 ? [note('no-goals', appendixWords.noGoals)] : table(frame, goals.map(rowOf))

const rowOf = ({ goal, progress, share }: ReviewedGoal): readonly string[] => [
  `${goal.title} (${appendixWords.kinds[goal.kind]})`,
  goal.measure.trim() === '' ? appendixWords.unclear : measureName(goal.measure),
  goal.target === null ? appendixWords.noTarget : `${showNumber(goal.target)} ${goal.unit}`.trim(),
  resultText(progress),
  share === null ? appendixWords.unknown : shareText(share),
  goal.dueOn === null ? appendixWords.noDate : showDay(goal.dueOn),
]

function resultText(progress: ReviewedGoal['progress']): string {
  if (progress.kind === 'by-hand') return appendixWords.notKnown
  if (progress.kind === 'not-measured') return notMeasuredText
  return progress.kind === 'estimated' ? `~${showNumber(progress.value)}` : showNumber(progress.value)
}
