import type { ChangeSet } from '#shared/domain/change-set'
import { schemaVersion } from '#shared/domain/schema-version'
import type { Database } from '../db/database'
import { getHost } from '../host/get-host'
import { setSaveState } from '../state/save-state'
import { describeFailure } from '../text/failures'
import { attempt } from './attempt'

type Counts = Readonly<Record<string, number>>

type Pending = { readonly workspaceId: string; readonly changeSet: ChangeSet; readonly counts: Counts }

const retryAfterMs = 5_000

let queue: Pending[] = []
let running: Promise<void> | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Hands an accepted change set to the journal; "Saved" is shown when the journal has it on the disk. */
export function keepInJournal(pending: Pending): Promise<void> {
  queue.push(pending)
  return drain()
}

/** Sends what is waiting, in order. Resolves when nothing more can be done now. */
export function drain(): Promise<void> {
  running ??= sendAll().finally(() => {
    running = null
  })
  return running
}

async function sendAll(): Promise<void> {
  clearTimeout(timer)
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    const pending = next
    const kept = await attempt(() => getHost().appendJournal({ ...pending, schemaVersion }))
    if (!kept.ok) {
      setSaveState({ kind: 'not-saved', where: 'journal', message: describeFailure(kept.error) })
      timer = setTimeout(() => void drain(), retryAfterMs)
      return
    }
    queue = queue.slice(1)
  }
  setSaveState({ kind: 'saved' })
}

/** Change sets that the store has and the journal has not yet, after a stop between the two writes. */
export async function catchUpJournal(db: Database, journalSeq: number): Promise<void> {
  const meta = await db.meta.get('workspace')
  if (meta === undefined || meta.seq <= journalSeq) return
  const missing = await db.changeSets.where('seq').above(journalSeq).sortBy('seq')
  const { workspaceId, counts } = meta
  queue.push(...missing.map((changeSet) => ({ workspaceId, changeSet, counts })))
  await drain()
}

/** Nothing waits for the journal. */
export const journalIsIdle = (): boolean => queue.length === 0
