import type { ImportDesk, Slice } from './import-desk'

export type DeskCall = { readonly id: number; readonly method: keyof ImportDesk; readonly request: unknown }
export type DeskReply = { readonly id: number; readonly answer: unknown }

/** What a call ends with when somebody stopped the thread; nothing was written. */
export class ImportStopped extends Error {
  constructor() {
    super('The import was stopped.')
    this.name = 'ImportStopped'
  }
}

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (failure: Error) => void }

let thread: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

/** Asks the desk in its thread; the first call starts it. */
export function askDesk<M extends keyof ImportDesk>(
  method: M,
  request: Parameters<ImportDesk[M]>[0],
): Promise<ReturnType<ImportDesk[M]>> {
  thread ??= startThread()
  lastId += 1
  const call: DeskCall = { id: lastId, method, request }
  const answered = new Promise<unknown>((resolve, reject) => waiting.set(call.id, { resolve, reject }))
  thread.postMessage(call, [])
  return answered as Promise<ReturnType<ImportDesk[M]>>
}

/** Ends the thread at once, whatever it is doing. */
export function stopDesk(failure: Error = new ImportStopped()): void {
  thread?.terminate()
  thread = null
  const open = [...waiting.values()]
  waiting.clear()
  for (const { reject } of open) reject(failure)
}

function startThread(): Worker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' })
  worker.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
    waiting.get(data.id)?.resolve(data.answer)
    waiting.delete(data.id)
  })
  worker.addEventListener('error', (event) => stopDesk(new Error(event.message || 'The thread of the import failed.')))
  return worker
}

/** So much travels between two looks at the screen: about 10 ms of copying. */
const sliceLength = 500

/** A long list of the desk, fetched in slices that leave the window free in between. */
export async function fetchAll<T>(
  fetch: (slice: Slice) => Promise<readonly T[]>,
  count: number,
): Promise<readonly T[]> {
  const all: T[] = []
  for (let from = 0; from < count; from += sliceLength) {
    // One slice after the other: asked for at once they would arrive at once.
    all.push(...(await fetch({ from, count: sliceLength })))
  }
  return all
}

/** Hands over a long list in slices, telling the share that is done. */
export async function sendAll<T>(
  items: readonly T[],
  send: (slice: readonly T[]) => Promise<null>,
  onShare: (share: number) => void,
): Promise<void> {
  for (let from = 0; from < items.length; from += sliceLength) {
    await send(items.slice(from, from + sliceLength))
    onShare(Math.min(1, (from + sliceLength) / items.length))
  }
}
