import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { completeProfile } from '#shared/workbook/foreign-profile'
import type { ReviewedEntry } from '#shared/workbook/review-foreign-import'
import type { HeldBack, PartnerStep, Step } from '../db/commit'
import {
  type ExchangeState,
  type HeldBackEntry,
  type ImportReview,
  type ImportWork,
  setExchange,
  useExchange,
} from '../state/exchange'
import { tell } from '../state/notices'
import { useSession } from '../state/session'
import { useBackupState } from '../state/backup-state'
import { importFailed, importLabel, importTold } from '../text/exchange'
import { describeRefusal } from '../text/refusals'
import { attempt } from './attempt'
import { newId, readClock } from './clock'
import { keptMapping } from './import-columns'
import { tellFailure } from './import-failure'
import { readSeq, reviewImport } from './import-review'
import { askDesk, fetchAll } from './import-thread'
import { backUpNow } from './keep-backup'
import { runAct } from './run-action'

const work = (kind: ImportWork['kind']): void => setExchange({ work: { kind, share: null, canStop: false } })

type Ready = ExchangeState & {
  readonly file: NonNullable<ExchangeState['file']>
  readonly table: NonNullable<ExchangeState['table']>
  readonly review: ImportReview
}

function readyState(): Ready | null {
  const state = useExchange.getState()
  const { file, table, review } = state
  return file === null || table === null || review === null ? null : { ...state, file, table, review }
}

/** Writes what the review shows: a safety backup first, then everything in one transaction, or nothing at all. */
export async function importPartners(): Promise<void> {
  const ready = readyState()
  if (ready === null || useSession.getState().readOnly !== null) return
  if (ready.review.stale || ready.review.seq !== (await readSeq())) {
    await renewReview()
    return
  }
  work('backing-up')
  if (!(await backUpNow('import'))) {
    setExchange({ work: null })
    tell('failure', importFailed.backup, [useBackupState.getState().failure ?? ''])
    return
  }
  work('writing')
  const written = await attempt(() => write(ready))
  setExchange({ work: null })
  if (!written.ok) tellFailure(importFailed.write, written.error)
}

/** Partners were changed since the review: it is made anew and looked at again before anything is written. */
async function renewReview(): Promise<void> {
  setExchange({ review: null })
  if (await reviewImport()) tell('info', importTold.changedSince)
}

async function write(ready: Ready): Promise<void> {
  const { file, review } = ready
  const { counts } = review
  const entryCount = counts.new + counts.updated + counts.same + counts.leftOut
  const entries = await fetchAll((slice) => askDesk('entries', slice), entryCount)
  const planned = entries.flatMap((entry) => toSteps(entry, ready))
  const steps: Step[] = planned.map(({ step }) => step)
  const label = importLabel(file.fileName, counts)
  const outcome = await runAct({ label, steps: [...steps, logStep(ready)] })
  if (outcome.kind !== 'done') return
  const { heldBack, changeSet } = outcome.committed
  const byPartner = new Map(planned.map(({ step, entry }) => [step.partnerId, entry]))
  const named = nameHeldBack(heldBack, byPartner)
  const changeSetId = changeSet?.id ?? null
  setExchange({ step: 'result', result: { fileName: file.fileName, counts, heldBack: named, changeSetId, kept: null } })
}

type PlannedStep = { readonly step: PartnerStep; readonly entry: ReviewedEntry }

function toSteps(entry: ReviewedEntry, { choices }: Ready): readonly PlannedStep[] {
  const { outcome } = entry
  if (outcome.kind === 'update') {
    const { partnerId, patch } = outcome
    return [{ entry, step: { partnerId, command: { kind: 'edit-partner', patch }, mayBeHeldBack: true } }]
  }
  if (outcome.kind !== 'new') return []
  const partnerId = newId()
  const profile = completeProfile(outcome.profile)
  const command =
    outcome.stage === null
      ? { kind: 'create-partner' as const, partnerId, profile }
      : { kind: 'adopt-partner' as const, partnerId, profile, stage: outcome.stage, reason: choices.adoptReason }
  return [{ entry, step: { partnerId, command, mayBeHeldBack: true } }]
}

/** The log entry, written with the partners and undone with them. */
function logStep({ file, table, fields, review }: Ready): Step {
  const record: ImportLogEntry = {
    id: newId(),
    at: readClock().now,
    by: '',
    fileName: file.fileName,
    changeSetId: null,
    counts: { ...review.counts },
    headerKey: table.headerKey,
    mapping: keptMapping(table, fields),
  }
  return { command: { kind: 'save-workspace-record', table: 'importLog', record } }
}

function nameHeldBack(
  heldBack: readonly HeldBack[],
  entries: ReadonlyMap<string, ReviewedEntry>,
): readonly HeldBackEntry[] {
  return heldBack.flatMap(({ step, refusal }) => {
    const entry = 'partnerId' in step && step.partnerId !== null ? entries.get(step.partnerId) : undefined
    return entry === undefined ? [] : [{ name: entry.name, row: entry.row, reasons: describeRefusal(refusal) }]
  })
}
