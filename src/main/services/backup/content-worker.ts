import { parentPort, workerData } from 'node:worker_threads'
import { HostError, type HostProblem } from '#shared/contract/reply'
import { readContent, type ContentFacts } from './check-content'

/** What the thread answers; errors cross as data. */
export type ContentMessage =
  | { readonly kind: 'read'; readonly facts: ContentFacts }
  | { readonly kind: 'refused'; readonly problem: HostProblem }

async function answer(payload: Uint8Array): Promise<ContentMessage> {
  try {
    return { kind: 'read', facts: await readContent(payload) }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return { kind: 'refused', problem: { code: error.code, message: error.message } }
  }
}

if (parentPort !== null) {
  const port = parentPort
  await answer(workerData as Uint8Array).then((message) => port.postMessage(message))
}
