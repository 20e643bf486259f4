import type { Desk } from './desk'
import type { Slice } from './import-desk'

export type DeskCall = { readonly id: number; readonly method: keyof Desk; readonly request: unknown }
export type DeskReply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: { readonly name: string; readonly message: string } }

/** What a call ends with when somebody stopped the thread; nothing was written. */
export class ImportStopped extends Error {
  constructor() {
    super('The import was stopped.')
    this.name = 'ImportStopped'
  }
}

type Waiting = {
  readonly method: keyof Desk
  readonly resolve: (answer: unknown) => void
  readonly reject: (failure: Error) => void
}

let thread: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

/** Asks the desk in its thread; the first call starts it. */
export function askDesk<M extends keyof Desk>(
  method: M,
  request: Parameters<Desk[M]>[0],
): Promise<Awaited<ReturnType<Desk[M]>>> {
  thread ??= startThread()
  lastId += 1
  const call: DeskCall = { id: lastId, method, request }
  const answered = new Promise<unknown>((resolve, reject) => waiting.set(call.id, { method, resolve, reject }))
  thread.postMessage(call, [])
  return answered as Promise<Awaited<ReturnType<Desk[M]>>>
}

/** What the window asks for while the thread carries out an act. */
const actCalls: ReadonlySet<keyof Desk> = new Set(['act', 'undo', 'write', 'writeMerge', 'changes', 'pack'])
let acting = 0

/** Nobody stops the thread before the window knows all of an act: it may stand in the store already. */
export async function whileActing<T>(work: () => Promise<T>): Promise<T> {
  acting += 1
  return work().finally(() => {
    acting -= 1
  })
}

/** Ends the thread at once, whatever it is doing; an act goes on, and only what is asked besides it is given up. */
export function stopDesk(): void {
  if (acting === 0) endThread(new ImportStopped())
  else giveUp(new ImportStopped(), ({ method }) => !actCalls.has(method))
}

function endThread(failure: Error): void {
  thread?.terminate()
  thread = null
  giveUp(failure, () => true)
}

function giveUp(failure: Error, isGivenUp: (call: Waiting) => boolean): void {
  for (const [id, call] of waiting) {
    if (!isGivenUp(call)) continue
    waiting.delete(id)
    call.reject(failure)
  }
}

function startThread(): Worker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' })
  worker.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data) call?.reject(Object.assign(new Error(data.failure.message), { name: data.failure.name }))
    else call?.resolve(data.answer)
  })
  worker.addEventListener('error', (event) => endThread(new Error(event.message || 'The thread of the import failed.')))
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
