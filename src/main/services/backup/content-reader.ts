import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createGunzip } from 'node:zlib'
import { HostError } from '#shared/contract/reply'
import { damaged } from './backup-file'
import { ContentCheck, type ContentFacts } from './check-content'
import type { ContentMessage } from './content-worker'

/** One payload that is unpacked and looked at, record by record, as its pieces come. */
export type ContentReading = {
  readonly add: (piece: Uint8Array) => void
  /** What the pieces held; throws `backup-damaged`. */
  readonly end: () => Promise<ContentFacts>
  /** Gives it up. */
  readonly stop: () => void
}

export type ContentReader = () => ContentReading

/** For the text of a version 1 and its records; what needs more ends its thread and not the app. */
const memoryMb = 2_048
/** Larger pieces are unpacked in half the time of zlib's usual 16 kB. */
const unpackedAtOnce = 1024 * 1024

/**
 * Reads in a thread of its own where the built worker is at hand: at 10,000 partners it is a second of work, in which a
 * change would otherwise wait for its journal. Without the worker (sources run as they are) it reads in this thread.
 */
export function createContentReader(workerFile: string | null = findWorkerFile()): ContentReader {
  return workerFile === null ? readHere : () => readInThread(workerFile)
}

export function readHere(): ContentReading {
  const unzip = createGunzip({ chunkSize: unpackedAtOnce })
  const checked = check(unzip)
  // Told by `end`.
  checked.catch(() => undefined)
  return {
    add: (piece) => {
      if (!unzip.destroyed) unzip.write(piece)
    },
    end: () => {
      if (!unzip.destroyed) unzip.end()
      return checked
    },
    stop: () => unzip.destroy(),
  }
}

async function check(unzip: AsyncIterable<Buffer>): Promise<ContentFacts> {
  const content = new ContentCheck()
  try {
    for await (const bytes of unzip) content.add(bytes)
  } catch (cause) {
    if (cause instanceof HostError) throw cause
    throw new HostError('backup-damaged', damaged('it cannot be unpacked').message, { cause })
  }
  return content.end()
}

function readInThread(workerFile: string): ContentReading {
  const worker = new Worker(workerFile, {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  // Pieces that never end must not keep the program from ending.
  worker.unref()
  const answered = new Promise<ContentFacts>((resolve, reject) => {
    worker.once('message', (message: ContentMessage) => {
      if (message.kind === 'read') resolve(message.facts)
      else reject(new HostError(message.problem.code, message.problem.message))
    })
    worker.once('error', (error) => reject(unchecked(error)))
    worker.once('exit', () => reject(unchecked(null)))
  })
  answered.catch(() => undefined)
  return {
    add: (piece) => worker.postMessage(piece),
    end: () => {
      worker.ref()
      worker.postMessage(null)
      return answered.finally(() => void worker.terminate())
    },
    stop: () => void worker.terminate(),
  }
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
