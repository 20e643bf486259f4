import { attempt } from './attempt'
import { packSnapshot } from './pack-snapshot'
import type { PackCall, PackReply } from './snapshot-thread'

/** Entry of the thread: one question, then pieces, then the answer. */
const thread: Pick<Worker, 'addEventListener' | 'postMessage'> = globalThis as unknown as Worker

const hand = (reply: PackReply, payload: Uint8Array): void => thread.postMessage(reply, [payload.buffer as ArrayBuffer])

async function answer(call: PackCall): Promise<void> {
  const packed = await attempt(() => packSnapshot(call, (piece) => hand({ kind: 'piece', piece }, piece)))
  if (packed.ok) hand({ kind: 'packed', packed: packed.value }, packed.value.payload)
  else thread.postMessage(toFailure(packed.error), [])
}

const toFailure = (failure: unknown): PackReply =>
  failure instanceof Error
    ? { kind: 'failed', name: failure.name, message: failure.message }
    : { kind: 'failed', name: 'Error', message: 'The snapshot could not be packed.' }

thread.addEventListener('message', ({ data }: MessageEvent<PackCall>) => void answer(data))
