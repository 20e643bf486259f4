import type { Row } from '../../domain/tables'
import { type Column, shownColumn } from './column'

/** The tables that a workbook shows, by the names they have in the store. */
export const workbookTables = [
  'partners',
  'goals',
  'campaigns',
  'metricEntries',
  'communications',
  'opportunities',
  'insights',
] as const
export type WorkbookTable = (typeof workbookTables)[number]
export type RecordTableOfPartner = Exclude<WorkbookTable, 'partners'>

/** One sheet of the workbook: its title, its columns, and how a row is recognised when its id is lost. */
export type SheetTable<T extends string = string> = {
  readonly table: T
  readonly sheetName: string
  readonly idTitle: string
  readonly columns: readonly Column[]
  /** The fields that name a record to a person; a new row's id is made of them. */
  readonly natural: readonly string[]
}

export const partnerIdTitle = 'Partner id'
export const partnerNameTitle = 'Partner'
export const partnerNameField = 'partnerName'

/** The name of the partner that a record belongs to. New rows are placed by it. */
export const partnerNameColumn: Column = shownColumn(partnerNameField, partnerNameTitle, {
  width: 26,
  get: (record, names) => names.get(String(record['partnerId'])) ?? '',
})

/** What a record is called in a list of changes. */
export function recordTitle({ columns, natural }: SheetTable, record: Row): string {
  const words = natural.map((field) => {
    const column = columns.find((one) => one.field === field)
    const value = column?.get(record, new Map()) ?? null
    return value === null ? '' : (column?.choices?.[String(value)] ?? String(value))
  })
  return words.filter((word) => word !== '').join(' · ')
}
