import type { Dossier } from '#shared/domain/dossier'
import { createPlaceFinder } from '#shared/workbook/own/find-place'
import { findBasis } from '#shared/workbook/own/find-basis'
import { foreseeMerge, type HeldBackStep } from '#shared/workbook/own/foresee-merge'
import { countMerge, type MergeChoices } from '#shared/workbook/own/merge-choices'
import { type MergeStep, toMergeSteps } from '#shared/workbook/own/merge-steps'
import { type MergeBasis, type MergePlan, planMerge } from '#shared/workbook/own/plan-merge'
import { planSignOffs } from '#shared/workbook/own/plan-sign-offs'
import type { OwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { Database } from '../db/database'
import { loadDossiers, loadWorkspace } from '../db/load-dossiers'
import { readStoreState, type StoreState } from '../db/read-store-records'
import type { HeldBackLine, MergeItems, MergeReview } from '../state/workbook-merge'
import { readClock } from './clock'
import { toMergeItems } from './merge-items'

export type Compared = {
  readonly review: MergeReview
  readonly items: { readonly [K in keyof MergeItems]: readonly MergeItems[K][] }
  /** The steps of the act. */
  readonly steps: readonly MergeStep[]
  readonly toLine: (step: HeldBackStep) => HeldBackLine
}

type Wanted = { readonly workbook: OwnWorkbook; readonly choices: MergeChoices; readonly rationale: string }
export type Comparer = (db: Database, wanted: Wanted) => Promise<Compared>

type Known = StoreState & {
  /** The answers to who is who, as text. */
  readonly identities: string
  readonly basis: MergeBasis
  readonly plan: MergePlan
  /** Of every partner that the workbook may touch. */
  readonly dossiers: ReadonlyMap<string, Dossier>
}

/**
 * Compares one workbook with the store. The plan is made once for a state of the store and the answers to who is who;
 * a choice of a side only tries the steps again.
 */
export function createComparer(): Comparer {
  let known: Known | null = null
  return async (db, { workbook, choices, rationale }) => {
    const identities = JSON.stringify(choices.identities)
    const seq = (await db.meta.get('workspace'))?.seq
    if (known === null || known.past.seq !== seq || known.identities !== identities) {
      known = { ...(await plan(db, workbook, choices.identities)), identities }
    }
    const workspace = await loadWorkspace(db)
    const context = { ...readClock(), workspace, by: workspace.settings.userName, changeSetId: 'foreseen' }
    const { records, basis, dossiers } = known
    const before = basis.kind === 'parted' ? basis.ancestor : null
    const { steps, stageWishes } = toMergeSteps(known.plan, { choices, store: records, before })
    const signOffs = planSignOffs(workbook, dossiers)
    const foreseen = foreseeMerge([...steps, ...signOffs.steps], stageWishes, { dossiers, context, rationale })
    const taken = new Set(foreseen.steps)
    const names = namesOf(known)
    const findPlace = createPlaceFinder(workbook, known.plan)
    const toLine = (step: HeldBackStep): HeldBackLine => ({
      name: names.get(step.partnerId) ?? '',
      step,
      place: findPlace(step),
    })
    const problems = [...known.plan.problems, ...signOffs.problems]
    const items = toMergeItems(known.plan, { names, problems, heldBack: foreseen.heldBack.map(toLine) })
    const review: MergeReview = {
      fileName: workbook.fileName,
      kind: workbook.manifest.kind,
      basis: basis.kind,
      counts: countMerge(known.plan, choices),
      signOffs: signOffs.steps.filter((step) => taken.has(step)).length,
      columns: columnsOf(items.conflicts),
      totals: totalsOf(items),
      seq: known.past.seq,
    }
    return { review, items, steps: foreseen.steps, toLine }
  }
}

type Planned = Omit<Known, 'identities'>

async function plan(db: Database, workbook: OwnWorkbook, answers: MergeChoices['identities']): Promise<Planned> {
  const state = await readStoreState(db)
  const basis = findBasis(workbook, state.records, state.past)
  const plan = planMerge({ workbook, store: state.records, basis, answers })
  const asked = [...workbook.asks.values()].map(({ partnerId }) => partnerId)
  const judged = workbook.signOffRows.flatMap(({ partnerId }) => partnerId ?? [])
  const touched = new Set([...plan.records.map(({ partnerId }) => partnerId), ...asked, ...judged])
  return { ...state, basis, plan, dossiers: await loadDossiers(db, [...touched]) }
}

/** Names of the partners by id, those that the workbook adds included. */
function namesOf({ records, plan }: Known): ReadonlyMap<string, string> {
  const names = new Map([...records.partners].map(([id, partner]) => [id, String(partner['name'])]))
  for (const { table, id, title } of plan.records) if (table === 'partners' && !names.has(id)) names.set(id, title)
  return names
}

/** The columns in which something is in conflict. */
function columnsOf(conflicts: Compared['items']['conflicts']): MergeReview['columns'] {
  const columns = new Map(
    conflicts.map(({ table, field }) => [`${table}.${field.field}`, { table, title: field.title }]),
  )
  return [...columns].map(([key, column]) => ({ key, ...column }))
}

const totalsOf = (items: Compared['items']): MergeReview['totals'] =>
  Object.fromEntries(Object.entries(items).map(([kind, list]) => [kind, list.length])) as MergeReview['totals']
