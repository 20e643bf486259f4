import { decisions, type DecisionId } from '../../protocol/decisions'
import { type BrainId, brains } from '../../protocol/vocabulary'
import { choiceColumn, labelled, longTextColumn, shownColumn, textColumn } from './column'
import { partnerNameColumn, type SheetTable } from './sheet-table'

const decisionLabel = (id: unknown): string => decisions[id as DecisionId]?.label ?? ''

/** Open questions to be answered and verdicts that were given; only the open ones are read back. */
export const signOffsTable: SheetTable<'signOffs'> = {
  table: 'signOffs',
  sheetName: 'Sign-offs',
  idTitle: 'Sign-off id',
  natural: [],
  columns: [
    partnerNameColumn,
    shownColumn('brainShown', 'Function', { get: (row) => brains[row['brain'] as BrainId]?.label ?? '' }),
    shownColumn('decisionShown', 'Decision', { width: 24, get: (row) => decisionLabel(row['decision']) }),
    shownColumn('question', 'Question', { kind: 'long-text', width: 34 }),
    shownColumn('factsShown', 'Facts judged', {
      kind: 'long-text',
      width: 46,
      get: (row) => factLines(row['facts'] as Readonly<Record<string, string>>),
    }),
    choiceColumn('verdict', 'Verdict', { choices: labelled(['approved', 'objected']), width: 12, required: false }),
    textColumn('by', 'Your name', { width: 22 }),
    longTextColumn('note', 'Your note'),
    shownColumn('at', 'Given on', {
      kind: 'day',
      width: 12,
      get: (row) => (typeof row['at'] === 'string' ? row['at'].slice(0, 10) : null),
    }),
  ],
}

const factLines = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value === '' ? 'nothing recorded' : value}`)
    .join('\n')

/** For reading and filtering; nothing of it comes back. Excel keeps the name “History” for itself. */
export const historyTable: SheetTable<'history'> = {
  table: 'history',
  sheetName: 'History (read only)',
  idTitle: 'History id',
  natural: [],
  columns: [
    partnerNameColumn,
    shownColumn('at', 'Day', { kind: 'day', width: 12, get: (row) => String(row['at']).slice(0, 10) }),
    shownColumn('by', 'By'),
    shownColumn('kind', 'Act', { width: 16 }),
    shownColumn('subject', 'What', { width: 40 }),
    shownColumn('from', 'From', { width: 13 }),
    shownColumn('to', 'To', { width: 13 }),
    shownColumn('decisionShown', 'Decision', { width: 24, get: (row) => decisionLabel(row['decision']) }),
    shownColumn('rationale', 'Rationale', { kind: 'long-text', width: 40 }),
  ],
}
