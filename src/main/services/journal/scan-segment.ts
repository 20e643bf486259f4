import { promises } from 'node:fs'
import {
  follows,
  parseHeader,
  parseLine,
  readEntry,
  type ChainPoint,
  type ParsedLine,
  type SegmentHeader,
} from './journal-line'

/** Where one line lies in its file, in bytes; `length` includes the line end. */
export type LinePlace = { readonly seq: number; readonly offset: number; readonly length: number }

export type ScannedSegment = {
  readonly path: string
  readonly header: SegmentHeader
  readonly lines: readonly LinePlace[]
  /** Where the chain stands after the last whole line. */
  readonly end: ChainPoint
  readonly counts: Readonly<Record<string, number>>
  readonly schemaVersion: number
  /** Time of the last whole line. */
  readonly at: string
  /** Bytes up to the end of the last whole line; the file is damaged or torn when it is longer. */
  readonly goodBytes: number
  readonly tornLines: number
}

const lineEnd = 0x0a

/** Walks one journal file up to its first line that is torn, damaged or out of order. Null when not even the header is whole. */
export async function scanSegment(path: string): Promise<ScannedSegment | null> {
  const bytes = await promises.readFile(path)
  const headerEnd = bytes.indexOf(lineEnd)
  const header = headerEnd === -1 ? null : parseHeader(bytes.toString('utf8', 0, headerEnd))
  if (header === null) return null
  const lines: LinePlace[] = []
  let end: ChainPoint = header.startsAfter
  let offset = headerEnd + 1
  let lastLine: ParsedLine | null = null
  for (;;) {
    const stop = bytes.indexOf(lineEnd, offset)
    const line = stop === -1 ? null : parseLine(bytes.toString('utf8', offset, stop))
    if (line === null || !follows(line, end)) break
    end = { seq: line.seq, sum: line.sum }
    lines.push({ seq: end.seq, offset, length: stop + 1 - offset })
    lastLine = line
    offset = stop + 1
  }
  const last = lastLine === null ? null : readEntry(lastLine)
  return {
    path,
    header,
    lines,
    end,
    counts: last?.counts ?? header.counts,
    schemaVersion: last?.schemaVersion ?? header.schemaVersion,
    at: last?.changeSet.at ?? header.createdAt,
    goodBytes: offset,
    tornLines: countLines(bytes.subarray(offset)),
  }
}

function countLines(bytes: Buffer): number {
  if (bytes.length === 0) return 0
  const ends = bytes.reduce((count, byte) => (byte === lineEnd ? count + 1 : count), 0)
  return bytes.at(-1) === lineEnd ? ends : ends + 1
}
