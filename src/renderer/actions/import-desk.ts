import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
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
  reviewForeignImport,
  type ReviewedEntry,
} from '#shared/workbook/review-foreign-import'
import { withoutGuards } from '#shared/workbook/own/partners-csv'
import { isOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import { type SheetHead, unpackRows } from '#shared/workbook/packed-sheet'
import type { CellValue, Sheet, SheetFile, SheetProblem } from '#shared/workbook/sheet'
import { type HeldBackRow, writeEntries } from './import-entries'
import { createKnownReader, type KnownPartners, type ReadKnownPartners } from './known-partners'
import type { Carrier, Reported } from './thread-carrier'

export type MappedColumns = readonly (readonly [index: number, field: PartnerField | null])[]
export type Slice = { readonly from: number; readonly count: number }
export type OpenedTable = TableFacts & { readonly preview: readonly (readonly string[])[] }
export type SheetPage = { readonly sheet: number; readonly page: Uint8Array }
export type ReviewRequest = {
  readonly storeName: string
  readonly mapping: MappedColumns
  readonly choices: ImportChoices
}
export type ReviewFacts = Pick<ForeignReview, 'counts' | 'stageTexts' | 'joinedByName'> & {
  /** The last change of the store that the review knows. */
  readonly seq: number
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
  readonly open: (head: FileHead) => null
  readonly addPages: (parts: readonly SheetPage[]) => null
  readonly describe: (request: null) => FileFacts
  readonly preview: (sheet: number) => OpenedTable['preview']
  readonly openTable: (place: { readonly sheet: number; readonly headerRow: number }) => OpenedTable
  readonly readColumns: (mapping: MappedColumns) => readonly ColumnReading[]
  /** Makes the partners of the store ready to be compared with, while the file is still on its way. */
  readonly knowPartners: (storeName: string) => Promise<null>
  readonly review: (request: ReviewRequest) => Promise<ReviewFacts>
  readonly entries: (slice: Slice) => readonly ReviewedEntry[]
  readonly questions: (slice: Slice) => readonly EntryQuestion[]
  readonly problems: (slice: Slice) => readonly SheetProblem[]
  readonly write: (request: ImportRequest) => Promise<Reported<readonly HeldBackRow[]>>
}

/** A file without its rows, which come page by page. */
export type FileHead = Omit<SheetFile, 'sheets'> & { readonly sheets: readonly SheetHead[] }

export type FileFacts = {
  /** One of our own workbooks, which is merged instead. */
  readonly isOwn: boolean
  readonly sheets: readonly SheetFacts[]
  readonly chosen: number | null
}

export type ImportRequest = {
  readonly storeName: string
  readonly label: string
  readonly adoptReason: string
  readonly log: ImportLogEntry
}

type OpenSheet = Omit<Sheet, 'rows'> & { readonly rows: (readonly CellValue[])[] }
/** A file whose rows may still be coming. */
export type OpenFile = Omit<SheetFile, 'sheets'> & { readonly sheets: readonly OpenSheet[] }

const sampleCount = 5
const noFile: OpenFile = { fileName: '', format: 'csv', encoding: null, delimiter: null, notices: [], sheets: [] }

export function createImportDesk(
  carrier: Carrier,
  readKnown: ReadKnownPartners = createKnownReader(carrier),
): ImportDesk & { readonly openFile: () => OpenFile } {
  let file: OpenFile = noFile
  let sheets: readonly Sheet[] = []
  let known: KnownPartners | null = null
  let table: ForeignTable | null = null
  let review: ForeignReview | null = null
  const cut = <T>(list: readonly T[] | undefined, { from, count }: Slice): readonly T[] =>
    (list ?? []).slice(from, from + count)
  const sheetAt = (at: number): Sheet => {
    const sheet = sheets[at]
    if (sheet === undefined) throw new Error(`The file has no sheet ${at}.`)
    return sheet
  }
  const openedTable = (): ForeignTable => {
    if (table === null) throw new Error('No table is open.')
    return table
  }
  return {
    openFile: () => file,
    open(head) {
      file = { ...head, sheets: head.sheets.map((sheet) => ({ ...sheet, rows: [] })) }
      sheets = file.sheets
      table = null
      review = null
      return null
    },
    addPages(pages) {
      for (const { sheet, page } of pages) file.sheets[sheet]?.rows.push(...unpackRows(page))
      return null
    },
    describe() {
      const isOwn = isOwnWorkbook(file)
      sheets = withoutGuards(file).sheets
      return isOwn ? { isOwn, sheets: [], chosen: null } : { isOwn, ...describeSheets(sheets) }
    },
    preview: (sheet) => previewSheet(sheetAt(sheet)),
    openTable({ sheet, headerRow }) {
      table = openTable(sheetAt(sheet), headerRow)
      return { ...describeTable(table), preview: previewSheet(sheetAt(sheet)) }
    },
    readColumns: (mapping) => readSamples(openedTable(), new Map(mapping)),
    async knowPartners(storeName) {
      known = await readKnown(storeName, known)
      return null
    },
    async review({ storeName, mapping, choices }) {
      known = await readKnown(storeName, known)
      const { partners, seq } = known
      review = reviewForeignImport({ ...openedTable(), mapping: new Map(mapping) }, partners, choices)
      return { ...describeReview(review), seq }
    },
    entries: (slice) => cut(review?.entries, slice),
    questions: (slice) => cut(review?.questions, slice),
    problems: (slice) => cut(review?.problems, slice),
    write: (request) => writeEntries(carrier, review?.entries ?? [], request),
  }
}

function describeReview({
  counts,
  stageTexts,
  joinedByName,
  entries,
  questions,
}: ForeignReview): Omit<ReviewFacts, 'seq'> {
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
