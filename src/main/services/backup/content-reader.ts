import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { HostError } from '#shared/contract/reply'
import { readContent, type ContentFacts } from './check-content'
import type { ContentMessage } from './content-worker'

/** Unpacks a payload and looks at every record in it. */
export type ContentReader = (payload: Uint8Array) => Promise<ContentFacts>

/** Enough for the largest snapshot that is read; what needs more ends its thread and not the app. */
const memoryMb = 2_048

/**
 * Reads in a thread of its own where the built worker is at hand: some tenths of a second at 20,000 records, in which a
 * change would otherwise wait for its journal. Without the worker (sources run as they are) it reads in this thread.
 */
export function createContentReader(workerFile: string | null = findWorkerFile()): ContentReader {
  return workerFile === null ? readContent : (payload) => readInThread(workerFile, payload)
}

function readInThread(workerFile: string, payload: Uint8Array): Promise<ContentFacts> {
  const worker = new Worker(workerFile, {
    workerData: payload,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (message: ContentMessage) => {
      if (message.kind === 'read') resolve(message.facts)
      else reject(new HostError(message.problem.code, message.problem.message))
    })
    worker.once('error', (error) => reject(unchecked(error)))
    worker.once('exit', () => reject(unchecked(null)))
  })
}

const unchecked = (cause: Error | null): HostError =>
  new HostError('failed', 'The backup could not be checked, so it does not count. Your data is untouched; try again.', {
    cause,
  })

/** The bundler may put the caller beside the worker or one folder below it. */
function findWorkerFile(): string | null {
  const candidates = ['content-worker.js', '../content-worker.js'].map((path) => join(import.meta.dirname, path))
  return candidates.find((path) => existsSync(path)) ?? null
}
