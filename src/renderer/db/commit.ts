import { err, ok, type Result } from '#shared/result'
import type { ChangeSet, RecordChange } from '#shared/domain/change-set'
import type { CommandKind, PartnerCommand, UndoCommand, WorkspaceCommand } from '#shared/domain/commands'
import type { DecideContext, Workspace } from '#shared/domain/context'
import type { Changes, Kept } from '#shared/domain/decide/changes'
import { decide } from '#shared/domain/decide/decide'
import { decideUndo } from '#shared/domain/decide/undo'
import { decideWorkspaceCommand } from '#shared/domain/decide/workspace-commands'
import { applyChanges, type Dossier } from '#shared/domain/dossier'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import type { Refusal } from '#shared/domain/refusal'
import type { RecordTable, Row } from '#shared/domain/tables'
import { publishChanges } from './change-feed'
import type { Database } from './database'
import { loadDossiers, loadWorkspace } from './load-dossiers'
import { writeChangeSet } from './write-change-set'

/** One thing a person asked for: its steps are carried out together or not at all. */
export type Act = {
  /** The act in words, for the undo list: "Move Acme to Onboarding". */
  readonly label: string
  readonly steps: readonly Step[]
  /** The change set that this act takes back. */
  readonly undoes: string | null
}

export type Step = PartnerStep | { readonly command: WorkspaceCommand } | UndoStep

export type PartnerStep = {
  readonly partnerId: string
  readonly command: PartnerCommand
  /** A refused step is held back and reported instead of stopping the act; imports use it. */
  readonly mayBeHeldBack?: boolean
}

/** `partnerId` is null for changes that belong to no partner. What stands now is read inside the transaction. */
export type UndoStep = {
  readonly partnerId: string | null
  /** What was changed since as a whole is left as it is instead of stopping the undo of an act on many partners. */
  readonly mayBeHeldBack?: boolean
  readonly undo: Omit<UndoCommand, 'changes' | 'kind'> & { readonly changes: readonly RecordChange[] }
}

export type HeldBack = { readonly step: Step; readonly refusal: Refusal }

export type Committed = {
  /** Null when nothing had to change. */
  readonly changeSet: ChangeSet | null
  readonly kept: readonly Kept[]
  readonly heldBack: readonly HeldBack[]
  /** Records per table after the change. */
  readonly counts: Readonly<Record<string, number>>
}

export type Clock = Pick<DecideContext, 'now' | 'today' | 'newId'>

/** ms of judging between two looks into the store. */
const judgedInARow = 12

type Working = {
  /** What stands now of the records that undo and workspace steps touch, by table and id. */
  readonly current: ReadonlyMap<string, Row>
  readonly dossiers: Map<string, Dossier | null>
  readonly changes: Map<string, RecordChange>
  readonly history: HistoryEntry[]
  readonly kept: Kept[]
  readonly heldBack: HeldBack[]
}

/**
 * The only writer of records: one strict transaction reads what the act touches, asks `decide` for every step, and
 * writes records, history and change set together. A refusal writes nothing.
 */
export async function commit(db: Database, act: Act, clock: Clock): Promise<Result<Committed, Refusal>> {
  const outcome = await db.transaction('rw', db.tables, async (): Promise<Result<Committed, Refusal>> => {
    const workspace = await loadWorkspace(db)
    const context: DecideContext = {
      ...clock,
      workspace,
      by: workspace.settings.userName === '' ? 'Partnership lead' : workspace.settings.userName,
      changeSetId: clock.newId(),
    }
    const working = await prepare(db, act)
    let lookedAt = performance.now()
    for (const step of act.steps) {
      // Judging needs no store, and a transaction that is not asked for anything ends by itself; the window draws meanwhile.
      if (performance.now() - lookedAt > judgedInARow) {
        await db.meta.get('workspace')
        lookedAt = performance.now()
      }
      // Each step sees what the one before it changed.
      const refusal = take(step, { working, context })
      if (refusal !== null) return err(refusal)
    }
    return ok(await writeWork(db, { act, working, context }))
  })
  if (outcome.ok && outcome.value.changeSet !== null) publishChanges(outcome.value.changeSet)
  return outcome
}

async function prepare(db: Database, act: Act): Promise<Working> {
  const ids = new Set<string>()
  for (const step of act.steps) if ('partnerId' in step && step.partnerId !== null) ids.add(step.partnerId)
  const loaded = await loadDossiers(db, [...ids])
  const current = await loadCurrent(db, act)
  return { current, dossiers: new Map(loaded), changes: new Map(), history: [], kept: [], heldBack: [] }
}

const keyOf = ({ table, id }: Pick<RecordChange, 'table' | 'id'>): string => `${table} ${id}`

async function loadCurrent(db: Database, act: Act): Promise<ReadonlyMap<string, Row>> {
  const ids = new Map<RecordTable, string[]>()
  for (const { table, id } of act.steps.flatMap(touchedRecords)) {
    const known = ids.get(table)
    if (known === undefined) ids.set(table, [id])
    else known.push(id)
  }
  const current = new Map<string, Row>()
  for (const [table, wanted] of ids) {
    for (const row of await db.rows(table).bulkGet(wanted)) {
      if (row !== undefined) current.set(keyOf({ table, id: row.id }), row)
    }
  }
  return current
}

/** The records outside the partners' dossiers that a step must know as they stand now. */
function touchedRecords(step: Step): readonly Pick<RecordChange, 'table' | 'id'>[] {
  if ('undo' in step) return step.undo.changes
  const { command } = step
  const isWorkspaceCommand = command.kind === 'save-workspace-record' || command.kind === 'remove-workspace-record'
  return isWorkspaceCommand ? [{ table: command.table, id: command.record.id }] : []
}

type Taking = { readonly working: Working; readonly context: DecideContext }

/** Carries out one step in memory; answers with a refusal that stops the act. */
function take(step: Step, { working, context }: Taking): Refusal | null {
  const partnerId = 'partnerId' in step ? step.partnerId : null
  const dossier = partnerId === null ? null : (working.dossiers.get(partnerId) ?? null)
  const current = withWork(context, working)
  const decided = decideStep(step, { dossier, context: current, current: working.current })
  if (!decided.ok) {
    if (!('mayBeHeldBack' in step && step.mayBeHeldBack)) return decided.error
    working.heldBack.push({ step, refusal: decided.error })
    return null
  }
  const { changes, history, kept } = decided.value
  for (const change of changes) remember(working.changes, change)
  working.history.push(...history)
  working.kept.push(...kept)
  if (partnerId !== null) working.dossiers.set(partnerId, applyChanges(dossier, changes))
  return null
}

/** The workspace as the act has changed it so far. */
function withWork(context: DecideContext, { changes }: Working): DecideContext {
  const settings = changes.get('settings workspace')?.after
  return settings === undefined || settings === null
    ? context
    : { ...context, workspace: { ...context.workspace, settings: settings as unknown as Workspace['settings'] } }
}

type Deciding = {
  readonly dossier: Dossier | null
  readonly context: DecideContext
  readonly current: Working['current']
}

function decideStep(step: Step, { dossier, context, current }: Deciding): Result<Changes, Refusal> {
  if ('undo' in step) {
    const changes = step.undo.changes.map((change) => ({ change, current: current.get(keyOf(change)) ?? null }))
    return decideUndo({ ...step.undo, kind: 'undo', changes }, dossier, context)
  }
  const { command } = step
  if (command.kind === 'save-workspace-record' || command.kind === 'remove-workspace-record') {
    const stored = current.get(keyOf({ table: command.table, id: command.record.id })) ?? null
    return decideWorkspaceCommand(command, stored, context)
  }
  return decide(command, dossier, context)
}

/** Several changes of one record become one, from its first state to its last. */
function remember(changes: Map<string, RecordChange>, change: RecordChange): void {
  const key = keyOf(change)
  const first = changes.get(key)
  changes.set(key, first === undefined ? change : { ...change, before: first.before })
}

function kindOf({ steps: [first] }: Act): CommandKind | 'none' {
  if (first === undefined) return 'none'
  return 'undo' in first ? 'undo' : first.command.kind
}

type Writing = { readonly act: Act; readonly working: Working; readonly context: DecideContext }

async function writeWork(db: Database, { act, working, context }: Writing): Promise<Committed> {
  const changes = [...working.changes.values()].filter(({ before, after }) => before !== null || after !== null)
  const { kept, heldBack } = working
  const meta = await db.meta.get('workspace')
  if (meta === undefined) throw new Error('The store has no workspace.')
  if (changes.length === 0) return { changeSet: null, kept, heldBack, counts: meta.counts }
  const changeSet: ChangeSet = {
    id: context.changeSetId,
    seq: meta.seq + 1,
    at: context.now,
    by: context.by,
    label: act.label,
    kind: kindOf(act),
    changes,
    history: working.history,
    undoes: act.undoes,
  }
  const counts = await writeChangeSet(db, changeSet, meta)
  return { changeSet, kept, heldBack, counts }
}
