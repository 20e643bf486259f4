import type { ChangeSet } from '#shared/domain/change-set'
import { schemaVersion } from '#shared/domain/schema-version'
import type { PackedChangeSet } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import type { Database } from '../db/database'
import { getDatabase } from '../db/open-database'
import { getHost } from '../host/get-host'
import { setSaveState } from '../state/save-state'
import { describeFailure } from '../text/failures'
import { tell } from '../state/notices'
import { noticeWords } from '../text/notices'
import { attempt } from './attempt'
import { backUpNow } from './keep-backup'

type Counts = Readonly<Record<string, number>>

/** A change set that keeps its place in the journal while it is still being packed. */
export type ChangeSetToCome = { readonly seq: number; readonly content: Promise<ChangeSet | PackedChangeSet> }

type Pending = {
  readonly workspaceId: string
  readonly changeSet: ChangeSet | ChangeSetToCome
  readonly counts: Counts
}

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
    const kept = await attempt(() => send(pending))
    if (!kept.ok && isGap(kept.error) && (await renewJournal())) continue
    if (!kept.ok) {
      setSaveState({ kind: 'not-saved', where: 'journal', message: describeFailure(kept.error) })
      timer = setTimeout(() => void drain(), retryAfterMs)
      return
    }
    queue = queue.slice(1)
  }
  setSaveState({ kind: 'saved' })
}

async function send({ changeSet, ...rest }: Pending): Promise<void> {
  const content = 'content' in changeSet ? await changeSet.content : changeSet
  await getHost().appendJournal({ ...rest, changeSet: content, schemaVersion })
}

const isGap = (error: unknown): boolean => error instanceof HostError && error.code === 'journal-gap'

/**
 * The journal does not continue what the store holds. A verified backup of the store comes first; then the journal starts
 * anew from that state, which has everything that was waiting.
 */
async function renewJournal(): Promise<boolean> {
  if (!(await backUpNow('recovery'))) return false
  const renewed = await attempt(async () => {
    const meta = await getDatabase().meta.get('workspace')
    if (meta === undefined) throw new Error('The store has no workspace.')
    const { workspaceId, seq, counts } = meta
    await getHost().resetJournal({ workspaceId, schemaVersion, seq, counts })
    return seq
  })
  if (!renewed.ok) return false
  queue = queue.filter(({ changeSet }) => changeSet.seq > renewed.value)
  tell('info', noticeWords.journalAnew, [noticeWords.journalAnewHow])
  return true
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
