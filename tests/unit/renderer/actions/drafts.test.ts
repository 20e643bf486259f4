import 'fake-indexeddb/auto'
import { beforeAll, expect, it } from 'vitest'
import { keptDrafts, loadDrafts } from '../../../../src/renderer/actions/drafts'
import { getDatabase, openDatabase } from '../../../../src/renderer/db/open-database'

beforeAll(async () => {
  const { db } = await openDatabase(false, 'none')
  await db.drafts.put({ id: 'partner-1/notes', value: 'typed before the reload', at: '2026-04-27T09:00:00.000Z' })
  await loadDrafts()
})

const stored = async (id: string): Promise<unknown> => (await getDatabase().drafts.get(id))?.value

it('gives back what was typed before a reload', () => {
  expect(keptDrafts.get('partner-1/notes')).toBe('typed before the reload')
  expect(keptDrafts.get('partner-1/unknown')).toBeNull()
})

it('keeps typed text in the store at once, and the latest wins', async () => {
  keptDrafts.set('partner-1/plan', 'Call')
  keptDrafts.set('partner-1/plan', 'Call in May')
  expect(keptDrafts.get('partner-1/plan')).toBe('Call in May')
  await expect.poll(() => stored('partner-1/plan')).toBe('Call in May')
})

it('forgets a draft that was saved', async () => {
  keptDrafts.set('partner-1/role', 'Lead')
  keptDrafts.clear('partner-1/role')
  expect(keptDrafts.get('partner-1/role')).toBeNull()
  await expect.poll(() => stored('partner-1/role')).toBeUndefined()
})
