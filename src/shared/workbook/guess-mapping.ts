import { cellText } from './cell-text'
import type { FoundHeader, SheetColumn } from './find-header'
import { normaliseTitle } from './normalise-title'
import { partnerFields, type PartnerField, type PartnerFieldSpec } from './partner-fields'
import type { Sheet } from './sheet'

export type ColumnGuess = SheetColumn & {
  readonly field: PartnerField | null
  /** 0 to 1; 0 where nothing is guessed. */
  readonly score: number
  readonly because: 'title' | 'values' | null
}

export type MappingGuess = {
  readonly columns: readonly ColumnGuess[]
  /**
   * Columns that might hold the partner's name when none says so. A list of people or of places has no such column,
   * and taking a wrong one would fill the board with wrong partners: so the person is asked.
   */
  readonly nameCandidates: readonly SheetColumn[]
}

const judgedRows = 200
const surePart = 0.8

/** Proposes a field for each column, each field at most once. Names are guessed from titles only, never from values. */
export function guessMapping(sheet: Sheet, header: FoundHeader): MappingGuess {
  const texts = header.columns.map(({ index }) => readTexts(sheet, header, index))
  const pairs = texts.flatMap((column, at) => {
    const title = normaliseTitle(header.columns[at]?.title ?? '').replace(/ \d+$/, '')
    return partnerFields.map((spec) => ({ at, field: spec.field, ...scorePair(title, spec, column) }))
  })
  const byColumn = new Map<number, (typeof pairs)[number]>()
  const taken = new Set<PartnerField>()
  for (const pair of pairs.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (byColumn.has(pair.at) || taken.has(pair.field)) continue
    byColumn.set(pair.at, pair)
    taken.add(pair.field)
  }
  const columns = header.columns.map((column, at): ColumnGuess => {
    const pair = byColumn.get(at)
    return { ...column, field: pair?.field ?? null, score: pair?.score ?? 0, because: pair?.because ?? null }
  })
  return { columns, nameCandidates: taken.has('name') ? [] : findNameCandidates(columns, texts) }
}

/** The filled cells of a column. */
type ColumnTexts = {
  /** Of the first of them, the share for which something is true; 1 where there are none. */
  readonly share: (test: (text: string) => boolean) => number
  readonly isEmpty: boolean
  /** Every one: uniqueness of an id needs them, and few columns are asked. */
  readonly all: () => readonly string[]
}

function readTexts(sheet: Sheet, { dataRows }: FoundHeader, index: number): ColumnTexts {
  const textAt = (row: number): string => cellText(sheet.rows[row - 1]?.[index])
  const judged: string[] = []
  for (const row of dataRows) {
    const text = textAt(row)
    if (text !== '' && judged.push(text) === judgedRows) break
  }
  return {
    share: (test) => (judged.length === 0 ? 1 : judged.filter(test).length / judged.length),
    isEmpty: judged.length === 0,
    all: () => dataRows.map(textAt).filter((text) => text !== ''),
  }
}

type PairScore = { readonly score: number; readonly because: ColumnGuess['because'] }
const noPair: PairScore = { score: 0, because: null }

/** Titles that name a partner in a list of partners, and a person where another column names the company. */
const plainNames: ReadonlySet<string> = new Set(['name', 'nom', 'nome', 'nombre'])

function scorePair(title: string, spec: PartnerFieldSpec, texts: ColumnTexts): PairScore {
  const byTitle = scoreTitle(title, spec)
  const recognised = spec.recognises !== null && !texts.isEmpty && texts.share(spec.recognises) >= surePart
  if (byTitle === 0 && !recognised) return noPair
  if (texts.share(spec.accepts) < 0.5) return noPair
  if (spec.field === 'externalId' && hasDoubles(texts.all())) return noPair
  if (byTitle > 0) return { score: byTitle + (recognised ? 0.05 : 0), because: 'title' }
  return { score: 0.5, because: 'values' }
}

const hasDoubles = (texts: readonly string[]): boolean => new Set(texts).size < texts.length

function scoreTitle(title: string, spec: PartnerFieldSpec): number {
  if (plainNames.has(title) && spec.field === 'name') return 0.9
  if (plainNames.has(title) && spec.field === 'contactName') return 0.7
  if (spec.exact.includes(title)) return 0.95
  const padded = ` ${title} `
  return spec.words.some((word) => padded.includes(` ${word} `)) ? 0.6 : 0
}

/** Columns of mostly different words, those that also look like a person's name included. */
function findNameCandidates(
  columns: readonly ColumnGuess[],
  columnTexts: readonly ColumnTexts[],
): readonly SheetColumn[] {
  const fitting: readonly (PartnerField | null)[] = [null, 'contactName', 'contactFamilyName']
  return columns
    .filter(({ field }, at) => {
      const texts = fitting.includes(field) ? (columnTexts[at]?.all() ?? []) : []
      const wordy = texts.filter((text) => /\p{L}{2}/u.test(text) && text.length > 2).length
      return texts.length > 0 && wordy / texts.length > 0.8 && new Set(texts).size / texts.length > 0.5
    })
    .map(({ index, title, samples }) => ({ index, title, samples }))
}
