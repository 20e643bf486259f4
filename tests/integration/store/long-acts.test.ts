import { expect, it } from 'vitest'
import type { Step } from '../../../src/renderer/db/commit'
import { aClock, anAct, aStore, committed, creating, recordsOf } from '../../helpers/a-store'

const many = 1_500
const partners = Array.from({ length: many }, (_, at) => creating(`p${String(at)}`, `Partner ${String(at)}`))
const logged: Step = {
  command: {
    kind: 'save-workspace-record',
    table: 'importLog',
    record: {
      id: 'import',
      at: '2026-01-01T00:00:00.000Z',
      by: '',
      fileName: 'list.csv',
      changeSetId: null,
      counts: { new: many },
      headerKey: 'name',
      mapping: { name: 'name' },
    },
  },
}

it('carries out an act of many steps in one transaction, the log of an import with it', async () => {
  const db = await aStore()
  const { changeSet, counts } = await committed(db, anAct('Import', ...partners, logged), aClock()())
  expect(counts).toMatchObject({ partners: many, importLog: 1 })
  expect(await recordsOf(db)).toMatchObject({ importLog: [{ id: 'import', changeSetId: changeSet?.id }] })
})

it('takes an act on many partners back for each partner by itself, and names those that were changed since', async () => {
  const db = await aStore()
  const clock = aClock()
  const { changeSet } = await committed(db, anAct('Import', ...partners), clock())
  const edit = { kind: 'edit-partner' as const, patch: { owner: 'Kim' } }
  await committed(db, anAct('Edit', { partnerId: 'p7', command: edit }), clock())
  const steps = (changeSet?.changes ?? []).map((change) => ({
    partnerId: change.id,
    mayBeHeldBack: true,
    undo: { label: 'Undo', decidesAgain: null, changes: [change] },
  }))
  const { heldBack } = await committed(db, { label: 'Undo', steps, undoes: changeSet?.id ?? null }, clock())
  expect(heldBack).toMatchObject([{ step: { partnerId: 'p7' }, refusal: { kind: 'changed-since' } }])
  expect((await db.partners.toArray()).map(({ id }) => id)).toEqual(['p7'])
})
