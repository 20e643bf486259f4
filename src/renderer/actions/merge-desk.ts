import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { err, ok, type Result } from '#shared/result'
import type { BaseProblem } from '#shared/workbook/own/base-sheet'
import type { HeldBackStep } from '#shared/workbook/own/foresee-merge'
import type { MergeChoices } from '#shared/workbook/own/merge-choices'
import type { MergeStep } from '#shared/workbook/own/merge-steps'
import { type OwnWorkbook, readOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { SheetFile } from '#shared/workbook/sheet'
import type { Committed, Step } from '../db/commit'
import type { MergeItems, MergeReview, MergeTotals } from '../state/workbook-merge'
import type { Slice } from './import-desk'
import { type Compared, createComparer } from './merge-compare'
import type { Carrier, Reported } from './thread-carrier'

export type CompareRequest = {
  readonly storeName: string
  readonly choices: MergeChoices
  /** Written as the rationale of every decision that a changed stage stands for. */
  readonly rationale: string
}
export type MergeRequest = CompareRequest & { readonly label: string; readonly log: ImportLogEntry }

/** A workbook of ours beside the store. It lies in the thread; the window gets figures, and lists in slices. */
export type MergeDesk = {
  readonly readMerge: (request: null) => Result<null, BaseProblem>
  readonly compareMerge: (request: CompareRequest) => Promise<MergeReview>
  readonly mergeItems: (slice: Slice & { readonly kind: keyof MergeItems }) => readonly MergeItems[keyof MergeItems][]
  /** Answers with the lengths of what is not taken over, refusals of the last moment included. */
  readonly writeMerge: (request: MergeRequest) => Promise<Reported<MergeTotals>>
}

type Parts = { readonly carrier: Carrier; readonly openFile: () => SheetFile }

export function createMergeDesk({ carrier, openFile }: Parts): MergeDesk {
  let workbook: OwnWorkbook | null = null
  let comparer = createComparer()
  let compared: Compared | null = null

  async function compare({ storeName, choices, rationale }: CompareRequest): Promise<Compared> {
    const opened = workbook
    if (opened === null) throw new Error('No workbook is open.')
    const next = await carrier.inStore(storeName, (db) => comparer(db, { workbook: opened, choices, rationale }))
    compared = next
    return next
  }

  return {
    readMerge() {
      const read = readOwnWorkbook(openFile())
      workbook = read.ok ? read.value : null
      comparer = createComparer()
      compared = null
      return read.ok ? ok(null) : err(read.error)
    },
    compareMerge: async (request) => (await compare(request)).review,
    mergeItems: ({ kind, from, count }) => compared?.items[kind].slice(from, from + count) ?? [],
    async writeMerge(request) {
      const { label, log, storeName } = request
      const { steps, items, toLine } = await compare(request)
      const save: Step = { command: { kind: 'save-workspace-record', table: 'importLog', record: log } }
      const wanted = steps.map(({ partnerId, command }) => ({ partnerId, command, mayBeHeldBack: true }))
      const act = { label, steps: wanted.length === 0 ? [] : [...wanted, save], undoes: null }
      return carrier.inStore(storeName, (db) =>
        carrier.carry(db, act, (done) => {
          const heldBack = [...items.heldBack, ...lateRefusals(done, steps).map(toLine)]
          compared = compared === null ? null : { ...compared, items: { ...items, heldBack } }
          return { heldBack: heldBack.length, problems: items.problems.length }
        }),
      )
    },
  }
}

/** What the transaction refused although it was foreseen to pass; seldom, as the review knew the same records. */
function lateRefusals({ heldBack }: Committed, steps: readonly MergeStep[]): readonly HeldBackStep[] {
  return heldBack.flatMap(({ step, refusal }) => {
    const planned = steps.find((one) => 'command' in step && one.command === step.command)
    if (planned === undefined) return []
    const { partnerId, recordKey } = planned
    return [{ partnerId, recordKey, to: null, refusal }]
  })
}
