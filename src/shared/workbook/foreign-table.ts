import { cellText } from './cell-text'
import { chooseSheet, readTables } from './choose-sheet'
import { describeHeader, type FoundHeader } from './find-header'
import { type ColumnGuess, guessMapping, type MappingGuess } from './guess-mapping'
import type { FieldMapping } from './read-foreign-rows'
import { headerSetKey } from './remember-mapping'
import type { Sheet } from './sheet'

export type SheetFacts = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  /** Where the titles seem to be; null when the sheet holds no table with titles on top. */
  readonly headerRow: number | null
}

/** The sheets of a file, and which of them most looks like a list of partners; null when none holds a table. */
export function describeSheets(sheets: readonly Sheet[]): {
  readonly sheets: readonly SheetFacts[]
  readonly chosen: number | null
} {
  const tables = readTables(sheets)
  const best = chooseSheet(tables)
  const headerRows = new Map(tables.map(({ sheet, header }) => [sheet, header.headerRow]))
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.length,
      headerRow: headerRows.get(sheet) ?? null,
    })),
    chosen: best === null ? null : sheets.indexOf(best.sheet),
  }
}

/** The table that begins with a header row, and what its columns seem to be. */
export type ForeignTable = { readonly sheet: Sheet; readonly header: FoundHeader; readonly guess: MappingGuess }

export type TableFacts = {
  readonly headerRow: number
  readonly dataRows: number
  readonly columns: readonly ColumnGuess[]
  readonly nameCandidates: readonly number[]
  /** Equal for every list with the same titles. */
  readonly headerKey: string
}

export function openTable(sheet: Sheet, headerRow: number): ForeignTable {
  const header = describeHeader(sheet, headerRow)
  const guess = guessMapping(sheet, header)
  const widened = addPersonColumn({ sheet, header, guess })
  if (widened === sheet) return { sheet, header, guess }
  const widenedHeader = describeHeader(widened, headerRow)
  return { sheet: widened, header: widenedHeader, guess: guessMapping(widened, widenedHeader) }
}

export const describeTable = ({ header, guess }: ForeignTable): TableFacts => ({
  headerRow: header.headerRow,
  dataRows: header.dataRows.length,
  columns: guess.columns,
  nameCandidates: guess.nameCandidates.map(({ index }) => index),
  headerKey: headerSetKey(header.columns),
})

/** A list of people has no column with their whole names: one is added, so that it can be chosen as the name. */
function addPersonColumn({ sheet, header, guess }: ForeignTable): Sheet {
  const fieldAt = (field: ColumnGuess['field']): ColumnGuess | undefined =>
    guess.columns.find((one) => one.field === field)
  const given = fieldAt('contactGivenName')
  const family = fieldAt('contactFamilyName')
  if (given === undefined || family === undefined || fieldAt('name') !== undefined) return sheet
  const width = Math.max(0, ...sheet.rows.map((row) => row.length))
  const dataRows = new Set(header.dataRows)
  const rows = sheet.rows.map((row, at) => {
    const parts = [given, family].map(({ index }) => cellText(row[index])).filter((text) => text !== '')
    const title = at + 1 === header.headerRow ? `${given.title} + ${family.title}` : null
    const value = title ?? (dataRows.has(at + 1) && parts.length > 0 ? parts.join(' ') : null)
    return [...row, ...Array.from({ length: width - row.length }, () => null), value]
  })
  return { ...sheet, rows }
}

/** The fields by column as guessed. */
export const guessedMapping = (columns: readonly ColumnGuess[]): FieldMapping =>
  new Map(columns.map(({ index, field }) => [index, field]))

const previewRows = 12
const previewText = 60

/** The first rows as texts, for looking at and for choosing the header row. */
export function previewSheet(sheet: Sheet): readonly (readonly string[])[] {
  return sheet.rows.slice(0, previewRows).map((row) =>
    row.map((value) => {
      const text = cellText(value)
      return text.length > previewText ? `${text.slice(0, previewText - 1)}…` : text
    }),
  )
}
