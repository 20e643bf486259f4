import { describe, expect, it } from 'vitest'
import { changesSince } from '#shared/backup/changes-since'
import type { Database } from '../../../src/renderer/db/database'
import { readSnapshot } from '../../../src/renderer/db/snapshot-store'
import { aClock, anAct, aStore, committed, creating, recordsOf, undoing } from '../../helpers/a-store'

const at = '2026-04-27T10:00:00.000Z'

const renaming = (partnerId: string, name: string) => ({
  partnerId,
  command: { kind: 'edit-partner' as const, patch: { name } },
})

const namesOf = async (db: Database): Promise<readonly string[]> =>
  (await db.partners.orderBy('id').toArray()).map(({ name }) => name)

/** Acme and Bolt as they were backed up; since then both were renamed and Crane was added. */
async function aChangedStore() {
  const clock = aClock()
  const db = await aStore()
  await committed(db, anAct('Add', creating('p1', 'Acme'), creating('p2', 'Bolt')), clock())
  const backup = await readSnapshot(db, at)
  await committed(db, anAct('Rename', renaming('p1', 'Acme Ltd'), renaming('p2', 'Bolt Ltd')), clock())
  await committed(db, anAct('Add', creating('p3', 'Crane')), clock())
  const restore = async (...ids: readonly string[]) => {
    const changes = changesSince(backup.tables, (await readSnapshot(db, at)).tables, new Set(ids))
    const steps = [...changes].map(([partnerId, taken]) => ({
      partnerId,
      undo: { label: 'Restore', changes: taken, decidesAgain: null },
    }))
    return committed(db, anAct('Restore', ...steps), clock())
  }
  return { db, clock, backup, restore }
}

describe('restoring chosen partners', () => {
  it('brings back these and leaves the others as they are', async () => {
    const { db, restore } = await aChangedStore()
    await restore('p1')
    expect(await namesOf(db)).toEqual(['Acme', 'Bolt Ltd', 'Crane'])
  })

  it('removes a chosen partner that the backup does not have, and brings back one that is gone', async () => {
    const { db, restore } = await aChangedStore()
    await db.partners.delete('p2')
    await restore('p2', 'p3')
    expect(await namesOf(db)).toEqual(['Acme Ltd', 'Bolt'])
  })

  it('is one act that can be taken back by name', async () => {
    const { db, clock, restore } = await aChangedStore()
    const before = await recordsOf(db)
    const { changeSet } = await restore('p1')
    expect(changeSet).toMatchObject({ label: 'Restore', undoes: null })
    if (changeSet === null) throw new Error('nothing was written')
    await committed(db, undoing(changeSet, 'p1'), clock())
    expect(await recordsOf(db)).toEqual(before)
  })

  it('of nothing that differs changes nothing', async () => {
    const { backup } = await aChangedStore()
    expect([...changesSince(backup.tables, backup.tables, new Set(['p1', 'p2']))]).toEqual([])
  })
})
