import { describe, expect, it } from 'vitest'
import { readSnapshot, replaceAll } from '../../../src/renderer/db/snapshot-store'
import { parseSnapshot } from '#shared/backup/parse-snapshot'
import { aClock, anAct, aStore, committed, creating, recordsOf } from '../../helpers/a-store'

const at = '2026-04-27T10:00:00.000Z'

describe('snapshot of the store', () => {
  it('is a whole workspace by its own check', async () => {
    const db = await aStore()
    await committed(db, anAct('Add', creating('p1', 'Acme')), aClock()())
    const snapshot = await readSnapshot(db, at)
    expect(parseSnapshot(JSON.parse(JSON.stringify(snapshot)))).toMatchObject({ ok: true })
    expect(snapshot).toMatchObject({ seq: 1, workspaceId: 'workspace-1', createdAt: at })
  })

  it('brings another store to the same records, with the acts that came later replayed on top', async () => {
    const clock = aClock()
    const source = await aStore()
    await committed(source, anAct('Add one', creating('p1', 'Acme')), clock())
    const snapshot = await readSnapshot(source, at)
    const second = await committed(source, anAct('Add two', creating('p2', 'Bolt')), clock())
    if (second.changeSet === null) throw new Error('nothing was written')

    const target = await aStore()
    await committed(target, anAct('Something else', creating('x', 'Gone')), clock())
    const meta = await replaceAll(target, snapshot, { later: [second.changeSet] })
    expect(await recordsOf(target)).toEqual(await recordsOf(source))
    expect(meta).toMatchObject({ seq: 2, counts: { partners: 2, history: 2 } })
  })

  it('passes over acts that the snapshot contains already, so that replay may be repeated', async () => {
    const source = await aStore()
    const { changeSet } = await committed(source, anAct('Add one', creating('p1', 'Acme')), aClock()())
    if (changeSet === null) throw new Error('nothing was written')
    const snapshot = await readSnapshot(source, at)
    const target = await aStore()
    const meta = await replaceAll(target, snapshot, { later: [changeSet, changeSet] })
    expect(meta).toMatchObject({ seq: 1, counts: { partners: 1, history: 1 } })
  })

  it('goes on above what was saved before, so that no number is used twice', async () => {
    const source = await aStore()
    await committed(source, anAct('Add one', creating('p1', 'Acme')), aClock()())
    const target = await aStore()
    const meta = await replaceAll(target, await readSnapshot(source, at), { goesOnFrom: 40 })
    const { changeSet } = await committed(target, anAct('Add two', creating('p2', 'Bolt')), aClock()())
    expect([meta.seq, changeSet?.seq]).toEqual([40, 41])
  })
})
