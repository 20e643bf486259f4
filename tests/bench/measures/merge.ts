import type { Row } from '#shared/domain/tables'
import { planMerge } from '#shared/workbook/own/plan-merge'
import { planWorkbook, type WorkbookContent } from '#shared/workbook/own/plan-workbook'
import { readOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import { workbookTables } from '#shared/workbook/own/sheet-table'
import type { StoreRecords } from '#shared/workbook/own/store-records'
import type { Figure } from '../figure'
import type { Desk } from '../world/desk'
import { processor, timeRuns } from './pure'

/** Our own workbook of all partners, half of them edited since on one side, compared with the store. */
export async function merge({ options, workspace }: Desk): Promise<readonly Figure[]> {
  const { tables, workspaceId, seq } = workspace(options.partners)
  const only = (table: (typeof workbookTables)[number]): readonly Row[] => (table === 'partners' ? tables.partners : [])
  const records = Object.fromEntries(workbookTables.map((table) => [table, only(table)])) as WorkbookContent['records']
  const origin = { workspaceId, seq, exportedAt: new Date().toISOString(), scope: 'all' as const }
  const lineage = { root: 0, ids: ['change-1'], shortened: false }
  const plans = planWorkbook({ records, asks: [], signOffs: [], history: [] }, { ...origin, lineage })
  const sheets = plans.map(({ name, state, rows }) => ({ name, hidden: state !== 'visible', rows }))
  const file = { fileName: 'bench.xlsx', format: 'xlsx' as const, encoding: null, delimiter: null, notices: [], sheets }
  const read = readOwnWorkbook(file)
  if (!read.ok) throw new Error(`The workbook was not read: ${read.error.kind}`)
  const workbook = read.value
  const store = Object.fromEntries(
    workbookTables.map((table) => [table, new Map(only(table).map((row, at) => [row.id, editHalf(row, at)]))]),
  ) as unknown as StoreRecords
  const reading = await timeRuns(options.runs, () => readOwnWorkbook(file), processor)
  const ours = await timeRuns(
    options.runs,
    () => planMerge({ workbook, store, basis: { kind: 'own-past' }, answers: {} }),
    processor,
  )
  const unit = 'ms of processor'
  return [
    { bench: 'merge: plan of all partners against all', ours, limit: null, goal: 1_000, unit },
    { bench: 'merge: rows into records', ours: reading, limit: null, goal: null, unit },
  ]
}

const editHalf = (row: Row, at: number): Row => (at % 2 === 0 ? row : { ...row, notes: 'Changed here since.' })
