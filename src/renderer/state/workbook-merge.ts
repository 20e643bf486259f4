import { create } from 'zustand'
import type { WorkbookPlace } from '#shared/workbook/own/find-place'
import type { HeldBackStep } from '#shared/workbook/own/foresee-merge'
import { type MergeChoices, type MergeCounts, noChoices } from '#shared/workbook/own/merge-choices'
import type { FieldMerge } from '#shared/workbook/own/merge-fields'
import type { MergeBasis, RecordMerge } from '#shared/workbook/own/plan-merge'
import type { IdentityQuestion } from '#shared/workbook/own/resolve-partners'
import type { SheetProblem } from '#shared/workbook/sheet'
import type { KeptEntry } from './exchange'

export type HeldBackLine = {
  readonly name: string
  readonly step: HeldBackStep
  /** Where the workbook asks for it; null for a record that it does not hold. */
  readonly place: WorkbookPlace
}

/** One record of the comparison as it is shown. */
export type MergeRecord = Pick<RecordMerge, 'key' | 'table' | 'title' | 'kind'> & {
  /** The name of its partner. */
  readonly partner: string
  readonly row: { readonly sheet: string; readonly row: number } | null
}

/** What the lists of a review and of a result hold, by list. */
export type MergeItems = {
  readonly conflicts: MergeRecord & { readonly field: FieldMerge }
  /** Records that one side deleted. */
  readonly rows: MergeRecord
  readonly questions: IdentityQuestion
  /** What would be held back, as things stand. */
  readonly heldBack: HeldBackLine
  readonly problems: SheetProblem
  /** Taken over without a question. */
  readonly changes: MergeRecord & { readonly fields: readonly FieldMerge[] }
}
export type MergeLists = { readonly [K in keyof MergeItems]: readonly MergeItems[K][] }
/** How long what is not taken over is. */
export type MergeTotals = { readonly heldBack: number; readonly problems: number }

/** A workbook of ours that came back, compared with the store. */
export type MergeReview = {
  readonly fileName: string
  readonly kind: 'full' | 'sign-off'
  readonly basis: MergeBasis['kind']
  readonly counts: MergeCounts
  /** Verdicts that would be taken. */
  readonly signOffs: number
  /** The columns in which something is in conflict. */
  readonly columns: readonly (Pick<RecordMerge, 'table'> & { readonly key: string; readonly title: string })[]
  readonly totals: Readonly<Record<keyof MergeItems, number>>
  /** The last change of the store that the review knows. */
  readonly seq: number
}

export type MergeResult = {
  readonly fileName: string
  readonly counts: MergeCounts
  readonly signOffs: number
  readonly totals: MergeTotals
  readonly changeSetId: string | null
  /** What stayed when the import was taken back; null while it stands. */
  readonly kept: readonly KeptEntry[] | null
}

type MergeState = {
  readonly work: 'reading' | 'backing-up' | 'writing' | 'undoing' | null
  readonly review: MergeReview | null
  readonly choices: MergeChoices
  readonly result: MergeResult | null
  /** As much of each list as is shown; the whole of it lies in the import's thread. */
  readonly lists: MergeLists
}

const noLists: MergeLists = { conflicts: [], rows: [], questions: [], heldBack: [], problems: [], changes: [] }

export const emptyMerge: MergeState = { work: null, review: null, choices: noChoices, result: null, lists: noLists }

/** A reload may forget it: nothing is written before its last button. */
export const useMerge = create<MergeState>()(() => emptyMerge)

export const setMerge = (part: Partial<MergeState>): void => {
  useMerge.setState(part)
}
