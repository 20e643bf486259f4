import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/renderer/db/snapshot-store'
import { aClock, anAct, aStore, committed, creating } from '../../helpers/a-store'
import { tryInScratch } from '../../../src/renderer/db/scratch-store'

async function aBackup() {
  const db = await aStore()
  await committed(db, anAct('Add', creating('p1', 'Acme')), aClock()())
  return readSnapshot(db, '2026-04-27T10:00:00.000Z')
}

describe('the scratch store', () => {
  it('finds a sound backup whole, and is gone afterwards', async () => {
    expect(await tryInScratch(await aBackup())).toEqual([])
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('partnership-brain-scratch')
  })

  it('names the table of which records do not come back', async () => {
    const backup = await aBackup()
    const [partner] = backup.tables.partners
    const doubled = { ...backup, tables: { ...backup.tables, partners: [partner!, partner!] } }
    expect(await tryInScratch(doubled)).toEqual(['partners'])
  })

  it('names the table of which a record comes back as another', async () => {
    const backup = await aBackup()
    let reads = 0
    const fickle = {
      ...backup.tables.history[0]!,
      get by() {
        reads += 1
        return `person ${String(reads)}`
      },
    }
    const tables = { ...backup.tables, history: [fickle] }
    expect(await tryInScratch({ ...backup, tables })).toEqual(['history'])
  })
})
