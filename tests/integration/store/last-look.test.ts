import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aClock, anAct, aStore, committed, creating } from '../../helpers/a-store'
import { aPrivateFolder } from '../../helpers/a-private-folder'
import { recallLastLook } from '../../../src/renderer/actions/recall-last-look'
import { type LastLook, readLastLook, writeLastLook } from '../../../src/renderer/db/live/last-look'
import { listedPartners } from '../../../src/renderer/db/live/partner-list'

const folder = aPrivateFolder()

beforeEach(() => {
  folder.files.clear()
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } })
})

/** A store with two acts, and the look that was taken after the first of them. */
async function aStoreSeenEarlier() {
  const db = await aStore()
  const clock = aClock()
  await committed(db, anAct('Add', creating('p1', 'Acme')), clock())
  const seen = (await db.meta.get('workspace'))!
  const partners = await db.partners.toArray()
  await committed(db, anAct('Add', creating('p2', 'Bolt')), clock())
  const meta = (await db.meta.get('workspace'))!
  const head = { workspaceId: seen.workspaceId, seq: seen.seq, lastId: seen.lastId!, day: '2000-01-01' }
  await writeLastLook('store', {
    head,
    partners: [JSON.stringify(partners)],
    drift: { marks: [], readLines: async () => ['[]'] },
  })
  const look = (await readLastLook('store'))!
  return { look, opened: { db, meta, dataLoss: 'none' } }
}

const changed = ({ head, ...look }: LastLook, change: Partial<LastLook['head']>): LastLook => ({
  ...look,
  head: { ...head, ...change },
})

describe('the last look', () => {
  it('is shown with what was changed since', async () => {
    const { look, opened } = await aStoreSeenEarlier()
    expect(look.partners.map(({ name }) => name)).toEqual(['Acme'])
    expect(await recallLastLook(look, opened)).toBe(true)
    const { byId, reached, ready } = listedPartners()
    expect([...byId.values()]).toEqual(await opened.db.partners.toArray())
    expect({ ready, reached }).toEqual({ ready: true, reached: { seq: 2, lastId: opened.meta.lastId } })
  })

  it('is not used where the store does not go on exactly from it', async () => {
    const { look, opened } = await aStoreSeenEarlier()
    const others = [
      null,
      changed(look, { workspaceId: 'another' }),
      changed(look, { lastId: 'an act of another past' }),
      changed(look, { seq: 2 }),
      changed(look, { seq: 3 }),
    ]
    const used = await Promise.all(others.map((other) => recallLastLook(other, opened)))
    expect(used).toEqual([false, false, false, false, false])
  })

  it('is not used when too much was changed since', async () => {
    const { look, opened } = await aStoreSeenEarlier()
    const clock = aClock()
    for (let act = 0; act < 100; act += 1)
      await committed(opened.db, anAct('Add', creating(`q${String(act)}`, 'More')), clock())
    const meta = (await opened.db.meta.get('workspace'))!
    expect(await recallLastLook(look, { ...opened, meta })).toBe(false)
  })

  it.each([
    ['cut off', (file: Blob) => file.slice(0, 1_020)],
    ['no text of ours', () => new Blob(['nothing'])],
    ['of other scripts', async (file: Blob) => new Blob([(await file.text()).replace('last-look', 'next-look')])],
  ])('is none when the file is %s', async (_what, damage) => {
    await aStoreSeenEarlier()
    folder.files.set('store-last-look', await damage(folder.files.get('store-last-look')!))
    expect(await readLastLook('store')).toBeNull()
  })

  it('is none where there is no file', async () => {
    expect(await readLastLook('store')).toBeNull()
  })
})
