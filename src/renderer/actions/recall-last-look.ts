import type { ChangeSet } from '#shared/domain/change-set'
import type { LastLook } from '../db/live/last-look'
import { goOnWithDrift } from '../db/live/drift-list'
import { goOnWithPartners } from '../db/live/partner-list'
import type { OpenedStore } from '../db/open-database'
import { today } from './clock'

/** Further behind, reading everything anew is as fast. */
const mostActs = 100
const mostRecords = 1_000

/** Draws from the last look where the store goes on exactly from it. False: everything has to be read. */
export async function recallLastLook(look: LastLook | null, store: OpenedStore): Promise<boolean> {
  const missed = look === null ? null : await findMissed(look, store)
  if (look === null || missed === null) return false
  const { head, partners, drift } = look
  goOnWithPartners(partners, head, missed)
  if (head.day === today()) goOnWithDrift(head.day, drift, missed)
  return true
}

/** What the store has beyond the look; null when the look is of another store or too old. */
async function findMissed({ head }: LastLook, { db, meta }: OpenedStore): Promise<readonly ChangeSet[] | null> {
  if (meta === null || meta.workspaceId !== head.workspaceId) return null
  const behind = meta.seq - head.seq
  if (behind < 0 || behind > mostActs) return null
  if (behind === 0) return meta.lastId === head.lastId ? [] : null
  const [seq] = await db.changeSets.where('id').equals(head.lastId).primaryKeys()
  if (seq !== head.seq) return null
  const missed = await db.changeSets.where('seq').above(head.seq).sortBy('seq')
  const records = missed.reduce((sum, { changes }) => sum + changes.length, 0)
  return missed.length === behind && records <= mostRecords ? missed : null
}
