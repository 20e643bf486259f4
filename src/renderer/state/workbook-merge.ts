import { create } from 'zustand'
import type { WorkbookPlace } from '#shared/workbook/own/find-place'
import type { HeldBackStep } from '#shared/workbook/own/foresee-merge'
import { type MergeChoices, type MergeCounts, noChoices } from '#shared/workbook/own/merge-choices'
import type { MergeBasis, MergePlan } from '#shared/workbook/own/plan-merge'
import type { SheetProblem } from '#shared/workbook/sheet'
import type { KeptEntry } from './exchange'

export type HeldBackLine = {
  readonly name: string
  readonly step: HeldBackStep
  /** Where the workbook asks for it; null for a record that it does not hold. */
  readonly place: WorkbookPlace
}

/** A workbook of ours that came back, compared with the store. */
export type MergeReview = {
  readonly fileName: string
  readonly kind: 'full' | 'sign-off'
  readonly basis: MergeBasis['kind']
  readonly plan: MergePlan
  /** Verdicts that would be taken. */
  readonly signOffs: number
  /** What would be held back, as things stand. */
  readonly heldBack: readonly HeldBackLine[]
  readonly problems: readonly SheetProblem[]
  /** Names of the partners by id, for the headings of the review. */
  readonly names: ReadonlyMap<string, string>
  /** The last change of the store that the review knows. */
  readonly seq: number
}

export type MergeResult = {
  readonly fileName: string
  readonly counts: MergeCounts
  readonly signOffs: number
  readonly heldBack: readonly HeldBackLine[]
  readonly problems: readonly SheetProblem[]
  readonly changeSetId: string | null
  /** What stayed when the import was taken back; null while it stands. */
  readonly kept: readonly KeptEntry[] | null
}

type MergeState = {
  readonly work: 'reading' | 'backing-up' | 'writing' | 'undoing' | null
  readonly review: MergeReview | null
  readonly choices: MergeChoices
  readonly result: MergeResult | null
}

export const emptyMerge: MergeState = { work: null, review: null, choices: noChoices, result: null }

/** A reload may forget it: nothing is written before its last button. */
export const useMerge = create<MergeState>()(() => emptyMerge)

export const setMerge = (part: Partial<MergeState>): void => {
  useMerge.setState(part)
}
