import { promises } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Sentinel } from '#shared/contract/host-api'
import { isMissing } from '../durable-write/disk-error'
import { writeDurable, type DurableWriteTools } from '../durable-write/write-durable'
import type { JournalTail } from '../journal/journal'

const sentinelSchema = z.object({
  workspaceId: z.string().min(1),
  schemaVersion: z.int(),
  lastSeq: z.int().nonnegative(),
  counts: z.record(z.string(), z.int().nonnegative()),
  cleanStop: z.boolean(),
  updatedAt: z.string(),
})

export const sentinelPath = (dataFolder: string): string => join(dataFolder, 'sentinel.json')

/**
 * What the machine remembers of the workspace outside the browser store. The file is written at start, at each backup
 * and at a clean stop; in between the journal's last line, which carries the same facts and is flushed with every
 * change, is newer. A damaged file reads as none: the journal and the backups then still tell.
 */
export async function readSentinelFile(dataFolder: string): Promise<Sentinel | null> {
  try {
    const parsed = sentinelSchema.safeParse(JSON.parse(await promises.readFile(sentinelPath(dataFolder), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null
    throw error
  }
}

export async function writeSentinelFile(
  dataFolder: string,
  sentinel: Sentinel,
  tools: DurableWriteTools,
): Promise<void> {
  await writeDurable(sentinelPath(dataFolder), Buffer.from(`${JSON.stringify(sentinel, null, 2)}\n`), tools)
}

/**
 * The newer of the two memories. After a reset the journal stands at a lower sequence than an older file of the same
 * workspace could: the reset writes the file before it answers, so the file is then at the journal's sequence as well.
 */
export function joinSentinel(file: Sentinel | null, tail: JournalTail | null): Sentinel | null {
  if (tail === null || (file !== null && file.workspaceId === tail.workspaceId && file.lastSeq >= tail.lastSeq))
    return file
  const { at, ...known } = tail
  return { ...known, cleanStop: false, updatedAt: at }
}
