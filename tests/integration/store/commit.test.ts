import { describe, expect, it } from 'vitest'
import { commit } from '../../../src/renderer/db/commit'
import { countRecords } from '../../../src/renderer/db/write-change-set'
import { onChanges } from '../../../src/renderer/db/change-feed'
import { propose } from '#shared/domain/gate/check-gate'
import { aClock, anAct, aStore, committed, creating, recordsOf, undoing } from '../../helpers/a-store'

describe('one transaction per act', () => {
  it('writes records, history, change set and counters together', async () => {
    const db = await aStore()
    const { changeSet, counts } = await committed(db, anAct('Add Acme', creating('p1', 'Acme')), aClock()())
    expect(changeSet).toMatchObject({ seq: 1, label: 'Add Acme', kind: 'create-partner', undoes: null })
    expect(await db.partners.get('p1')).toMatchObject({ name: 'Acme', stage: 'research', cycle: 1 })
    expect(await db.history.where('partnerId').equals('p1').count()).toBe(1)
    expect(await db.changeSets.get(1)).toEqual(changeSet)
    expect(counts).toEqual({ partners: 1, history: 1 })
    expect(await db.meta.get('workspace')).toMatchObject({ seq: 1, counts })
  })

  it('writes nothing at all when one step is refused', async () => {
    const db = await aStore()
    const before = await recordsOf(db)
    const act = anAct('Add two', creating('p1', 'Acme'), creating('p2', '  '))
    expect(await commit(db, act, aClock()())).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await recordsOf(db)).toEqual(before)
    expect(await db.history.count()).toBe(0)
    expect(await db.meta.get('workspace')).toMatchObject({ seq: 0 })
  })

  it('holds a refused step back and carries out the rest when the step allows it', async () => {
    const db = await aStore()
    const skip = { kind: 'take-decision' as const, proposal: propose('proceed-to-onboarding', { rationale: 'now' }) }
    const act = anAct('Import', creating('p1', 'Acme'), { partnerId: 'p1', command: skip, mayBeHeldBack: true })
    const { heldBack } = await committed(db, act, aClock()())
    expect(heldBack).toMatchObject([{ refusal: { kind: 'not-taken-here', place: 'research' } }])
    expect(await db.partners.get('p1')).toMatchObject({ stage: 'research' })
  })

  it('lets each step see what the step before it changed', async () => {
    const db = await aStore()
    const rename = { kind: 'edit-partner' as const, patch: { name: 'Acme Ltd' } }
    const act = anAct('Add and rename', creating('p1', 'Acme'), { partnerId: 'p1', command: rename })
    const { changeSet } = await committed(db, act, aClock()())
    expect(changeSet?.changes).toMatchObject([{ table: 'partners', before: null, after: { name: 'Acme Ltd' } }])
  })

  it('makes no change set when nothing had to change', async () => {
    const db = await aStore()
    const clock = aClock()
    await committed(db, anAct('Add', creating('p1', 'Acme')), clock())
    const same = { partnerId: 'p1', command: { kind: 'edit-partner' as const, patch: { name: 'Acme' } } }
    expect((await committed(db, anAct('Same', same), clock())).changeSet).toBeNull()
    expect(await db.meta.get('workspace')).toMatchObject({ seq: 1 })
  })

  it('keeps counters equal to what is really there, additions and removals alike', async () => {
    const db = await aStore()
    const clock = aClock()
    const steps = Array.from({ length: 30 }, (_, index) => creating(`p${String(index)}`, `Partner ${String(index)}`))
    const { changeSet } = await committed(db, anAct('Add 30', ...steps), clock())
    if (changeSet === null) throw new Error('nothing was written')
    const [first] = changeSet.changes
    if (first === undefined) throw new Error('nothing was changed')
    await committed(db, undoing({ ...changeSet, changes: [first] }, first.id), clock())
    const meta = await db.meta.get('workspace')
    const counted = await countRecords(db)
    expect(Object.entries(counted).filter(([, count]) => count > 0)).toEqual(
      Object.entries(meta?.counts ?? {}).filter(([, count]) => count > 0),
    )
    expect(counted['partners']).toBe(29)
  })

  it('tells listeners what was committed, and nothing of what was refused', async () => {
    const db = await aStore()
    const heard: string[] = []
    const stop = onChanges((event) => heard.push(event?.label ?? 'everything'))
    await committed(db, anAct('Add Acme', creating('p1', 'Acme')), aClock()())
    await commit(db, anAct('Add it again', creating('p1', 'Acme')), aClock()())
    stop()
    expect(heard).toEqual(['Add Acme'])
  })
})

describe('undo in the store', () => {
  it('takes an act back to the records before it and adds to history', async () => {
    const db = await aStore()
    const clock = aClock()
    await committed(db, anAct('Add', creating('p1', 'Acme')), clock())
    const before = await recordsOf(db)
    const edit = { partnerId: 'p1', command: { kind: 'edit-partner' as const, patch: { owner: 'Ana', tags: ['x'] } } }
    const { changeSet } = await committed(db, anAct('Edit', edit), clock())
    if (changeSet === null) throw new Error('nothing was written')
    await committed(db, undoing(changeSet, 'p1'), clock())
    expect(await recordsOf(db)).toEqual(before)
    expect(await db.history.count()).toBe(3)
  })

  it('keeps a field that was edited since and names it', async () => {
    const db = await aStore()
    const clock = aClock()
    await committed(db, anAct('Add', creating('p1', 'Acme')), clock())
    const edit = (patch: object) => ({ partnerId: 'p1', command: { kind: 'edit-partner' as const, patch } })
    const { changeSet } = await committed(db, anAct('Edit', edit({ owner: 'Ana', country: 'France' })), clock())
    await committed(db, anAct('Edit again', edit({ owner: 'Bo' })), clock())
    if (changeSet === null) throw new Error('nothing was written')
    const { kept } = await committed(db, undoing(changeSet, 'p1'), clock())
    expect(kept).toEqual([{ table: 'partners', id: 'p1', fields: ['owner'] }])
    expect(await db.partners.get('p1')).toMatchObject({ owner: 'Bo', country: '' })
  })
})
