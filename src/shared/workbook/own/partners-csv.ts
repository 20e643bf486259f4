import type { Row } from '../../domain/tables'
import type { SheetFile } from '../sheet'
import type { PlannedCell } from '../sheet-plan'
import { writeCsv } from '../write-csv'
import { partnersTable } from './columns-partners'
import { formatCell } from './format-cell'

const titles: readonly string[] = [
  partnersTable.idTitle,
  ...partnersTable.columns.flatMap(({ title }) => (title === null ? [] : [title])),
]

/** The partners as comma-separated text, with the titles of the workbook. */
export const planPartnersCsv = (partners: readonly Row[]): string => writeCsv([titles, ...partners.map(toLine)])

const toLine = (partner: Row): readonly string[] => [
  partner.id,
  ...partnersTable.columns.map((column) => toText(formatCell(column, partner, new Map()))),
]

const toText = (cell: PlannedCell): string =>
  typeof cell === 'object' && cell !== null ? cell.iso : cell === null ? '' : String(cell)

/** Whether a list is one that we wrote: it has exactly our titles. */
const isOwnCsv = ({ format, sheets }: SheetFile): boolean =>
  format === 'csv' && titles.every((title, at) => sheets[0]?.rows[0]?.[at] === title)

/** Takes off the one apostrophe that guards a text of our own list; other lists are left as they are. */
export function withoutGuards(file: SheetFile): SheetFile {
  if (!isOwnCsv(file)) return file
  const sheets = file.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell))),
  }))
  return { ...file, sheets }
}
