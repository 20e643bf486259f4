import { create } from 'zustand'
import { defaultChoices, type ImportChoices } from '#shared/workbook/foreign-choices'
import type { SheetFacts, TableFacts } from '#shared/workbook/foreign-table'
import type { PartnerField } from '#shared/workbook/partner-fields'
import type { ColumnReading } from '#shared/workbook/read-samples'
import type { EntryOutcome, ForeignReview, ReviewedEntry } from '#shared/workbook/review-foreign-import'
import type { SheetFile } from '#shared/workbook/sheet'
import { goTo } from './route'

export const importSteps = ['file', 'sheet', 'columns', 'choices', 'review', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

/** What is going on; `share` is 0 to 1, null when it cannot be told. */
export type ImportWork = {
  readonly kind: 'opening' | 'handing-over' | 'looking' | 'comparing' | 'backing-up' | 'writing' | 'undoing'
  readonly share: number | null
  /** Writing is one transaction: it cannot be stopped half-way. */
  readonly canStop: boolean
}

export type ImportFile = Pick<SheetFile, 'fileName' | 'format' | 'encoding' | 'delimiter' | 'notices'> & {
  readonly sheets: readonly SheetFacts[]
  /** The file as the page was given it, or what the shell knows it by. */
  readonly source: File | { readonly token: string } | null
}

export type ImportTable = TableFacts & { readonly sheet: number }
export type ColumnFields = ReadonlyMap<number, PartnerField | null>

export type ImportReview = Pick<ForeignReview, 'counts' | 'stageTexts' | 'joinedByName' | 'questions' | 'problems'> & {
  readonly samples: Readonly<Record<EntryOutcome['kind'], readonly ReviewedEntry[]>>
  /** The last change of the store that the review knows; after a later one it is made again. */
  readonly seq: number
  /** A choice was made since: the review is still shown, and made again before the next step. */
  readonly stale: boolean
}

export type HeldBackEntry = { readonly name: string; readonly row: number; readonly reasons: readonly string[] }

export type ImportResult = {
  readonly fileName: string
  readonly counts: ForeignReview['counts']
  readonly heldBack: readonly HeldBackEntry[]
  readonly changeSetId: string | null
  /** What stayed when the import was taken back; null while it stands. */
  readonly kept: readonly KeptEntry[] | null
}

/** A partner that an undo left as it is, because it was changed since. */
export type KeptEntry = { readonly name: string; readonly fields: readonly string[] }

export type ExchangeState = {
  readonly step: ImportStep
  readonly work: ImportWork | null
  readonly file: ImportFile | null
  readonly sheet: number
  readonly preview: readonly (readonly string[])[]
  /** Null when no row of the sheet is a header. */
  readonly table: ImportTable | null
  readonly fields: ColumnFields
  readonly readings: readonly ColumnReading[]
  /** The import whose mapping of the same titles was taken over. */
  readonly recalled: { readonly fileName: string; readonly at: string } | null
  readonly choices: ImportChoices
  /** Null until the list was looked through under its present mapping. */
  readonly review: ImportReview | null
  readonly result: ImportResult | null
  /** A file that was dropped or opened from outside and is still to be read. */
  readonly wanted: File | null
}

export const emptyExchange: ExchangeState = {
  step: 'file',
  work: null,
  file: null,
  sheet: 0,
  preview: [],
  table: null,
  fields: new Map(),
  readings: [],
  recalled: null,
  choices: defaultChoices,
  review: null,
  result: null,
  wanted: null,
}

/** The wizard of an import. A reload may forget it: nothing is written before its last step. */
export const useExchange = create<ExchangeState>()(() => emptyExchange)

export const setExchange = (part: Partial<ExchangeState>): void => {
  useExchange.setState(part)
}

/** Leads to the import of a file that the window was given: dropped on it, or opened from the menu or the desktop. */
export function openFile(file: File): void {
  setExchange({ wanted: file })
  goTo('exchange')
}

export const showStep = (step: ImportStep): void => setExchange({ step })

/** Another choice needs another look at the list. */
export const setChoices = (part: Partial<ImportChoices>): void => {
  const { choices, review } = useExchange.getState()
  setExchange({ choices: { ...choices, ...part }, review: review === null ? null : { ...review, stale: true } })
}
