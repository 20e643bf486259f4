import type { Row } from '../../domain/tables'
import { sheetRowLimit, type SheetPlan } from '../sheet-plan'
import { type BaseAsk, type BaseEntry, planBaseSheet, type WorkbookManifest } from './base-sheet'
import { canonicalFields, greyFields } from './canonical-value'
import { historyTable, signOffsTable } from './columns-read-only'
import { formatCell, idColumnPlan, isTooLongForCell, planColumn } from './format-cell'
import { fullReadMe, planReadMeSheet } from './read-me-sheet'
import { questionOf } from './sign-off-asks'
import { partnerIdTitle, type SheetTable, workbookTables, type WorkbookTable } from './sheet-table'
import { mergedTables } from './workbook-tables'

export type Origin = Pick<WorkbookManifest, 'workspaceId' | 'seq' | 'exportedAt' | 'scope' | 'lineage'>

/** What a workbook is made of: the records of the exported partners, open questions, and their history. */
export type WorkbookContent = {
  readonly records: { readonly [T in WorkbookTable]: readonly Row[] }
  readonly asks: readonly BaseAsk[]
  readonly signOffs: readonly Row[]
  readonly history: readonly Row[]
}

/** The whole workbook, sheet by sheet; the last one is the very hidden base. */
export function planWorkbook(content: WorkbookContent, origin: Origin): readonly SheetPlan[] {
  const names = new Map(content.records.partners.map((row) => [row.id, String(row['name'])]))
  const merged = workbookTables.map((table) => planSheet(mergedTables[table], content.records[table], names))
  const signOffs = planSheet(signOffsTable, [...content.asks.map(toAskRow), ...content.signOffs], names)
  const history = planSheet(historyTable, content.history, names)
  const data = [...merged, signOffs, history]
  const readMe = planReadMeSheet({
    title: 'Partnership workbook',
    exportedOn: origin.exportedAt.slice(0, 10),
    about: fullReadMe,
  })
  const tables = [...workbookTables, 'signOffs', 'history']
  const sheets = data.map(({ name, rows }, at) => ({ table: tables[at] ?? '', name, rows: rows.length - 1 }))
  const entries: BaseEntry[] = workbookTables.flatMap((table) =>
    content.records[table].map((row) => toBaseRecord(mergedTables[table], row)),
  )
  return [readMe, ...data, planBaseSheet({ ...origin, kind: 'full', sheets }, [...entries, ...content.asks])]
}

/** Sheets with more rows than are read back; such an export has to be made smaller. */
export const overlongSheets = (plans: readonly SheetPlan[]): readonly string[] =>
  plans.filter(({ rows }) => rows.length > sheetRowLimit).map(({ name }) => name)

export function planSheet(table: SheetTable, rows: readonly Row[], names: ReadonlyMap<string, string>): SheetPlan {
  const shown = table.columns.filter(({ title }) => title !== null)
  const ofPartners = table.table === 'partners'
  const idTitles = ofPartners ? [table.idTitle] : [table.idTitle, partnerIdTitle]
  return {
    name: table.sheetName,
    state: 'visible',
    columns: [...idTitles.map(() => idColumnPlan), ...shown.map(planColumn)],
    header: true,
    frozenColumns: idTitles.length + 1,
    rows: [
      [...idTitles, ...shown.map(({ title }) => title)],
      ...rows.map((row) => [
        row.id,
        ...(ofPartners ? [] : [String(row['partnerId'])]),
        ...shown.map((column) => formatCell(column, row, names)),
      ]),
    ],
  }
}

function toBaseRecord(table: SheetTable, row: Row): BaseEntry {
  const merged = canonicalFields(table.columns, row)
  const fields = { ...merged, ...greyFields(table.columns, row) }
  const untold = Object.keys(fields).filter((field) => {
    const column = table.columns.find((one) => one.field === field)
    return column?.title !== null && isTooLongForCell(column?.get(row, new Map()))
  })
  const partnerId = table.table === 'partners' ? row.id : String(row['partnerId'])
  return { kind: 'record', table: table.table, id: row.id, partnerId, fields, untold }
}

/** An open question as a row of the sheet, with empty cells to fill in. */
export const toAskRow = ({ id, partnerId, brain, decision, cycle, facts }: BaseAsk): Row => ({
  id,
  partnerId,
  brain,
  decision,
  cycle,
  question: questionOf(brain),
  facts,
  verdict: null,
  by: '',
  note: '',
  at: null,
})
