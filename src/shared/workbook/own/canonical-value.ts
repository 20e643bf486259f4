import type { Row } from '../../domain/tables'
import type { Column, FieldValue } from './column'
import { partnerNameField } from './sheet-table'

/**
 * A value as it survives any spreadsheet program: line ends as one character, no half characters, and the 15 digits
 * that every program keeps. Two values that differ in nothing else are the same to the merge.
 */
export function toCanonical(value: FieldValue): FieldValue {
  if (typeof value === 'number') return canonicalNumber(value)
  if (value === null) return null
  if (!isUneven.test(value)) return value === '' ? null : value
  const text = value
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  return text === '' ? null : text
}

/** Holds what the form below changes: a carriage return or half a character, or whole ones made of two halves. */
const isUneven = /[\r\uD800-\uDFFF]/

/** The largest number of all has no neighbour above to be rounded to. */
function canonicalNumber(value: number): number {
  const rounded = Number(value.toPrecision(15)) + 0
  return Number.isFinite(rounded) ? rounded : value
}

/** A record's field in that form; lists are put together and taken apart once, as a workbook does. */
export function canonicalField(column: Column, record: Row): FieldValue {
  const value = toCanonical(column.get(record, noNames))
  if (!column.packed || value === null) return value
  return toCanonical(column.get(column.put(record, value), noNames))
}

/** A value that was typed, in the form that a record gives it: lists with their marks in one way, names without blanks. */
export const canonicalTyped = (column: Column, value: FieldValue): FieldValue =>
  value === null || !column.packed ? value : toCanonical(column.get(column.put(nowhere, value), noNames))

const nowhere: Row = { id: '' }
const noNames: ReadonlyMap<string, string> = new Map()

export type FieldValues = Readonly<Record<string, FieldValue>>

/** Whether a column takes part in the merge. */
export const isMerged = ({ use }: Column): boolean => use !== 'shown'

/** What the columns say that are only shown, so that an edit in them can be told; the partner's name stands elsewhere. */
export const greyFields = (columns: readonly Column[], record: Row): FieldValues =>
  Object.fromEntries(
    columns
      .filter((column) => column.use === 'shown' && column.field !== partnerNameField)
      .map((column) => [column.field, canonicalField(column, record)]),
  )

/** Every field of a record that is merged. */
export const canonicalFields = (columns: readonly Column[], record: Row): FieldValues =>
  Object.fromEntries(columns.filter(isMerged).map((column) => [column.field, canonicalField(column, record)]))
