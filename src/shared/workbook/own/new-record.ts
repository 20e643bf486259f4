import { cycleOfMonth } from '../../domain/cycle-span'
import { emptyProfile, type Partner } from '../../domain/records/partner'
import type { Row } from '../../domain/tables'
import type { RecordTableOfPartner } from './sheet-table'

/** The partner of a record that a workbook adds; a partner that is added with it has no journey yet. */
export type PartnerOfRecord = Pick<Partner, 'cycle' | 'journey'> | null

type Place = { readonly id: string; readonly partnerId: string }

/** What a new row need not say. */
const blanks: Readonly<Record<RecordTableOfPartner, Row>> = {
  goals: {
    id: '',
    kind: 'goal',
    title: '',
    measure: '',
    unit: '',
    target: null,
    dueOn: null,
    result: null,
    note: '',
    confirmedFor: 1,
  },
  campaigns: {
    id: '',
    name: '',
    state: 'concept',
    concept: '',
    plan: '',
    startsOn: null,
    endsOn: null,
    owner: '',
    deliverables: [],
    results: '',
    resultsOn: null,
  },
  metricEntries: { id: '', month: '', metric: '', kind: 'measured', value: null, source: '', asOf: '' },
  communications: { id: '', on: '', channel: 'email', withWhom: '', direction: 'one-way', summary: '', served: [] },
  opportunities: { id: '', kind: '', title: '', state: 'seen', seenOn: '', expected: '', actual: '' },
  insights: {
    id: '',
    raisedIn: 'research',
    raisedOn: '',
    kind: 'other',
    text: '',
    targetStage: 'research',
    landed: null,
  },
}

export const blankProfile: Row = { id: '', ...emptyProfile }

/** An empty record of the partner's present cycle, to be filled with the row's cells. */
export function blankRecord(table: RecordTableOfPartner, partner: PartnerOfRecord, { id, partnerId }: Place): Row {
  const cycle = partner?.cycle ?? 1
  const blank = { ...blanks[table], id, partnerId }
  if (table === 'communications') return blank
  return table === 'goals' ? { ...blank, cycle, confirmedFor: cycle } : { ...blank, cycle }
}

/** A metric entry belongs to the cycle of its month. */
export function placeInCycle(table: RecordTableOfPartner, partner: PartnerOfRecord, record: Row): Row {
  const month = record['month']
  if (table !== 'metricEntries' || partner === null || typeof month !== 'string') return record
  return { ...record, cycle: cycleOfMonth(partner, month) }
}
