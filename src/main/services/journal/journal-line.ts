import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ChangeSet } from '#shared/domain/change-set'

/**
 * One line of the change journal: `seq previous sum json`. `sum` covers the three others and is the next line's
 * `previous`, so that a line can neither be damaged nor dropped nor moved unnoticed.
 * Stored: changing this needs a new segment format version.
 */
export type JournalEntry = {
  readonly seq: number
  readonly changeSet: ChangeSet
  /** Records per table after this change set. */
  readonly counts: Readonly<Record<string, number>>
  readonly schemaVersion: number
}

/** Where the chain stands after a line: what the next line must follow. */
export type ChainPoint = { readonly seq: number; readonly sum: string }

export const segmentFormat = 'partnership-brain-journal'

const segmentHeaderSchema = z.strictObject({
  format: z.literal(segmentFormat),
  formatVersion: z.literal(1),
  workspaceId: z.string().min(1),
  schemaVersion: z.int(),
  /** Raised by a reset: segments of an older epoch belong to a history that was given up. */
  epoch: z.int().nonnegative(),
  startsAfter: z.strictObject({ seq: z.int().nonnegative(), sum: z.string() }),
  counts: z.record(z.string(), z.int().nonnegative()),
  createdAt: z.string(),
})

/** The first line of every journal file; alone it carries all that the sentinel must know. */
export type SegmentHeader = Readonly<z.infer<typeof segmentHeaderSchema>>

export const chainStart = '0'.repeat(64)

export function formatLine(previous: ChainPoint, entry: JournalEntry): { readonly text: string; readonly sum: string } {
  const json = JSON.stringify({ schemaVersion: entry.schemaVersion, counts: entry.counts, changeSet: entry.changeSet })
  const sum = lineSum(entry.seq, previous.sum, json)
  return { text: `${entry.seq} ${previous.sum} ${sum} ${json}\n`, sum }
}

export type ParsedLine = {
  readonly seq: number
  readonly previousSum: string
  readonly sum: string
  readonly json: string
}

/** Null when the line is torn or damaged. `text` is without its line end. */
export function parseLine(text: string): ParsedLine | null {
  const fields = /^(\d{1,15}) ([0-9a-f]{64}) ([0-9a-f]{64}) /.exec(text)
  if (fields === null) return null
  const [prefix, seqText, previousSum = '', sum = ''] = fields
  const seq = Number(seqText)
  const json = text.slice(prefix.length)
  return lineSum(seq, previousSum, json) === sum ? { seq, previousSum, sum, json } : null
}

export const follows = (line: ParsedLine, previous: ChainPoint): boolean =>
  line.seq === previous.seq + 1 && line.previousSum === previous.sum

/** Reads what a line carries; its sum was checked, its form is therefore our own. */
export function readEntry({ seq, json }: Pick<ParsedLine, 'seq' | 'json'>): JournalEntry {
  const { schemaVersion, counts, changeSet } = JSON.parse(json) as Omit<JournalEntry, 'seq'>
  return { seq, schemaVersion, counts, changeSet }
}

export function formatHeader(header: SegmentHeader): string {
  const json = JSON.stringify(header)
  return `${sha256(json)} ${json}\n`
}

export function parseHeader(text: string): SegmentHeader | null {
  const [sum, json] = [text.slice(0, 64), text.slice(65)]
  if (sha256(json) !== sum) return null
  const parsed = segmentHeaderSchema.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : null
}

const lineSum = (seq: number, previousSum: string, json: string): string => sha256(`${seq} ${previousSum} ${json}`)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
