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
  const values = header.columns.map(({ index }) => readValues(sheet, header, index))
  const pairs = header.columns.flatMap((column, at) =>
    partnerFields.map((spec) => ({ at, field: spec.field, ...scorePair(column, spec, values[at] ?? []) })),
  )
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
  return { columns, nameCandidates: taken.has('name') ? [] : findNameCandidates(columns, values) }
}

function readValues(sheet: Sheet, header: FoundHeader, index: number): readonly string[] {
  // Uniqueness of an id needs every row, and every row is cheap to read once.
  return header.dataRows.map((row) => cellText(sheet.rows[row - 1]?.[index])).filter((text) => text !== '')
}

type PairScore = { readonly score: number; readonly because: ColumnGuess['because'] }

/** Titles that name a partner in a list of partners, and a person where another column names the company. */
const plainNames: ReadonlySet<string> = new Set(['name', 'nom', 'nome', 'nombre'])

function scorePair(column: SheetColumn, spec: PartnerFieldSpec, values: readonly string[]): PairScore {
  const title = normaliseTitle(column.title).replace(/ \d+$/, '')
  const judged = values.slice(0, judgedRows)
  const share = (test: (text: string) => boolean): number =>
    judged.length === 0 ? 1 : judged.filter(test).length / judged.length
  if (share(spec.accepts) < 0.5) return { score: 0, because: null }
  if (spec.field === 'externalId' && new Set(values).size < values.length) return { score: 0, because: null }
  const byTitle = scoreTitle(title, spec)
  const recognised = judged.length > 0 && spec.recognises !== null ? share(spec.recognises) : 0
  if (byTitle > 0) return { score: byTitle + (recognised >= surePart ? 0.05 : 0), because: 'title' }
  return recognised >= surePart ? { score: 0.5, because: 'values' } : { score: 0, because: null }
}

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
  values: readonly (readonly string[])[],
): readonly SheetColumn[] {
  const fitting: readonly (PartnerField | null)[] = [null, 'contactName', 'contactFamilyName']
  return columns
    .filter(({ field }, at) => {
      const texts = values[at] ?? []
      const wordy = texts.filter((text) => /\p{L}{2}/u.test(text) && text.length > 2).length
      return (
        fitting.includes(field) &&
        texts.length > 0 &&
        wordy / texts.length > 0.8 &&
        new Set(texts).size / texts.length > 0.5
      )
    })
    .map(({ index, title, samples }) => ({ index, title, samples }))
}
