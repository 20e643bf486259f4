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

export function draftFromRow(row: ForeignRow, keepOthers: boolean): ForeignDraft {
  const others = keepOthers ? [...row.others].map(([title, text]) => `${title}: ${text}`) : []
  const contact = readContact(row)
  return {
    rows: [row.row],
    values: withoutContact(row.values),
    contacts: contact === null ? [] : [contact],
    totals: [],
    notes: [...readNotes(row), ...others],
  }
}

function readNotes(row: ForeignRow): readonly string[] {
  const notes = row.values.get('notes')
  return notes === undefined ? [] : [notes]
}

function withoutContact(values: ForeignRow['values']): ForeignDraft['values'] {
  const dropped: readonly PartnerField[] = [...contactFields, 'notes', 'isCompany']
  return new Map([...values].filter(([field]) => !dropped.includes(field)))
}

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
export function draftFromRows(rows: readonly ForeignRow[], keepOthers: boolean): ForeignDraft {
  const values = new Map<PartnerField, string>()
  const notes: string[] = [`Rows in the list: ${rows.length}`, ...new Set(rows.flatMap(readNotes))]
  const fields = new Set(rows.flatMap((row) => [...withoutContact(row.values).keys()]))
  for (const field of fields) {
    const counts = countValues(rows.map((row) => row.values.get(field) ?? ''))
    const chosen = chooseValue(field, counts)
    if (chosen !== null) values.set(field, chosen)
    if (keepOthers && counts.size > 1 && field !== 'externalId') notes.push(describeCounts(field, counts))
  }
  const totals = sumAmounts(rows)
  if (keepOthers) notes.push(...totals.map(describeTotal), ...describeOthers(rows, totals))
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

function describeOthers(rows: readonly ForeignRow[], totals: readonly ForeignTotal[]): readonly string[] {
  const summed = new Set(totals.map(({ title }) => title))
  const titles = new Set(rows.flatMap((row) => [...row.others.keys()]))
  return [...titles]
    .filter((title) => !summed.has(title))
    .map((title) => ({ title, counts: countValues(rows.map((row) => row.others.get(title) ?? '')) }))
    .filter(({ counts }) => counts.size <= rows.length / 2 || counts.size === 1)
    .map(({ title, counts }) => describeCounts(title, counts))
}

const amountWords =
  /value|amount|revenue|turnover|sales|price|betrag|umsatz|wert|montant|chiffre|importo|fatturato|valore|importe|ingresos|valor/i

function sumAmounts(rows: readonly ForeignRow[]): readonly ForeignTotal[] {
  const titles = new Set(rows.flatMap((row) => [...row.others.keys()].filter((title) => amountWords.test(title))))
  return [...titles].flatMap((title) => sumColumn(title, rows))
}

function sumColumn(title: string, rows: readonly ForeignRow[]): readonly ForeignTotal[] {
  const decimal = findDecimalMark(rows.map((row) => row.others.get(title) ?? ''))
  const sums = new Map<string | null, { rows: number; sum: number }>()
  for (const row of rows) {
    const number = parseNumber(row.others.get(title) ?? null, { decimal })
    if (!number.ok) continue
    const stage = row.values.get('stage') ?? null
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
