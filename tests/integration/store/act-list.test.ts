import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { readActs } from '../../../src/renderer/db/live/act-list'
import { publishChanges } from '../../../src/renderer/db/change-feed'
import { createWorkspace, openDatabase } from '../../../src/renderer/db/open-database'
import { readSnapshot, replaceAll } from '../../../src/renderer/db/snapshot-store'
import { undoDepth, writeChangeSet } from '../../../src/renderer/db/write-change-set'
import { aChangeSet } from '../../helpers/a-change-set'
import { aClock, anAct, committed, creating } from '../../helpers/a-store'

const { db } = await openDatabase(false, 'none')
await createWorkspace(db, 'workspace-1')
const clock = aClock()
const labels = async (): Promise<readonly string[]> => (await readActs()).map(({ label }) => label)
const readAgain = (): void => publishChanges(null)

it('lists acts, newest first, without looking into what they changed', async () => {
  for (const name of ['Acme', 'Bolt']) await committed(db, anAct(`Add ${name}`, creating(name, name)), clock())
  const changeSets = await db.changeSets.toArray()
  await db.changeSets.clear()
  expect(await labels()).toEqual(['Add Bolt', 'Add Acme'])
  await db.changeSets.bulkPut(changeSets)
})

it('lists the acts of a store in which an earlier version named none', async () => {
  await db.acts().delete()
  readAgain()
  await vi.waitFor(async () => expect(await labels()).toEqual(['Add Bolt', 'Add Acme']))
  await committed(db, anAct('Add Core', creating('Core', 'Core')), clock())
  expect(await labels()).toEqual(['Add Core', 'Add Bolt', 'Add Acme'])
})

it('forgets the acts that can no longer be taken back, together with their content', async () => {
  const meta = (await db.meta.get('workspace'))!
  await writeChangeSet(db, { ...aChangeSet(undoDepth + 3), label: 'Much later' }, meta)
  expect((await db.acts().toArray()).map(({ act }) => act.label)).toEqual(['Much later'])
  expect(await db.changeSets.count()).toBe(1)
})

it('lists nothing after a restore, and the workspace is still the first of its table', async () => {
  await replaceAll(db, await readSnapshot(db, '2026-04-27T10:00:00.000Z'))
  await vi.waitFor(async () => expect(await labels()).toEqual([]))
  await committed(db, anAct('Add Dune', creating('Dune', 'Dune')), clock())
  expect((await db.meta.toArray())[0]).toMatchObject({ key: 'workspace' })
})
