import { calmZod } from '#shared/calm-zod'
import { attempt } from './attempt'
import { createDesk } from './desk'
import type { DeskCall, DeskReply } from './import-thread'

// A thread has a zod of its own.
calmZod()

/** Entry of the thread: one desk, one call after the other. */
const desk = createDesk()
const thread: Pick<Worker, 'addEventListener' | 'postMessage'> = globalThis as unknown as Worker

async function answer({ id, method, request }: DeskCall): Promise<void> {
  const ask = desk[method] as (request: unknown) => unknown
  const answered = await attempt(async () => ask(request))
  const reply: DeskReply = answered.ok ? { id, answer: answered.value } : { id, failure: toFailure(answered.error) }
  thread.postMessage(reply, [])
}

/** Errors do not travel with their names, by which the window tells a full disk from a fault. */
const toFailure = (failure: unknown): Extract<DeskReply, { failure: unknown }>['failure'] =>
  failure instanceof Error
    ? { name: failure.name, message: failure.message }
    : { name: 'Error', message: 'The thread of the import failed.' }

thread.addEventListener('message', ({ data }: MessageEvent<DeskCall>) => void answer(data))
