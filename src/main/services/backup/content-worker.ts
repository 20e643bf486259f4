import { parentPort } from 'node:worker_threads'
import { HostError, type HostProblem } from '#shared/contract/reply'
import type { ContentFacts } from './check-content'
import { readHere, type ContentReading } from './content-reader'

/** What the thread answers; errors cross as data. */
export type ContentMessage =
  | { readonly kind: 'read'; readonly facts: ContentFacts }
  | { readonly kind: 'refused'; readonly problem: HostProblem }

async function answer(reading: ContentReading): Promise<ContentMessage> {
  try {
    return { kind: 'read', facts: await reading.end() }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return { kind: 'refused', problem: { code: error.code, message: error.message } }
  }
}

if (parentPort !== null) {
  const port = parentPort
  const reading = readHere()
  /** Pieces in order, then null. */
  port.on('message', (piece: Uint8Array | null) => {
    if (piece === null) void answer(reading).then((message) => port.postMessage(message))
    else reading.add(piece)
  })
}
