import { createHash } from 'node:crypto'
import { contentLines, countRecords } from '#shared/backup/content-lines'
import { countDanglingReferences, parseAnySnapshot, type SnapshotProblem } from '#shared/backup/parse-snapshot'
import { createLineReader } from '#shared/backup/snapshot-lines'
import { HostError } from '#shared/contract/reply'
import { partnerTables, type Row } from '#shared/domain/tables'
import type { BackupHeader } from './backup-header'
import { damaged } from './backup-file'

/** A snapshot of version 1 is one line, and more than 512 MB of text JSON cannot be read from in one piece. */
const longestLine = 500 * 1024 * 1024
const lineEnd = 0x0a

/** What a snapshot turned out to hold, by counting and hashing it. */
export type ContentFacts = Pick<
  BackupHeader,
  'workspaceId' | 'schemaVersion' | 'seq' | 'counts' | 'danglingReferences' | 'contentHash'
>

/** Looks at every record of a snapshot while its text comes in, and keeps none of them. */
export class ContentCheck {
  readonly #reader = createLineReader((table, row) => this.#take(table, row))
  readonly #hash = createHash('sha256')
  readonly #counts = new Map<string, number>()
  readonly #partners = new Set<string>()
  /** How many records name a partner: tables come by name, so some of them before the partners. */
  readonly #named = new Map<string, number>()
  #rest: Buffer[] = []
  #restLength = 0

  /** Throws `backup-damaged` as soon as something is wrong. */
  add(bytes: Buffer): void {
    const isContent = this.#reader.head() !== null
    let from = 0
    for (let to = bytes.indexOf(lineEnd); to !== -1; to = bytes.indexOf(lineEnd, from)) {
      this.#readLine(bytes.subarray(from, to))
      if (!isContent && from === 0) this.#hash.update(bytes.subarray(to + 1))
      from = to + 1
    }
    if (isContent) this.#hash.update(bytes)
    if (from < bytes.length) this.#rest.push(bytes.subarray(from))
    this.#restLength += bytes.length - from
    if (this.#restLength > longestLine) throw damaged('it cannot be unpacked')
  }

  end(): ContentFacts {
    const head = this.#reader.head()
    if (head === null) return readDocument(Buffer.concat(this.#rest).toString('utf8'))
    if (this.#restLength > 0) throw damaged('its last record is cut short')
    const { workspaceId, schemaVersion, seq } = head
    const dangling = [...this.#named].filter(([partnerId]) => !this.#partners.has(partnerId))
    return {
      workspaceId,
      schemaVersion,
      seq,
      counts: Object.fromEntries(this.#counts),
      danglingReferences: dangling.reduce((sum, [, records]) => sum + records, 0),
      contentHash: this.#hash.digest('hex'),
    }
  }

  #readLine(end: Buffer): void {
    const line = this.#restLength === 0 ? end : Buffer.concat([...this.#rest, end])
    this.#rest = []
    this.#restLength = 0
    const problem = this.#reader.read(line.toString('utf8'))
    if (problem !== null) throw toRefusal(problem)
  }

  #take(table: string, row: Row): void {
    this.#counts.set(table, (this.#counts.get(table) ?? 0) + 1)
    if (table === 'partners') this.#partners.add(row.id)
    const { partnerId } = row
    if (typeof partnerId === 'string' && ownedTables.has(table))
      this.#named.set(partnerId, (this.#named.get(partnerId) ?? 0) + 1)
  }
}

const ownedTables: ReadonlySet<string> = new Set(partnerTables)

/** A snapshot of version 1. */
function readDocument(json: string): ContentFacts {
  const parsed = parseAnySnapshot(parseDocument(json))
  if (!parsed.ok) throw toRefusal(parsed.error)
  const { tables, workspaceId, schemaVersion, seq } = parsed.value
  const hash = createHash('sha256')
  for (const line of contentLines(tables)) hash.update(line)
  return {
    workspaceId,
    schemaVersion,
    seq,
    counts: countRecords(tables),
    danglingReferences: countDanglingReferences(tables),
    contentHash: hash.digest('hex'),
  }
}

function parseDocument(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new HostError('backup-damaged', damaged('it cannot be unpacked').message, { cause })
  }
}

const toRefusal = (problem: SnapshotProblem): HostError =>
  problem.kind === 'newer-version'
    ? new HostError('newer-version', 'This backup was made by a newer version of the app. Update the app to open it.')
    : damaged(`its records are not complete (${problem.kind})`)

/** Throws `backup-damaged` unless what was found is exactly what the header says. */
export function demandContent(header: BackupHeader, found: ContentFacts): void {
  if (found.contentHash !== header.contentHash) throw damaged('its records do not fit its hash')
  if (!sameCounts(found.counts, header.counts)) throw damaged('its record counts do not fit')
  const { workspaceId, schemaVersion, seq, danglingReferences } = header
  if (
    found.workspaceId !== workspaceId ||
    found.schemaVersion !== schemaVersion ||
    found.seq !== seq ||
    found.danglingReferences !== danglingReferences
  )
    throw damaged('its header describes another state')
}

/** Tables without rows may be left out on either side. */
export function sameCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((table) => (a[table] ?? 0) === (b[table] ?? 0))
}
