import { promises } from 'node:fs'
import { HostError } from '#shared/contract/reply'
import { parseLine, readEntry, type JournalEntry } from './journal-line'
import type { LinePlace } from './scan-segment'

export type ReadableSegment = { readonly path: string; readonly lines: readonly LinePlace[] }

/** One answer carries about this many bytes, and always at least one line. */
const answerBytes = 4 * 1024 * 1024

/** The entries after `afterSeq` in order, as many as fit one answer. */
export async function readLinesAfter(
  segments: readonly ReadableSegment[],
  afterSeq: number,
): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = []
  let bytes = 0
  for (const { path, lines } of segments) {
    const wanted = lines.filter(({ seq }) => seq > afterSeq)
    const fitting = wanted.filter(({ length }) => {
      const fits = bytes === 0 || bytes + length <= answerBytes
      bytes += length
      return fits
    })
    if (fitting.length > 0) entries.push(...(await readPlaces(path, fitting)))
    if (fitting.length < wanted.length) break
  }
  return entries
}

async function readPlaces(path: string, places: readonly LinePlace[]): Promise<readonly JournalEntry[]> {
  const file = await promises.open(path, 'r')
  try {
    const entries: JournalEntry[] = []
    for (const { offset, length } of places) {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset)
      const line = parseLine(buffer.toString('utf8', 0, length - 1))
      if (line === null)
        throw new HostError(
          'journal-gap',
          'A line of the change journal was damaged after it was written. Restore the newest backup; the damaged journal is kept.',
        )
      entries.push(readEntry(line))
    }
    return entries
  } finally {
    await file.close()
  }
}
