import type { Row } from '../domain/tables'
import { err, ok, type Result } from '../result'
import { isRow, parseEnvelope, type SnapshotProblem } from './parse-snapshot'
import type { Envelope } from './snapshot'

/**
 * A snapshot as text: the head as one line of JSON, then the content lines. Writer and reader hold one record at a time,
 * so that no size is too large, and the hash of the content is that of the bytes behind the first line.
 */
export type SnapshotHead = Envelope & {
  /** All tables, those without rows as well: the lines do not name them. */
  readonly tables: readonly string[]
}

export const formatHead = (head: SnapshotHead): string => `${JSON.stringify(head)}\n`

export type LineReader = {
  /** Takes the next line, without its end. Null, or what is wrong with it: nothing after it may be read. */
  readonly read: (line: string) => SnapshotProblem | null
  /** Null before the first line. */
  readonly head: () => SnapshotHead | null
}

/** Reads lines in order and hands on each record. Ids must rise, so that none can come twice. */
export function createLineReader(take: (table: string, row: Row) => void): LineReader {
  let head: SnapshotHead | null = null
  let table = ''
  let lastId: string | null = null
  const readHead = (line: string): SnapshotProblem | null => {
    const parsed = parseHead(line)
    if (!parsed.ok) return parsed.error
    head = parsed.value
    return null
  }
  const readTable = (name: string, { tables }: SnapshotHead): SnapshotProblem | null => {
    if (name <= table || !tables.includes(name)) return { kind: 'missing-table', table: name }
    table = name
    lastId = null
    return null
  }
  const readRow = (line: string): SnapshotProblem | null => {
    const row = parseJson(line)
    if (!isRow(row) || table === '') return { kind: 'bad-row', table }
    if (lastId !== null && row.id <= lastId) return { kind: 'double-id', table, id: row.id }
    lastId = row.id
    take(table, row)
    return null
  }
  return {
    head: () => head,
    read: (line) => (head === null ? readHead(line) : line.startsWith('{') ? readRow(line) : readTable(line, head)),
  }
}

function parseHead(line: string): Result<SnapshotHead, SnapshotProblem> {
  const value = parseJson(line)
  const envelope = parseEnvelope(value)
  if (!envelope.ok) return envelope
  const tables = typeof value === 'object' && value !== null && 'tables' in value ? value.tables : null
  if (!isNames(tables)) return err({ kind: 'missing-field', field: 'tables' })
  return ok({ ...envelope.value, tables })
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string' && /^[A-Za-z]{1,40}$/.test(name))

/** Undefined, which no JSON is, when the line is none. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
