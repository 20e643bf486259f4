import { columnLetters } from './cell-address'
import { cellText, isBlankRow } from './cell-text'
import { looksLikeValue } from './recognise-value'
import type { Sheet } from './sheet'
import { knownTitle } from './partner-fields'

export type SheetColumn = {
  /** From 0, as in `Sheet.rows`. */
  readonly index: number
  /** Never empty and never twice: `Certification (2)`, or `Column L` where the sheet has no title. */
  readonly title: string
  /** The first values that differ from each other. */
  readonly samples: readonly string[]
}

export type FoundHeader = {
  /** Row number as people see it, from 1; of several header rows the one with the titles. */
  readonly headerRow: number
  /** Row numbers of the rows that hold data, from 1; blank rows and rows of machine tags are not among them. */
  readonly dataRows: readonly number[]
  readonly columns: readonly SheetColumn[]
}

/** Rows in which a header is looked for: titles, notes and logos rarely take more. */
const searchedRows = 40
const sampleCount = 3

/**
 * Finds the row of column titles below title rows, notes and group headers, or null when the sheet holds no table with
 * titles on top (a form with labels on the left, for instance).
 */
export function findHeader(sheet: Sheet): FoundHeader | null {
  const width = tableWidth(sheet)
  if (width === 0) return null
  let best: { readonly row: number; readonly score: number } | null = null
  for (let row = 1; row <= Math.min(sheet.rows.length, searchedRows); row += 1) {
    const score = scoreHeader(sheet, row, width)
    if (score !== null && (best === null || score > best.score)) best = { row, score }
  }
  return best === null ? null : describeHeader(sheet, best.row)
}

/** The table that begins with a given header row: what `findHeader` found, or what a person chose instead. */
export function describeHeader(sheet: Sheet, headerRow: number): FoundHeader {
  const dataRows: number[] = []
  for (let row = headerRow + 1; row <= sheet.rows.length; row += 1) {
    const cells = sheet.rows[row - 1]
    if (!isBlankRow(cells) && !(dataRows.length === 0 && isTagRow(sheet, row))) dataRows.push(row)
  }
  return { headerRow, dataRows, columns: describeColumns(sheet, headerRow, dataRows) }
}

/** The number of columns that most filled rows of the sheet use. */
function tableWidth(sheet: Sheet): number {
  const widths = sheet.rows.map(countFilled).filter((count) => count > 0)
  const sorted = widths.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0
}

function countFilled(row: Sheet['rows'][number]): number {
  return row.filter((value) => cellText(value) !== '').length
}

function isTagRow(sheet: Sheet, row: number): boolean {
  const texts = (sheet.rows[row - 1] ?? []).map(cellText).filter((text) => text !== '')
  return texts.length > 1 && texts.every((text) => /^#[\p{L}\p{N}_+-]+$/u.test(text))
}

/** Null when the row cannot be a header; otherwise higher is better. Early rows win between equals. */
function scoreHeader(sheet: Sheet, row: number, width: number): number | null {
  const cells = sheet.rows[row - 1] ?? []
  const texts = cells.map(cellText).filter((text) => text !== '')
  if (texts.length === 0 || isTagRow(sheet, row)) return null
  const isWords = (value: (typeof cells)[number]): boolean => typeof value !== 'string' || !looksLikeValue(value)
  if (cells.some((value) => cellText(value) !== '' && (typeof value !== 'string' || !isWords(value)))) return null
  if (texts.some((text) => text.length > 80)) return null
  if (row > 1 && sheet.rows.findIndex((cells, at) => at >= row && !isBlankRow(cells)) === -1) return null
  const fill = Math.min(1, texts.length / width)
  if (fill < 0.5) return null
  const known = texts.filter(knownTitle).length / texts.length
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size / texts.length
  return fill * 3 + known * 2 + distinct - row * 0.1
}

function describeColumns(sheet: Sheet, headerRow: number, dataRows: readonly number[]): readonly SheetColumn[] {
  const data = dataRows.map((row) => sheet.rows[row - 1] ?? [])
  const width = Math.max(sheet.rows[headerRow - 1]?.length ?? 0, ...data.map((row) => row.length))
  const used = new Set<string>()
  const columns: SheetColumn[] = []
  for (let index = 0; index < width; index += 1) {
    const title = findTitle(sheet, headerRow, index)
    const samples = takeSamples(data, index)
    if (title === '' && samples.length === 0) continue
    columns.push({ index, title: makeUnique(title === '' ? `Column ${columnLetters(index)}` : title, used), samples })
  }
  return columns
}

/** A column without a title of its own takes the group title above it or the machine tag below it. */
function findTitle(sheet: Sheet, headerRow: number, index: number): string {
  const at = (row: number): string => cellText(sheet.rows[row - 1]?.[index]).replace(/\s+/g, ' ')
  const own = at(headerRow)
  if (own !== '') return own
  const above = headerRow > 1 && countFilled(sheet.rows[headerRow - 2] ?? []) > 2 ? at(headerRow - 1) : ''
  if (above !== '') return above
  return isTagRow(sheet, headerRow + 1) ? at(headerRow + 1) : ''
}

function takeSamples(data: readonly Sheet['rows'][number][], index: number): readonly string[] {
  const samples = new Set<string>()
  for (const row of data) {
    const text = cellText(row[index])
    if (text !== '') samples.add(text.length > 80 ? `${text.slice(0, 77)}...` : text)
    if (samples.size === sampleCount) break
  }
  return [...samples]
}

function makeUnique(title: string, used: Set<string>): string {
  let unique = title
  for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${title} (${count})`
  used.add(unique.toLowerCase())
  return unique
}
