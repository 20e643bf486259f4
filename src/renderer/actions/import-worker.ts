import { calmZod } from '#shared/calm-zod'
import { createImportDesk } from './import-desk'
import type { DeskCall, DeskReply } from './import-thread'

// A thread has a zod of its own.
calmZod()

/** Entry of the thread: one desk, one call after the other. */
const desk = createImportDesk()
const thread: Pick<Worker, 'addEventListener' | 'postMessage'> = globalThis as unknown as Worker

thread.addEventListener('message', ({ data }: MessageEvent<DeskCall>) => {
  const method = desk[data.method] as (request: unknown) => unknown
  const reply: DeskReply = { id: data.id, answer: method(data.request) }
  thread.postMessage(reply, [])
})
