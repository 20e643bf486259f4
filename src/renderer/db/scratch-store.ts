import { contentLines, type Tables } from '#shared/backup/content-lines'
import type { Snapshot } from '#shared/backup/snapshot'
import { snapshotTables } from '#shared/domain/tables'
import { Database } from './database'
import { fillStore, readSnapshot } from './snapshot-store'

/** Beside the real store; what is in it means nothing. */
const scratchName = 'partnership-brain-scratch'

/**
 * Writes a snapshot into a store of its own, reads it back, and removes that store. Answers in how many tables what came
 * back differs, by record count and by the hash of the content; none when the snapshot can be restored.
 */
export async function tryInScratch(snapshot: Snapshot): Promise<readonly string[]> {
  const db = new Database(scratchName)
  await db.delete()
  await db.open()
  try {
    await fillStore(db, snapshot)
    const back = await readSnapshot(db, snapshot.createdAt)
    const miscounted = snapshotTables.filter((table) => back.tables[table].length !== snapshot.tables[table].length)
    if (miscounted.length > 0) return miscounted
    const [before, after] = await Promise.all([hashContent(snapshot.tables), hashContent(back.tables)])
    return before === after ? [] : ['content']
  } finally {
    await db.delete()
  }
}

/** Some 10 ms of work: the window goes on drawing. */
const linesAtOnce = 500

const letOthersWork = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

/** The canonical hash that backups carry: SHA-256 over the content lines. */
export async function hashContent(tables: Tables): Promise<string> {
  const lines: string[] = []
  for (const line of contentLines(tables)) {
    lines.push(line)
    if (lines.length % linesAtOnce === 0) await letOthersWork()
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join(''))))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
