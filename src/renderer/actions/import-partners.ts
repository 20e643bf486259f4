import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { getDatabase } from '../db/open-database'
import { type ExchangeState, type ImportReview, type ImportWork, setExchange, useExchange } from '../state/exchange'
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
import { askDesk } from './import-thread'
import { backUpNow } from './keep-backup'
import { runInThread } from './thread-act'

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
  const { file, review, choices } = ready
  const { fileName } = file
  const { counts } = review
  const label = importLabel(fileName, counts)
  const request = { storeName: getDatabase().name, label, adoptReason: choices.adoptReason, log: toLogEntry(ready) }
  const carried = await runInThread(label, () => askDesk('write', request))
  if (carried.kind !== 'done') return
  const { act, told } = carried.value
  const heldBack = told.map(({ name, row, refusal }) => ({ name, row, reasons: describeRefusal(refusal) }))
  setExchange({ step: 'result', result: { fileName, counts, heldBack, changeSetId: act?.id ?? null, kept: null } })
}

/** The log entry, written with the partners; it stays when they are taken back. */
function toLogEntry({ file, table, fields, review }: Ready): ImportLogEntry {
  return {
    id: newId(),
    at: readClock().now,
    by: '',
    fileName: file.fileName,
    changeSetId: null,
    counts: { ...review.counts },
    headerKey: table.headerKey,
    mapping: keptMapping(table, fields),
    undoneAt: null,
  }
}
