import { parseNumber, findDecimalMark } from './parse-number'
import type { PartnerField } from './partner-fields'
import type { ForeignRow } from './read-foreign-rows'
import { splitContact, type ForeignContact } from './split-contact'

/** A sum over the rows of one partner, as a list of deals has them: `close_value` of the rows that are `Won`. */
export type ForeignTotal = {
  readonly title: string
  /** The stage that the summed rows have; null when the list has no stage. */
  readonly stage: string | null
  readonly rows: number
  readonly sum: number
}

/** One partner as the list describes it, from one row or from several with its name. */
export type ForeignDraft = {
  readonly rows: readonly number[]
  /** Of one row everything, its contact's fields included. */
  readonly values: ReadonlyMap<PartnerField, string>
  readonly contacts: readonly ForeignContact[]
  readonly totals: readonly ForeignTotal[]
  readonly notes: readonly string[]
}

const contactFields = [
  'contactName',
  'contactGivenName',
  'contactFamilyName',
  'contactEmail',
  'contactPhone',
  'contactRole',
] as const satisfies readonly PartnerField[]

/** The titles of all columns, and whether texts that no field takes are kept. */
export type OtherColumns = { readonly titles: readonly string[]; readonly keeps: boolean }

export function draftFromRow(row: ForeignRow, { titles, keeps }: OtherColumns): ForeignDraft {
  const contact = readContact(row)
  return {
    rows: [row.row],
    values: row.values,
    contacts: contact === null ? [] : [contact],
    totals: [],
    notes: keeps ? [...readNotes(row), ...describeRow(row, titles)] : readNotes(row),
  }
}

/** All other texts of a row as one note: put together in one go, since lists have many columns that mean nothing to us. */
function describeRow({ others }: ForeignRow, titles: readonly string[]): readonly string[] {
  const pieces: string[] = []
  for (const [at, text] of others.entries())
    if (text !== '') pieces.push(pieces.length === 0 ? '' : '\n', titles[at] ?? '', ': ', text)
  return pieces.length === 0 ? [] : [pieces.join('')]
}

function readNotes(row: ForeignRow): readonly string[] {
  const notes = row.values.get('notes')
  return notes === undefined ? [] : [notes]
}

/** Fields that a draft of several rows holds elsewhere. */
const heldElsewhere: ReadonlySet<PartnerField> = new Set([...contactFields, 'notes', 'isCompany'])

/** The person of a row, whether in one column, in two, or mixed with an address. */
export function readContact(row: ForeignRow): ForeignContact | null {
  const read = (field: (typeof contactFields)[number]): string => row.values.get(field) ?? ''
  const written = splitContact(read('contactName'))
  const name =
    written.name || [read('contactGivenName'), read('contactFamilyName')].filter((part) => part !== '').join(' ')
  const contact = {
    name,
    email: read('contactEmail') || written.email,
    phone: read('contactPhone') || written.phone,
    role: read('contactRole'),
  }
  return Object.values(contact).every((text) => text === '') ? null : contact
}

/**
 * Many rows of one partner, as a list of its deals: the most frequent value counts, the earliest start, the latest end;
 * what belongs to a single deal (its id, its stage where they differ) is not the partner's, and is summed up in notes.
 */
export function draftFromRows(rows: readonly ForeignRow[], { titles, keeps }: OtherColumns): ForeignDraft {
  const values = new Map<PartnerField, string>()
  const notes: string[] = [`Rows in the list: ${rows.length}`, ...new Set(rows.flatMap(readNotes))]
  const fields = new Set(rows.flatMap((row) => [...row.values.keys()]))
  for (const field of fields) {
    if (heldElsewhere.has(field)) continue
    const counts = countValues(rows.map((row) => row.values.get(field) ?? ''))
    const chosen = chooseValue(field, counts)
    if (chosen !== null) values.set(field, chosen)
    if (keeps && counts.size > 1 && field !== 'externalId') notes.push(describeCounts(field, counts))
  }
  const columns = otherColumns(rows, titles)
  const totals = columns.filter(({ title }) => amountWords.test(title)).flatMap((column) => sumColumn(column, rows))
  if (keeps) notes.push(...totals.map(describeTotal), ...describeOthers(columns, totals))
  return { rows: rows.map(({ row }) => row), values, contacts: uniqueContacts(rows), totals, notes }
}

function chooseValue(field: PartnerField, counts: ReadonlyMap<string, number>): string | null {
  const texts = [...counts.keys()]
  if (field === 'startedOn') return texts.toSorted()[0] ?? null
  if (field === 'endedOn') return texts.toSorted().at(-1) ?? null
  const perDeal = field === 'externalId' || field === 'stage'
  return counts.size > 1 && perDeal ? null : (texts[0] ?? null)
}

/** Most frequent first. */
function countValues(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Map([...counts].toSorted((a, b) => b[1] - a[1]))
}

const shownValues = 5

function describeCounts(title: string, counts: ReadonlyMap<string, number>): string {
  const shown = [...counts].slice(0, shownValues).map(([text, count]) => `${text} (${count})`)
  const more = counts.size > shownValues ? `, and ${counts.size - shownValues} more` : ''
  return `${title}: ${shown.join(', ')}${more}`
}

function describeTotal({ title, stage, rows, sum }: ForeignTotal): string {
  const amount = sum.toLocaleString('en', { maximumFractionDigits: 2 })
  return `${title}${stage === null ? '' : `, ${stage}`}: ${amount} in ${rows} rows`
}

type OtherColumn = { readonly title: string; /** One of each row, empty for none. */ readonly texts: readonly string[] }

/** The columns in which some of the rows have a text that no field takes. */
const otherColumns = (rows: readonly ForeignRow[], titles: readonly string[]): readonly OtherColumn[] =>
  titles
    .map((title, at) => ({ title, texts: rows.map(({ others }) => others[at] ?? '') }))
    .filter(({ texts }) => texts.some((text) => text !== ''))

function describeOthers(columns: readonly OtherColumn[], totals: readonly ForeignTotal[]): readonly string[] {
  const summed = new Set(totals.map(({ title }) => title))
  return columns
    .filter(({ title }) => !summed.has(title))
    .map(({ title, texts }) => ({ title, counts: countValues(texts), rows: texts.length }))
    .filter(({ counts, rows }) => counts.size <= rows / 2 || counts.size === 1)
    .map(({ title, counts }) => describeCounts(title, counts))
}

const amountWords =
  /value|amount|revenue|turnover|sales|price|betrag|umsatz|wert|montant|chiffre|importo|fatturato|valore|importe|ingresos|valor/i

function sumColumn({ title, texts }: OtherColumn, rows: readonly ForeignRow[]): readonly ForeignTotal[] {
  const decimal = findDecimalMark(texts)
  const sums = new Map<string | null, { rows: number; sum: number }>()
  for (const [at, text] of texts.entries()) {
    const number = parseNumber(text === '' ? null : text, { decimal })
    if (!number.ok) continue
    const stage = rows[at]?.values.get('stage') ?? null
    const total = sums.get(stage) ?? { rows: 0, sum: 0 }
    sums.set(stage, { rows: total.rows + 1, sum: total.sum + number.value.value })
  }
  return [...sums].map(([stage, total]) => ({ title, stage, ...total }))
}

function uniqueContacts(rows: readonly ForeignRow[]): readonly ForeignContact[] {
  const contacts = new Map<string, ForeignContact>()
  for (const row of rows) {
    const contact = readContact(row)
    if (contact !== null) contacts.set(JSON.stringify(contact), contact)
  }
  return [...contacts.values()]
}
