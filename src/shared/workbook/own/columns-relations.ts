import { stageIds, stages } from '../../protocol/stages'
import { expectations, insightKinds, keysOf, opportunityKinds } from '../../protocol/vocabulary'
import { channels } from '../../domain/records/communication'
import { opportunityStates } from '../../domain/records/opportunity'
import type { Row } from '../../domain/tables'
import {
  capitalised,
  choiceColumn,
  type Column,
  dayColumn,
  labelled,
  longTextColumn,
  shownColumn,
  textColumn,
} from './column'
import { partnerNameColumn, type SheetTable } from './sheet-table'

const servedOf = (row: Row): readonly string[] => (Array.isArray(row['served']) ? row['served'].map(String) : [])

/** One column an expectation: a drop-down cannot take several choices at once. */
const servedColumn = (expectation: string, label: string): Column =>
  choiceColumn(`served.${expectation}`, label, {
    choices: { yes: 'Yes', no: 'No' },
    width: 13,
    required: false,
    packed: true,
    get: (row) => (servedOf(row).includes(expectation) ? 'yes' : null),
    put: (row, value) => ({
      ...row,
      served: keysOf(expectations).filter((one) =>
        one === expectation ? value === 'yes' : servedOf(row).includes(one),
      ),
    }),
  })

export const communicationsTable: SheetTable<'communications'> = {
  table: 'communications',
  sheetName: 'Communications',
  idTitle: 'Communication id',
  natural: ['on', 'channel', 'summary'],
  columns: [
    partnerNameColumn,
    dayColumn('on', 'Day', { required: true }),
    choiceColumn('channel', 'Channel', { choices: labelled(channels), width: 11 }),
    textColumn('withWhom', 'With whom', { width: 22 }),
    choiceColumn('direction', 'Direction', { choices: { 'two-way': 'Two-way', 'one-way': 'One-way' }, width: 11 }),
    longTextColumn('summary', 'Summary'),
    ...Object.entries(capitalised(expectations)).map(([id, label]) => servedColumn(id, label)),
  ],
}

const cycleColumn = shownColumn('cycle', 'Cycle', { kind: 'number', width: 7, use: 'carried' })

export const opportunitiesTable: SheetTable<'opportunities'> = {
  table: 'opportunities',
  sheetName: 'Opportunities',
  idTitle: 'Opportunity id',
  natural: ['title'],
  columns: [
    partnerNameColumn,
    choiceColumn('kind', 'Kind', { choices: capitalised(opportunityKinds), width: 22 }),
    textColumn('title', 'Opportunity', { width: 30, required: true }),
    choiceColumn('state', 'State', { choices: labelled(opportunityStates), width: 11 }),
    dayColumn('seenOn', 'Seen on', { required: true }),
    longTextColumn('expected', 'Expected result'),
    longTextColumn('actual', 'Actual result'),
    cycleColumn,
  ],
}

const stageLabels = Object.fromEntries(stageIds.map((id) => [id, stages[id].label]))
const kindLabels = capitalised(Object.fromEntries(Object.entries(insightKinds).map(([id, { label }]) => [id, label])))

export const insightsTable: SheetTable<'insights'> = {
  table: 'insights',
  sheetName: 'Insights',
  idTitle: 'Insight id',
  natural: ['raisedOn', 'text'],
  columns: [
    partnerNameColumn,
    dayColumn('raisedOn', 'Raised on', { required: true }),
    choiceColumn('raisedIn', 'Raised in', { choices: stageLabels, width: 14 }),
    choiceColumn('kind', 'Kind', { choices: kindLabels, width: 34 }),
    longTextColumn('text', 'Insight', { required: true }),
    choiceColumn('targetStage', 'For stage', { choices: stageLabels, width: 14 }),
    shownColumn('landedShown', 'Landed', { width: 20, get: (row) => (row['landed'] === null ? 'Open' : 'Landed') }),
    cycleColumn,
  ],
}
