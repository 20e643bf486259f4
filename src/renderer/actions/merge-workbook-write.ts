import type { ChangeSet } from '#shared/domain/change-set'
import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import type { HeldBackStep } from '#shared/workbook/own/foresee-merge'
import { countMerge, type MergeChoices } from '#shared/workbook/own/merge-choices'
import type { MergeStep } from '#shared/workbook/own/merge-steps'
import type { OwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { Committed, Step } from '../db/commit'
import { getDatabase } from '../db/open-database'
import { useBackupState } from '../state/backup-state'
import type { KeptEntry } from '../state/exchange'
import { tell } from '../state/notices'
import { useSession } from '../state/session'
import { setMerge, useMerge } from '../state/workbook-merge'
import { mergeLabel, mergeWords } from '../text/workbook'
import { attempt } from './attempt'
import { newId, readClock } from './clock'
import { tellFailure } from './import-failure'
import { backUpNow } from './keep-backup'
import { compare, type Compared, heldWorkbook, reviewAgain } from './merge-workbook'
import { runAct } from './run-action'
import { undoAct } from './undo'

/** Writes what the review shows: a safety backup first, then everything in one transaction, or nothing at all. */
export async function mergeWorkbook(): Promise<void> {
  const workbook = heldWorkbook()
  const { review, choices } = useMerge.getState()
  if (workbook === null || review === null || useSession.getState().readOnly !== null) return
  if (review.seq !== (await readSeq())) {
    if (await reviewAgain(choices)) tell('info', mergeWords.changedSince)
    return
  }
  setMerge({ work: 'backing-up' })
  if (!(await backUpNow('import'))) {
    setMerge({ work: null })
    tell('failure', mergeWords.failedBackup, [useBackupState.getState().failure ?? ''])
    return
  }
  setMerge({ work: 'writing' })
  const written = await attempt(async () => write(workbook, choices, await compare(workbook, choices)))
  setMerge({ work: null })
  if (!written.ok) tellFailure(mergeWords.failedWrite, written.error)
}

const readSeq = async (): Promise<number> => (await getDatabase().meta.get('workspace'))?.seq ?? 0

async function write(workbook: OwnWorkbook, choices: MergeChoices, compared: Compared): Promise<void> {
  const { review, foreseen, toLine } = compared
  const { fileName, plan, problems, signOffs } = review
  const counts = countMerge(plan, choices)
  const steps: Step[] = foreseen.steps.map(({ partnerId, command }) => ({ partnerId, command, mayBeHeldBack: true }))
  const label = mergeLabel(fileName, counts)
  const log = logStep(workbook, { new: counts.added, updated: counts.changed, deleted: counts.deleted, signOffs })
  const outcome = await runAct({ label, steps: steps.length === 0 ? [] : [...steps, log] })
  if (outcome.kind !== 'done') return
  const { changeSet } = outcome.committed
  const heldBack = [...review.heldBack, ...lateRefusals(outcome.committed, foreseen.steps).map(toLine)]
  const result = { fileName, counts, signOffs, heldBack, problems, changeSetId: changeSet?.id ?? null, kept: null }
  setMerge({ review: null, result })
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

/** The log entry, written with the changes and undone with them. */
function logStep({ fileName }: OwnWorkbook, counts: ImportLogEntry['counts']): Step {
  const record: ImportLogEntry = {
    id: newId(),
    at: readClock().now,
    by: '',
    fileName,
    changeSetId: null,
    counts,
    headerKey: 'partnership-brain-workbook',
    mapping: {},
  }
  return { command: { kind: 'save-workspace-record', table: 'importLog', record } }
}

/** Takes the import of the result page back as a whole; what was changed since is kept and named. */
export async function undoMerge(): Promise<void> {
  const { result } = useMerge.getState()
  if (result === null || result.changeSetId === null) return
  const changeSet = await getDatabase().changeSets.where('id').equals(result.changeSetId).first()
  if (changeSet === undefined) {
    tell('refusal', mergeWords.failedWrite, [mergeWords.tooOld])
    return
  }
  setMerge({ work: 'undoing' })
  const outcome = await undoAct(changeSet)
  setMerge({ work: null })
  if (outcome.kind === 'done') setMerge({ result: { ...result, kept: await nameKept(outcome.committed, changeSet) } })
}

/** The records that stayed as they are, by the name of their partner. */
async function nameKept({ kept, heldBack }: Committed, { changes }: ChangeSet): Promise<readonly KeptEntry[]> {
  const partnerOf = new Map(
    changes.map(({ table, id, after, before }) => [
      `${table} ${id}`,
      table === 'partners' ? id : String((after ?? before)?.['partnerId']),
    ]),
  )
  const lines = kept.map(({ table, id, fields }) => ({ partnerId: partnerOf.get(`${table} ${id}`) ?? '', fields }))
  const whole = heldBack.flatMap(({ step }) =>
    'partnerId' in step && step.partnerId !== null ? [{ partnerId: step.partnerId, fields: [] }] : [],
  )
  const all = [...lines, ...whole]
  const partners = await getDatabase().partners.bulkGet(all.map(({ partnerId }) => partnerId))
  return all.map(({ fields }, at) => ({ name: partners[at]?.name ?? '', fields }))
}
