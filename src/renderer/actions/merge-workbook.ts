import type { DecideContext } from '#shared/domain/context'
import { findBasis } from '#shared/workbook/own/find-basis'
import { createPlaceFinder } from '#shared/workbook/own/find-place'
import { foreseeMerge, type ForeseenMerge, type HeldBackStep } from '#shared/workbook/own/foresee-merge'
import { type MergeChoices, noChoices } from '#shared/workbook/own/merge-choices'
import { type MergeSteps, toMergeSteps } from '#shared/workbook/own/merge-steps'
import { planMerge } from '#shared/workbook/own/plan-merge'
import { planSignOffs } from '#shared/workbook/own/plan-sign-offs'
import { type OwnWorkbook, readOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { SheetFile } from '#shared/workbook/sheet'
import { loadDossiers, loadWorkspace } from '../db/load-dossiers'
import { getDatabase } from '../db/open-database'
import { readStoreState } from '../db/read-store-records'
import { tell } from '../state/notices'
import { goTo } from '../state/route'
import { emptyMerge, type HeldBackLine, type MergeReview, setMerge, useMerge } from '../state/workbook-merge'
import { baseProblemText, mergeWords, moveRationale } from '../text/workbook'
import { attempt } from './attempt'
import { readClock } from './clock'
import { tellFailure } from './import-failure'

/** The workbook under review; a reload may forget it. */
let held: OwnWorkbook | null = null

export const heldWorkbook = (): OwnWorkbook | null => held

/** Leads a workbook of ours that was opened to its review. Nothing is written. */
export async function openOwnWorkbook(file: SheetFile): Promise<void> {
  const read = readOwnWorkbook(file)
  if (!read.ok) {
    tell('refusal', mergeWords.failedRead(file.fileName), [baseProblemText(read.error)])
    return
  }
  held = read.value
  setMerge({ ...emptyMerge, work: 'reading' })
  goTo('workbook')
  await reviewAgain(noChoices)
}

/** Leaves the review; nothing was written. */
export function closeMerge(): void {
  held = null
  setMerge(emptyMerge)
}

/** Compares anew, under the choices; true when there is a review. */
export async function reviewAgain(choices: MergeChoices): Promise<boolean> {
  const workbook = held
  if (workbook === null) return false
  const compared = await attempt(() => compare(workbook, choices))
  setMerge({ work: null })
  if (!compared.ok) tellFailure(mergeWords.failedRead(workbook.fileName), compared.error)
  else setMerge({ review: compared.value.review, choices })
  return compared.ok
}

export type Compared = {
  readonly review: MergeReview
  readonly foreseen: ForeseenMerge
  readonly toLine: (step: HeldBackStep) => HeldBackLine
}

/** What the workbook comes to under the choices: the review for the eye, and the steps for the act. */
export async function compare(workbook: OwnWorkbook, choices: MergeChoices): Promise<Compared> {
  const { records, past } = await readStoreState(getDatabase())
  const basis = findBasis(workbook, records, past)
  const plan = planMerge({ workbook, store: records, basis, answers: choices.identities })
  const before = basis.kind === 'parted' ? basis.ancestor : null
  const wanted = toMergeSteps(plan, { choices, store: records, before })
  const dossiers = await loadDossiers(getDatabase(), touched(workbook, wanted))
  const signOffs = planSignOffs(workbook, dossiers)
  const steps = [...wanted.steps, ...signOffs.steps]
  const context = await readContext()
  const rationale = moveRationale(workbook.fileName)
  const foreseen = foreseeMerge(steps, wanted.stageWishes, { dossiers, context, rationale })
  const names = new Map([...records.partners].map(([id, partner]) => [id, String(partner['name'])]))
  for (const { table, id, title } of plan.records) if (table === 'partners' && !names.has(id)) names.set(id, title)
  const findPlace = createPlaceFinder(workbook, plan)
  const toLine = (step: HeldBackStep): HeldBackLine => ({
    name: names.get(step.partnerId) ?? '',
    step,
    place: findPlace(step),
  })
  const review: MergeReview = {
    fileName: workbook.fileName,
    kind: workbook.manifest.kind,
    basis: basis.kind,
    plan,
    signOffs: signOffs.steps.filter((step) => foreseen.steps.includes(step)).length,
    heldBack: foreseen.heldBack.map(toLine),
    problems: [...plan.problems, ...signOffs.problems],
    names,
    seq: past.seq,
  }
  return { review, foreseen, toLine }
}

/** The partners whose records are needed to try the steps. */
function touched({ asks }: OwnWorkbook, { steps, stageWishes }: MergeSteps): readonly string[] {
  const ids = [...steps, ...stageWishes].map(({ partnerId }) => partnerId)
  return [...new Set([...ids, ...[...asks.values()].map(({ partnerId }) => partnerId)])]
}

async function readContext(): Promise<DecideContext> {
  const workspace = await loadWorkspace(getDatabase())
  return { ...readClock(), workspace, by: workspace.settings.userName, changeSetId: 'foreseen' }
}

/** A choice of the person; the review is made again, as it may let something through or hold it back. */
export async function choose(part: Partial<MergeChoices>): Promise<void> {
  const choices = { ...useMerge.getState().choices, ...part }
  setMerge({ choices })
  await reviewAgain(choices)
}
