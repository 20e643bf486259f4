import { parentPort, workerData } from 'node:worker_threads'
import { HostError } from '#shared/contract/reply'
import { packSheetFile } from '#shared/workbook/packed-sheet'
import { parseSheetBytes } from './parse-sheet-bytes'
import type { SheetMessage, SheetTask } from './sheet-message'

/** Reads one spreadsheet in a thread of its own and ends; whoever started it bounds its time and memory. */
async function readTask(task: SheetTask, report: (message: SheetMessage) => void): Promise<void> {
  // A file that smuggled a name into a plain object would change this thread's every object; frozen, it cannot.
  Object.freeze(Object.prototype)
  try {
    const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength)
    const file = await parseSheetBytes({ ...task, bytes }, (share) => report({ kind: 'step', share }))
    report({ kind: 'read', file: packSheetFile(file) })
  } catch (error) {
    report(toRefusal(error))
  }
}

/** Pages are handed over instead of copied. */
const toMove = (message: SheetMessage): readonly ArrayBuffer[] =>
  message.kind === 'read'
    ? message.file.sheets.flatMap(({ pages }) => pages.map(({ buffer }) => buffer as ArrayBuffer))
    : []

/** Errors of libraries say nothing to a person and may carry content of the file; they stay in here. */
function toRefusal(error: unknown): SheetMessage {
  if (error instanceof HostError) return { kind: 'refused', code: error.code, message: error.message }
  return {
    kind: 'refused',
    code: 'file-unreadable',
    message:
      'The file cannot be read: its content is not what a spreadsheet program writes. Nothing was changed. Open it in your spreadsheet program, save it again as .xlsx and try that copy.',
  }
}

if (parentPort !== null) {
  const port = parentPort
  await readTask(workerData as SheetTask, (message) => port.postMessage(message, toMove(message)))
}
