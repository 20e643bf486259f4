import { textLimits } from '../../domain/fields'
import type { Row } from '../../domain/tables'

/** What one cell of our workbook means. Every field is one plain value, so that it can be compared and merged. */
export type FieldValue = string | number | null

/** The stored words of a closed list with the labels that people read. */
export type ChoiceLabels = Readonly<Record<string, string>>

/**
 * One column: title and field, how it is read from a record and put back into one.
 * `edit`: what people change. `key`: names the record; can be given for a new row, not changed.
 * `carried`: not changed by people, but taken along between two stores. `shown`: for the eye only, never read.
 */
export type Column = {
  /** Stored in the base sheet: never renamed. */
  readonly field: string
  /** Null: the value travels in the base sheet only. */
  readonly title: string | null
  readonly width: number
  readonly kind: 'text' | 'long-text' | 'number' | 'day' | 'month' | 'choice'
  readonly choices: ChoiceLabels | null
  readonly use: 'edit' | 'key' | 'carried' | 'shown'
  /** May not be left empty. */
  readonly required: boolean
  /** Longest text in characters. */
  readonly limit: number
  /** `names` holds the partners' names by id. */
  readonly get: (record: Row, names: ReadonlyMap<string, string>) => FieldValue
  readonly put: (record: Row, value: FieldValue) => Row
  /** The cell says the value in another form (a list in one text): it is compared in the form that a record gives it. */
  readonly packed: boolean
}

type Rest = Partial<Omit<Column, 'field' | 'title'>>

const base = (field: string, title: string | null, kind: Column['kind']): Column => ({
  field,
  title,
  kind,
  width: 18,
  choices: null,
  use: 'edit',
  required: false,
  limit: textLimits.short,
  get: (record) => toFieldValue(record[field]),
  put: (record, value) => ({ ...record, [field]: value }),
  packed: false,
})

const toFieldValue = (value: unknown): FieldValue =>
  typeof value === 'string' || typeof value === 'number' ? value : null

/** A text that is empty rather than absent. */
const putText =
  (field: string): Column['put'] =>
  (record, value) => ({ ...record, [field]: value ?? '' })

export const textColumn = (field: string, title: string, rest: Rest = {}): Column => ({
  ...base(field, title, 'text'),
  put: putText(field),
  ...rest,
})

export const longTextColumn = (field: string, title: string, rest: Rest = {}): Column => ({
  ...base(field, title, 'long-text'),
  put: putText(field),
  width: 40,
  limit: textLimits.long,
  ...rest,
})

export const numberColumn = (field: string, title: string, rest: Rest = {}): Column => ({
  ...base(field, title, 'number'),
  width: 12,
  ...rest,
})

export const dayColumn = (field: string, title: string, rest: Rest = {}): Column => ({
  ...base(field, title, 'day'),
  width: 12,
  ...rest,
})

export const choiceColumn = (
  field: string,
  title: string,
  rest: Rest & { readonly choices: ChoiceLabels },
): Column => ({
  ...base(field, title, 'choice'),
  required: true,
  ...rest,
})

/** A value of the base sheet that no cell shows. */
export const carriedColumn = (field: string, rest: Rest = {}): Column => ({
  ...base(field, null, 'number'),
  use: 'carried',
  ...rest,
})

/** A column for the eye. */
export const shownColumn = (field: string, title: string, rest: Rest = {}): Column => ({
  ...base(field, title, 'text'),
  use: 'shown',
  ...rest,
})

/** The words of a list as labels that begin with a capital. */
export const labelled = <T extends string>(words: readonly T[]): Readonly<Record<T, string>> =>
  Object.fromEntries(words.map((word) => [word, capital(word.replaceAll('-', ' '))])) as Record<T, string>

export const capitalised = (labels: ChoiceLabels): ChoiceLabels =>
  Object.fromEntries(Object.entries(labels).map(([word, label]) => [word, capital(label)]))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
