import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { HostError } from '#shared/contract/reply'
import type { PackedSheetFile } from '#shared/workbook/packed-sheet'
import { refuseFile } from './refuse-file'
import { sheetLimits } from './sheet-limits'
import type { SheetMessage, SheetTask } from './sheet-message'

export type ReadSheetOptions = {
  /** Corrections for csv, null to recognise. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /** Share done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
  /** The built worker, when it does not lie beside the built caller. */
  readonly workerFile?: string
  readonly timeMs?: number
}

/**
 * Reads a spreadsheet by its content, whatever it is called. Parsing runs in a thread that is ended when it takes too
 * long or too much memory, so that no file can stop the app. Throws `HostError` with words for people.
 */
export async function readSheetFile(
  fileName: string,
  bytes: Uint8Array,
  options: ReadSheetOptions,
): Promise<PackedSheetFile> {
  if (bytes.byteLength > sheetLimits.fileBytes) {
    const megabytes = Math.ceil(bytes.byteLength / 1024 / 1024)
    refuseFile(
      'file-too-large',
      `The file has ${megabytes} MB; at most 25 MB are read.`,
      'Split the list into smaller files.',
    )
  }
  options.signal?.throwIfAborted()
  const { encoding, delimiter } = options
  const task: SheetTask = { fileName, bytes, encoding, delimiter }
  const worker = new Worker(options.workerFile ?? findWorkerFile(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: sheetLimits.memoryMb, maxYoungGenerationSizeMb: 64 },
    env: {},
    stdout: true,
    stderr: true,
  })
  try {
    return await waitForOutcome(worker, options)
  } finally {
    await worker.terminate()
  }
}

/** The bundler may put the caller beside the worker or one folder below it. */
function findWorkerFile(): string {
  const candidates = ['sheet-worker.js', '../sheet-worker.js'].map((path) => join(import.meta.dirname, path))
  const found = candidates.find((path) => existsSync(path))
  if (found === undefined)
    throw new HostError('failed', 'A part of the program is missing. Install it again; your data is safe.')
  return found
}

function waitForOutcome(worker: Worker, options: ReadSheetOptions): Promise<PackedSheetFile> {
  const timeMs = options.timeMs ?? sheetLimits.timeMs
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut(timeMs)), timeMs)
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      act()
    }
    options.signal?.addEventListener('abort', () => settle(() => reject(options.signal?.reason)), { once: true })
    worker.on('message', (message: SheetMessage) => {
      if (message.kind === 'step') options.onProgress?.(message.share)
      else if (message.kind === 'read') settle(() => resolve(message.file))
      else settle(() => reject(new HostError(message.code, message.message)))
    })
    worker.on('error', (error: NodeJS.ErrnoException) => settle(() => reject(workerFailed(error))))
    worker.on('exit', () => settle(() => reject(workerFailed(new Error('The worker ended without an outcome')))))
  })
}

function timedOut(timeMs: number): HostError {
  const seconds = Math.round(timeMs / 1000)
  return new HostError(
    'timed-out',
    `Reading the file took longer than ${seconds} seconds and was stopped. Nothing was changed. Split the list into smaller files and try again.`,
  )
}

function workerFailed(error: NodeJS.ErrnoException): HostError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new HostError(
      'file-too-large',
      'Reading the file needs more memory than is allowed. Nothing was changed. Split the list into smaller files and try again.',
      { cause: error },
    )
  }
  return new HostError(
    'file-unreadable',
    'The file cannot be read. Nothing was changed. Open it in your spreadsheet program, save it again as .xlsx and try that copy.',
    { cause: error },
  )
}
