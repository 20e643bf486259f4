import { describe, expect, it } from 'vitest'
import { aClock, anAct, aStore, committed, creating } from '../../helpers/a-store'
import { checkLastAct } from '../../../src/renderer/db/check-last-act'

async function aStoreWithActs() {
  const db = await aStore()
  const clock = aClock()
  await committed(db, anAct('Add', creating('p1', 'Acme')), clock())
  await committed(db, anAct('Add two', creating('p2', 'Bolt'), creating('p3', 'Crane')), clock())
  return db
}

describe('the newest act', () => {
  it('is whole after a commit, and where there is none', async () => {
    expect(await checkLastAct(await aStoreWithActs())).toBe(true)
    expect(await checkLastAct(await aStore())).toBe(true)
  })

  it('is half when one of its records is missing or older', async () => {
    const missing = await aStoreWithActs()
    await missing.partners.delete('p3')
    const older = await aStoreWithActs()
    await older.partners.update('p2', { name: 'Bo' })
    expect([await checkLastAct(missing), await checkLastAct(older)]).toEqual([false, false])
  })

  it('is half when it stands above the counter', async () => {
    const db = await aStoreWithActs()
    await db.meta.update('workspace', { seq: 1 })
    expect(await checkLastAct(db)).toBe(false)
  })
})
