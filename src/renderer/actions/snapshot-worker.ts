import { Database } from '../db/database'
import { readSnapshot } from '../db/snapshot-store'
import { attempt } from './attempt'
import { gzip } from './gzip'
import type { PackCall, PackedSnapshot, PackReply } from './snapshot-thread'

/** Entry of the thread: one connection of its own, one transaction, one answer. */
const thread: Pick<Worker, 'addEventListener' | 'postMessage'> = globalThis as unknown as Worker

async function pack({ storeName, createdAt }: PackCall): Promise<PackedSnapshot> {
  const db = new Database(storeName)
  await db.open()
  const snapshot = await readSnapshot(db, createdAt)
  db.close()
  const counts = Object.fromEntries(Object.entries(snapshot.tables).map(([table, rows]) => [table, rows.length]))
  const { workspaceId, schemaVersion, seq } = snapshot
  return { workspaceId, schemaVersion, seq, counts, payload: await gzip(JSON.stringify(snapshot)) }
}

async function answer(call: PackCall): Promise<void> {
  const packed = await attempt(() => pack(call))
  const reply: PackReply = packed.ok ? { kind: 'packed', packed: packed.value } : toFailure(packed.error)
  thread.postMessage(reply, packed.ok ? [packed.value.payload.buffer as ArrayBuffer] : [])
}

const toFailure = (failure: unknown): PackReply =>
  failure instanceof Error
    ? { kind: 'failed', name: failure.name, message: failure.message }
    : { kind: 'failed', name: 'Error', message: 'The snapshot could not be packed.' }

thread.addEventListener('message', ({ data }: MessageEvent<PackCall>) => void answer(data))
