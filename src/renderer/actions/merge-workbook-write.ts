import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { getDatabase } from '../db/open-database'
import { useBackupState } from '../state/backup-state'
import { tell } from '../state/notices'
import { useSession } from '../state/session'
import { type MergeReview, setMerge, useMerge } from '../state/workbook-merge'
import { mergeLabel, mergeWords, moveRationale } from '../text/workbook'
import { attempt } from './attempt'
import { newId, readClock } from './clock'
import { tellFailure } from './import-failure'
import { readSeq } from './import-review'
import { askDesk } from './import-thread'
import { undoWhole } from './import-undo'
import { backUpNow } from './keep-backup'
import { readLists, reviewAgain } from './merge-workbook'
import { runInThread } from './thread-act'

/** Writes what the review shows: a safety backup first, then everything in one transaction, or nothing at all. */
export async function mergeWorkbook(): Promise<void> {
  const { review, choices } = useMerge.getState()
  if (review === null || useSession.getState().readOnly !== null) return
  if (review.seq !== (await readSeq())) {
    if (await reviewAgain(review.fileName, choices)) tell('info', mergeWords.changedSince)
    return
  }
  setMerge({ work: 'backing-up' })
  if (!(await backUpNow('import'))) {
    setMerge({ work: null })
    tell('failure', mergeWords.failedBackup, [useBackupState.getState().failure ?? ''])
    return
  }
  setMerge({ work: 'writing' })
  const written = await attempt(() => write(review))
  setMerge({ work: null })
  if (!written.ok) tellFailure(mergeWords.failedWrite, written.error)
}

async function write({ fileName, counts, signOffs }: MergeReview): Promise<void> {
  const label = mergeLabel(fileName, counts)
  const { choices, lists } = useMerge.getState()
  const request = {
    storeName: getDatabase().name,
    choices,
    rationale: moveRationale(fileName),
    label,
    log: toLogEntry(fileName, { new: counts.added, updated: counts.changed, deleted: counts.deleted, signOffs }),
  }
  const carried = await runInThread(label, () => askDesk('writeMerge', request))
  if (carried.kind !== 'done') return
  const { act, told: totals } = carried.value
  const result = { fileName, counts, signOffs, totals, changeSetId: act?.id ?? null, kept: null }
  setMerge({ review: null, result, lists: await readLists(lists) })
}

/** The log entry, written with the changes; it stays when they are taken back. */
function toLogEntry(fileName: string, counts: ImportLogEntry['counts']): ImportLogEntry {
  return {
    id: newId(),
    at: readClock().now,
    by: '',
    fileName,
    changeSetId: null,
    counts,
    headerKey: 'partnership-brain-workbook',
    mapping: {},
    undoneAt: null,
  }
}

/** Takes the import of the result page back as a whole; what was changed since is kept and named. */
export async function undoMerge(): Promise<void> {
  const { result } = useMerge.getState()
  if (result === null || result.changeSetId === null) return
  setMerge({ work: 'undoing' })
  const kept = await undoWhole(result.changeSetId)
  setMerge({ work: null })
  if (kept !== null) setMerge({ result: { ...result, kept } })
}
