import { metrics } from '../../protocol/vocabulary'
import { campaignStates, type Deliverable } from '../../domain/records/campaign'
import { measuredKinds } from '../../domain/records/metric-entry'
import {
  capitalised,
  carriedColumn,
  choiceColumn,
  dayColumn,
  labelled,
  longTextColumn,
  numberColumn,
  shownColumn,
  textColumn,
} from './column'
import { packLines } from './pack-list'
import { partnerNameColumn, type SheetTable } from './sheet-table'

const cycleColumn = shownColumn('cycle', 'Cycle', { kind: 'number', width: 7, use: 'carried' })

export const goalsTable: SheetTable<'goals'> = {
  table: 'goals',
  sheetName: 'Goals',
  idTitle: 'Goal id',
  natural: ['kind', 'title'],
  columns: [
    partnerNameColumn,
    choiceColumn('kind', 'Kind', { choices: { goal: 'Goal', kpi: 'KPI' }, width: 8 }),
    textColumn('title', 'Title', { width: 30, required: true }),
    textColumn('measure', 'Measure'),
    textColumn('unit', 'Unit', { width: 10 }),
    numberColumn('target', 'Target'),
    dayColumn('dueOn', 'Due on'),
    numberColumn('result', 'Result by hand'),
    longTextColumn('note', 'Note'),
    cycleColumn,
    carriedColumn('confirmedFor'),
  ],
}

export const campaignsTable: SheetTable<'campaigns'> = {
  table: 'campaigns',
  sheetName: 'Campaigns',
  idTitle: 'Campaign id',
  natural: ['name'],
  columns: [
    partnerNameColumn,
    textColumn('name', 'Campaign', { width: 28, required: true }),
    choiceColumn('state', 'State', { choices: labelled(campaignStates), width: 11 }),
    longTextColumn('concept', 'Concept'),
    longTextColumn('plan', 'Plan'),
    dayColumn('startsOn', 'Starts on'),
    dayColumn('endsOn', 'Ends on'),
    textColumn('owner', 'Campaign owner'),
    longTextColumn('results', 'Results'),
    dayColumn('resultsOn', 'Results of'),
    shownColumn('deliverablesShown', 'Deliverables', {
      kind: 'long-text',
      width: 34,
      get: (row) => packLines(deliverablesOf(row['deliverables']).map(toDeliverableParts)),
    }),
    cycleColumn,
    carriedColumn('deliverables', {
      kind: 'long-text',
      get: (row) => JSON.stringify(row['deliverables']),
      put: (row, value) => ({ ...row, deliverables: JSON.parse(String(value ?? '[]')) as unknown }),
    }),
  ],
}

const deliverablesOf = (value: unknown): readonly Deliverable[] => (Array.isArray(value) ? value : [])

const toDeliverableParts = ({ title, dueOn, doneOn }: Deliverable): readonly string[] => [
  title,
  dueOn ?? '',
  doneOn ?? '',
]

export const metricsTable: SheetTable<'metricEntries'> = {
  table: 'metricEntries',
  sheetName: 'Metrics',
  idTitle: 'Metric id',
  natural: ['metric', 'month'],
  columns: [
    partnerNameColumn,
    textColumn('month', 'Month', { kind: 'month', width: 10, required: true, use: 'key' }),
    choiceColumn('metric', 'Metric', { choices: capitalised(metrics), width: 22, use: 'key' }),
    choiceColumn('kind', 'Measured or estimated', { choices: labelled(measuredKinds), width: 15 }),
    numberColumn('value', 'Value'),
    textColumn('source', 'Source'),
    dayColumn('asOf', 'As of', { required: true }),
    cycleColumn,
  ],
}
