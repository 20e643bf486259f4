import { getDatabase } from '../db/open-database'
import { attempt } from './attempt'
import { logFailure } from './log-failure'

/**
 * Text that was typed and not saved yet, kept in the store beside the records so that it survives a reload and a kill.
 * Read once into memory; a field asks for its text when it appears. Drafts are no records: no history, no snapshot.
 */
let loaded: Promise<void> | null = null
const texts = new Map<string, string>()

/** Must be done before fields ask for their drafts; afterwards it costs nothing. */
export const loadDrafts = (): Promise<void> => (loaded ??= readAll())

async function readAll(): Promise<void> {
  const read = await attempt(() => getDatabase().drafts.toArray())
  if (!read.ok) return logFailure(read.error)
  for (const { id, value } of read.value) if (typeof value === 'string') texts.set(id, value)
}

/** What the fields of forms ask for; the shape is the one of their draft context. */
export const keptDrafts = {
  get: (key: string): string | null => texts.get(key) ?? null,
  set(key: string, text: string): void {
    texts.set(key, text)
    write(() => getDatabase().drafts.put({ id: key, value: text, at: new Date().toISOString() }))
  },
  clear(key: string): void {
    if (!texts.delete(key)) return
    write(() => getDatabase().drafts.delete(key))
  },
}

/** A draft that cannot be written is still in the box in front of the person; the log says what happened. */
function write(work: () => PromiseLike<unknown>): void {
  void attempt(async () => {
    await work()
  }).then((done) => {
    if (!done.ok) logFailure(done.error)
  })
}
