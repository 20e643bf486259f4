import { sameValue } from '#shared/domain/same-value'
import type { Database } from './database'

/**
 * Whether the newest act stands in the store as one whole: its change set is not above the counter, and its records are
 * as it left them. Large transactions were seen half after a power cut; read again a while later they may be whole or gone.
 */
export async function checkLastAct(db: Database): Promise<boolean> {
  const [meta, last] = await Promise.all([db.meta.get('workspace'), db.changeSets.orderBy('seq').last()])
  if (meta === undefined || last === undefined) return true
  if (last.seq > meta.seq) return false
  for (const { table, id, after } of last.changes) {
    const row = (await db.rows(table).get(id)) ?? null
    if (!sameValue(row, after)) return false
  }
  return true
}
