import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { contentLines, countRecords, type Tables } from '#shared/backup/content-lines'
import { countDanglingReferences, parseAnySnapshot, type AnySnapshot } from '#shared/backup/parse-snapshot'
import { HostError } from '#shared/contract/reply'
import type { BackupHeader } from './backup-header'
import { damaged } from './backup-file'

const unzip = promisify(gunzip)

/** 10,000 partners with years of history are some 200 MB; more than 512 MB of text JSON cannot be read from in one piece. */
const largestSnapshot = 500 * 1024 * 1024

/** What a snapshot turned out to hold, by counting and hashing it. */
export type ContentFacts = Pick<
  BackupHeader,
  'workspaceId' | 'schemaVersion' | 'seq' | 'counts' | 'danglingReferences' | 'contentHash'
>

/** Unpacks a payload and looks at every record in it. */
export async function readContent(payload: Uint8Array): Promise<ContentFacts> {
  const { tables, workspaceId, schemaVersion, seq } = await unpackSnapshot(payload)
  return {
    workspaceId,
    schemaVersion,
    seq,
    counts: countRecords(tables),
    danglingReferences: countDanglingReferences(tables),
    contentHash: await hashContent(tables),
  }
}

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

async function unpackSnapshot(payload: Uint8Array): Promise<AnySnapshot> {
  let value: unknown
  try {
    value = JSON.parse((await unzip(payload, { maxOutputLength: largestSnapshot })).toString('utf8'))
  } catch (error) {
    throw new HostError('backup-damaged', damaged('it cannot be unpacked').message, { cause: error })
  }
  const parsed = parseAnySnapshot(value)
  if (parsed.ok) return parsed.value
  if (parsed.error.kind === 'newer-version')
    throw new HostError(
      'newer-version',
      'This backup was made by a newer version of the app. Update the app to open it.',
    )
  throw damaged(`its records are not complete (${parsed.error.kind})`)
}

/** Lets other work in between: the window and its calls must not wait for 20,000 records. */
const linesAtOnce = 2_000

async function hashContent(tables: Tables): Promise<string> {
  const hash = createHash('sha256')
  let lines = 0
  for (const line of contentLines(tables)) {
    hash.update(line)
    lines += 1
    if (lines % linesAtOnce === 0) await setImmediate()
  }
  return hash.digest('hex')
}
