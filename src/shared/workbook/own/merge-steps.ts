import type { PartnerCommand } from '../../domain/commands'
import type { Partner, PartnerProfile, Place } from '../../domain/records/partner'
import { partnerProfile } from '../../domain/records/partner'
import type { Row } from '../../domain/tables'
import type { FieldValue } from './column'
import { chosenRow, chosenSide, type MergeChoices } from './merge-choices'
import { blankProfile, blankRecord, placeInCycle } from './new-record'
import type { MergePlan, RecordMerge } from './plan-merge'
import { type RecordTableOfPartner, type WorkbookTable, workbookTables } from './sheet-table'
import { isInBin, type StoreRecords } from './store-records'
import { mergedTables } from './workbook-tables'

/** One command that a merge comes to, with the record that it stems from. */
export type MergeStep = {
  readonly partnerId: string
  readonly command: PartnerCommand
  readonly recordKey: string
}

/** A changed stage: no field to be set but a decision to be taken, which the gate has to let through. */
export type StageWish = { readonly partnerId: string; readonly to: Place; readonly recordKey: string }

export type MergeSteps = { readonly steps: readonly MergeStep[]; readonly stageWishes: readonly StageWish[] }

type Deciding = {
  readonly choices: MergeChoices
  readonly store: StoreRecords
  /** What was deleted here as it last was, for bringing it back; null where it is not known any more. */
  readonly before: StoreRecords | null
}

/** The domain's commands for what is taken over, partners before their records and deletions last. */
export function toMergeSteps({ records }: MergePlan, deciding: Deciding): MergeSteps {
  const steps: MergeStep[] = []
  const deletions: MergeStep[] = []
  const stageWishes: StageWish[] = []
  const binned = stayInBin(records, deciding)
  for (const table of workbookTables) {
    for (const record of records) {
      if (record.table !== table || binned(record.partnerId)) continue
      const values = valuesOf(record, deciding.choices)
      const target = record.kind === 'gone-there' ? deletions : steps
      for (const command of commandsFor(record, values, deciding)) {
        target.push({ partnerId: record.partnerId, command, recordKey: record.key })
      }
      const wish = stageWish(record, values)
      if (wish !== null && wish.to !== stageOf(record, deciding)) stageWishes.push(wish)
    }
  }
  return { steps: [...steps, ...deletions], stageWishes }
}

/** Partners in the bin that are not brought back: nothing of theirs is changed. */
function stayInBin(records: MergePlan['records'], { choices, store }: Deciding): (partnerId: string) => boolean {
  const back = records.filter((one) => one.kind === 'gone-here' && chosenRow(choices, one) === 'keep')
  const ids = new Set(back.filter(({ table }) => table === 'partners').map(({ id }) => id))
  return (partnerId) => isInBin(store.partners.get(partnerId)) && !ids.has(partnerId)
}

type Values = ReadonlyMap<string, FieldValue>

/** The fields that are taken over: what changed there only, and conflicts decided for the workbook. */
function valuesOf(record: RecordMerge, choices: MergeChoices): Values {
  if (record.kind === 'gone-here') return chosenRow(choices, record) === 'keep' ? record.values : new Map()
  if (record.kind !== 'changed') return record.values
  const taken = record.conflicts.filter((field) => chosenSide(choices, record, field) === 'theirs')
  return new Map([...record.changes, ...taken].map(({ field, theirs }) => [field, theirs]))
}

function commandsFor(record: RecordMerge, values: Values, deciding: Deciding): readonly PartnerCommand[] {
  const answer = chosenRow(deciding.choices, record)
  if (record.kind === 'gone-there') return answer === 'delete' ? [deletion(record)] : []
  if (record.kind === 'gone-here' && answer !== 'keep') return []
  return record.table === 'partners'
    ? partnerCommands(record, values, deciding)
    : recordCommands(record, values, deciding)
}

const deletion = ({ table, id }: RecordMerge): PartnerCommand =>
  table === 'partners' ? { kind: 'delete-partner' } : { kind: 'remove-record', table, recordId: id }

function partnerCommands(record: RecordMerge, values: Values, { store }: Deciding): readonly PartnerCommand[] {
  const mine = store.partners.get(record.id)
  const fields = [...values.keys()].filter((field) => field in partnerProfile.shape)
  const after = filled('partners', mine ?? blankProfile, values)
  if (mine === undefined) {
    return [{ kind: 'create-partner', partnerId: record.id, profile: partnerProfile.parse(after) }]
  }
  const restore: readonly PartnerCommand[] = record.kind === 'gone-here' ? [{ kind: 'restore-partner' }] : []
  if (fields.length === 0) return restore
  const patch = Object.fromEntries(fields.map((field) => [field, after[field]])) as Partial<PartnerProfile>
  return [...restore, { kind: 'edit-partner', patch }]
}

function recordCommands(record: RecordMerge, values: Values, deciding: Deciding): readonly PartnerCommand[] {
  if (values.size === 0) return []
  const table = record.table as RecordTableOfPartner
  const { id, partnerId } = record
  const partner = (deciding.store.partners.get(partnerId) as Partner | undefined) ?? null
  const mine = deciding.store[table].get(id)
  const start = mine ?? deciding.before?.[table].get(id) ?? blankRecord(table, partner, { id, partnerId })
  const after = filled(table, start, values)
  return [{ kind: 'save-record', table, record: mine === undefined ? placeInCycle(table, partner, after) : after }]
}

/** The record with the values put in; the stage is no field. */
function filled(table: WorkbookTable, start: Row, values: Values): Row {
  let record = start
  for (const column of mergedTables[table].columns) {
    const value = values.get(column.field)
    if (value !== undefined && column.field !== 'stage') record = column.put(record, value)
  }
  return record
}

function stageWish({ table, partnerId, key, kind }: RecordMerge, values: Values): StageWish | null {
  const to = values.get('stage')
  if (table !== 'partners' || kind === 'gone-there' || typeof to !== 'string') return null
  return { partnerId, to: to as Place, recordKey: key }
}

/** Where the partner is when the stage is asked for; a new one begins in Research. */
const stageOf = ({ id }: RecordMerge, { store }: Deciding): unknown => store.partners.get(id)?.['stage'] ?? 'research'
