import type { ChangeSet } from '#shared/domain/change-set'
import type { DecideContext } from '#shared/domain/context'
import { decide } from '#shared/domain/decide/decide'
import { applyChanges, type Dossier } from '#shared/domain/dossier'
import type { PartnerCommand } from '#shared/domain/commands'
import type { Row } from '#shared/domain/tables'
import { findBasis, toLineage } from '#shared/workbook/own/find-basis'
import { foreseeMerge } from '#shared/workbook/own/foresee-merge'
import type { MergeChoices } from '#shared/workbook/own/merge-choices'
import { toMergeSteps } from '#shared/workbook/own/merge-steps'
import { type MergePlan, planMerge } from '#shared/workbook/own/plan-merge'
import { planSignOffs } from '#shared/workbook/own/plan-sign-offs'
import type { OwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import { workbookTables } from '#shared/workbook/own/sheet-table'
import type { StoreRecords } from '#shared/workbook/own/store-records'
import type { SheetPlan } from '#shared/workbook/sheet-plan'
import { aContext } from './builders/a-context'
import { anOrigin, planOf } from './a-workbook'

/** A store without a database: dossiers, and the acts that made them. */
export type MergeStore = {
  readonly name: string
  readonly dossiers: ReadonlyMap<string, Dossier>
  readonly changeSets: readonly ChangeSet[]
}

export const aMergeStore = (name: string, dossiers: readonly Dossier[] = []): MergeStore => ({
  name,
  dossiers: new Map(dossiers.map((dossier) => [dossier.partner.id, dossier])),
  changeSets: [],
})

type Step = { readonly partnerId: string; readonly command: PartnerCommand }

const contextOf = ({ name, changeSets }: MergeStore): DecideContext => {
  let ids = 0
  const act = `${name}-${String(changeSets.length + 1)}`
  return {
    ...aContext(),
    changeSetId: act,
    newId: () => {
      ids += 1
      return `${act}-${String(ids)}`
    },
  }
}

/** The store after one act; refused steps are held back. */
export function act(store: MergeStore, steps: readonly Step[]): MergeStore {
  const context = contextOf(store)
  const dossiers = new Map(store.dossiers)
  const changes: ChangeSet['changes'][number][] = []
  for (const { partnerId, command } of steps) {
    const dossier = dossiers.get(partnerId) ?? null
    const decided = decide(command, dossier, context)
    if (!decided.ok) continue
    changes.push(...decided.value.changes)
    const after = applyChanges(dossier, decided.value.changes)
    if (after !== null) dossiers.set(partnerId, after)
  }
  if (changes.length === 0) return store
  const changeSet: ChangeSet = {
    id: context.changeSetId,
    seq: store.changeSets.length + 1,
    at: context.now,
    by: store.name,
    label: 'act',
    kind: 'edit-partner',
    changes,
    history: [],
    undoes: null,
  }
  return { ...store, dossiers, changeSets: [...store.changeSets, changeSet] }
}

const pastOf = ({ changeSets }: MergeStore) => ({
  workspaceId: 'workspace-1',
  seq: changeSets.length,
  changeSets,
  depth: 1000,
})

/** The workbook of everything that is not in the bin. */
export function exported(store: MergeStore): readonly SheetPlan[] {
  const shown = [...store.dossiers.values()].filter(({ partner }) => partner.deletedAt === null)
  const past = pastOf(store)
  return planOf(shown, anOrigin({ seq: past.seq, lineage: toLineage(past) }))
}

export function recordsOfStore({ dossiers }: MergeStore): StoreRecords {
  const list = [...dossiers.values()]
  return Object.fromEntries(
    workbookTables.map((table) => [
      table,
      new Map(
        list
          .flatMap((dossier): readonly Row[] => (table === 'partners' ? [dossier.partner] : dossier[table]))
          .map((row) => [row.id, row]),
      ),
    ]),
  ) as unknown as StoreRecords
}

export function planFor(store: MergeStore, workbook: OwnWorkbook, choices: MergeChoices): MergePlan {
  const records = recordsOfStore(store)
  const basis = findBasis(workbook, records, pastOf(store))
  return planMerge({ workbook, store: records, basis, answers: choices.identities })
}

/** The store after a workbook was merged into it under the given choices. */
export function merged(store: MergeStore, workbook: OwnWorkbook, choices: MergeChoices): MergeStore {
  const records = recordsOfStore(store)
  const basis = findBasis(workbook, records, pastOf(store))
  const plan = planMerge({ workbook, store: records, basis, answers: choices.identities })
  const before = basis.kind === 'parted' ? basis.ancestor : null
  const { steps, stageWishes } = toMergeSteps(plan, { choices, store: records, before })
  const signOffs = planSignOffs(workbook, store.dossiers)
  const context = contextOf(store)
  const foreseen = foreseeMerge([...steps, ...signOffs.steps], stageWishes, {
    dossiers: store.dossiers,
    context,
    rationale: 'From a workbook',
  })
  return act(store, foreseen.steps)
}
