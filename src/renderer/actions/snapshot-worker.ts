import { attempt } from './attempt'
import { packSnapshot } from './pack-snapshot'
import type { PackCall, PackReply } from './snapshot-thread'

/** Entry of the thread: one question, one answer. */
const thread: Pick<Worker, 'addEventListener' | 'postMessage'> = globalThis as unknown as Worker

async function answer(call: PackCall): Promise<void> {
  const packed = await attempt(() => packSnapshot(call))
  const reply: PackReply = packed.ok ? { kind: 'packed', packed: packed.value } : toFailure(packed.error)
  thread.postMessage(reply, packed.ok ? [packed.value.payload.buffer as ArrayBuffer] : [])
}

const toFailure = (failure: unknown): PackReply =>
  failure instanceof Error
    ? { kind: 'failed', name: failure.name, message: failure.message }
    : { kind: 'failed', name: 'Error', message: 'The snapshot could not be packed.' }

thread.addEventListener('message', ({ data }: MessageEvent<PackCall>) => void answer(data))
