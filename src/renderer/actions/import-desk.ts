import type { ImportChoices } from '#shared/workbook/foreign-choices'
import type { EntryQuestion } from '#shared/workbook/foreign-questions'
import {
  describeSheets,
  describeTable,
  type ForeignTable,
  openTable,
  previewSheet,
  type SheetFacts,
  type TableFacts,
} from '#shared/workbook/foreign-table'
import type { PartnerField } from '#shared/workbook/partner-fields'
import { type ColumnReading, readSamples } from '#shared/workbook/read-samples'
import {
  type EntryOutcome,
  type ForeignReview,
  type KnownPartner,
  reviewForeignImport,
  type ReviewedEntry,
} from '#shared/workbook/review-foreign-import'
import type { CellValue, Sheet, SheetProblem } from '#shared/workbook/sheet'

export type MappedColumns = readonly (readonly [index: number, field: PartnerField | null])[]
export type Slice = { readonly from: number; readonly count: number }
export type OpenedTable = TableFacts & { readonly preview: readonly (readonly string[])[] }
export type ReviewFacts = Pick<ForeignReview, 'counts' | 'stageTexts' | 'joinedByName'> & {
  readonly questionCount: number
  /** The first entries of each outcome. */
  readonly samples: Readonly<Record<EntryOutcome['kind'], readonly ReviewedEntry[]>>
}

/**
 * The table at which a list is looked through: it holds file, partners and review, and answers with what the screen
 * shows. It lives in a thread of its own, because comparing 10,000 names would stop the window. Every method takes and
 * gives plain data; long lists travel in slices.
 */
export type ImportDesk = {
  readonly open: (heads: readonly Pick<Sheet, 'name' | 'hidden'>[]) => null
  readonly addRows: (part: { readonly sheet: number; readonly rows: Sheet['rows'] }) => null
  readonly describe: (request: null) => { readonly sheets: readonly SheetFacts[]; readonly chosen: number | null }
  readonly preview: (sheet: number) => OpenedTable['preview']
  readonly openTable: (place: { readonly sheet: number; readonly headerRow: number }) => OpenedTable
  readonly readColumns: (mapping: MappedColumns) => readonly ColumnReading[]
  readonly forgetPartners: (request: null) => null
  readonly addPartners: (partners: readonly KnownPartner[]) => null
  readonly review: (request: { readonly mapping: MappedColumns; readonly choices: ImportChoices }) => ReviewFacts
  readonly entries: (slice: Slice) => readonly ReviewedEntry[]
  readonly questions: (slice: Slice) => readonly EntryQuestion[]
  readonly problems: (slice: Slice) => readonly SheetProblem[]
}

type OpenSheet = Omit<Sheet, 'rows'> & { readonly rows: (readonly CellValue[])[] }

const sampleCount = 5

export function createImportDesk(): ImportDesk {
  let sheets: readonly OpenSheet[] = []
  let partners: KnownPartner[] = []
  let table: ForeignTable | null = null
  let review: ForeignReview | null = null
  const cut = <T>(list: readonly T[] | undefined, { from, count }: Slice): readonly T[] =>
    (list ?? []).slice(from, from + count)
  const sheetAt = (at: number): OpenSheet => {
    const sheet = sheets[at]
    if (sheet === undefined) throw new Error(`The file has no sheet ${at}.`)
    return sheet
  }
  const openedTable = (): ForeignTable => {
    if (table === null) throw new Error('No table is open.')
    return table
  }
  return {
    open(heads) {
      sheets = heads.map((head) => ({ ...head, rows: [] }))
      table = null
      review = null
      return null
    },
    addRows({ sheet, rows }) {
      sheetAt(sheet).rows.push(...rows)
      return null
    },
    describe: () => describeSheets(sheets),
    preview: (sheet) => previewSheet(sheetAt(sheet)),
    openTable({ sheet, headerRow }) {
      table = openTable(sheetAt(sheet), headerRow)
      return { ...describeTable(table), preview: previewSheet(sheetAt(sheet)) }
    },
    readColumns: (mapping) => readSamples(openedTable(), new Map(mapping)),
    forgetPartners() {
      partners = []
      return null
    },
    addPartners(added) {
      partners.push(...added)
      return null
    },
    review({ mapping, choices }) {
      review = reviewForeignImport({ ...openedTable(), mapping: new Map(mapping) }, partners, choices)
      return describeReview(review)
    },
    entries: (slice) => cut(review?.entries, slice),
    questions: (slice) => cut(review?.questions, slice),
    problems: (slice) => cut(review?.problems, slice),
  }
}

function describeReview({ counts, stageTexts, joinedByName, entries, questions }: ForeignReview): ReviewFacts {
  const first = (kind: EntryOutcome['kind']): readonly ReviewedEntry[] => {
    const found: ReviewedEntry[] = []
    for (const entry of entries) {
      if (entry.outcome.kind === kind) found.push(entry)
      if (found.length === sampleCount) break
    }
    return found
  }
  return {
    counts,
    stageTexts,
    joinedByName,
    questionCount: questions.length,
    samples: { new: first('new'), update: first('update'), same: first('same'), 'left-out': first('left-out') },
  }
}
