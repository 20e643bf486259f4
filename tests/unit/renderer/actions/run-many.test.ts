import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyProfile } from '#shared/domain/records/partner'
import { tagMany } from '../../../../src/renderer/actions/bulk-actions'
import { closeImport } from '../../../../src/renderer/actions/import-file'
import { runAct } from '../../../../src/renderer/actions/run-action'
import { inWindowUpTo } from '../../../../src/renderer/actions/run-many'
import { redoLast, undoLast } from '../../../../src/renderer/actions/undo'
import { onChanges } from '../../../../src/renderer/db/change-feed'
import { createWorkspace, getDatabase, openDatabase } from '../../../../src/renderer/db/open-database'
import { useNotices } from '../../../../src/renderer/state/notices'
import { startThread } from '../../../helpers/threads-in-place'

let threads = 0
let journaled: string[] = []
let told = new Set<string>()

function invoke(method: string): Promise<unknown> {
  if (method === 'appendJournal') journaled.push(method)
  return Promise.resolve({ ok: true, value: method === 'appendJournal' ? { seq: 1 } : null })
}

beforeAll(async () => {
  vi.stubGlobal('window', { partnershipBrain: { invoke }, location: { hash: '', search: '' } })
  vi.stubGlobal('Worker', function (...given: Parameters<typeof startThread>) {
    threads += 1
    return startThread(...given)
  })
  const { db } = await openDatabase(false, 'none')
  await createWorkspace(db, 'workspace')
  onChanges((event) => event?.changes.forEach(({ id }) => told.add(id)))
})

const many = inWindowUpTo + 1
const addPartners = (count: number) =>
  runAct({
    label: 'Add',
    steps: Array.from({ length: count }, (_, at) => ({
      partnerId: `p${String(at)}`,
      command: {
        kind: 'create-partner' as const,
        partnerId: `p${String(at)}`,
        profile: { ...emptyProfile, name: `Partner ${String(at)}` },
      },
    })),
  })

const tagged = async (): Promise<number> =>
  (await getDatabase().partners.toArray()).filter(({ tags }) => tags.includes('autumn')).length

beforeEach(async () => {
  const db = getDatabase()
  await Promise.all([db.partners.clear(), db.changeSets.clear(), db.acts().delete()])
  await addPartners(many)
  journaled = []
  told = new Set()
})

describe('an act on many partners', () => {
  it('is carried out in the window while they are few', async () => {
    const before = threads
    const few = await getDatabase().partners.limit(3).toArray()
    expect(await tagMany(few, 'autumn')).toMatchObject({ kind: 'done' })
    expect([await tagged(), threads - before]).toEqual([3, 0])
  })

  it('is carried out beside it when they are more, told to the lists and the journal, undone and done again as one', async () => {
    const all = await getDatabase().partners.toArray()
    expect(await tagMany(all, 'autumn')).toMatchObject({ kind: 'done' })
    expect([await tagged(), told.size, threads]).toEqual([many, many, 1])
    await vi.waitFor(() => expect(journaled).toHaveLength(1))
    expect(await undoLast()).toMatchObject({ kind: 'done' })
    expect(await tagged()).toBe(0)
    expect(await redoLast()).toMatchObject({ kind: 'done' })
    expect(await tagged()).toBe(many)
  })

  it('goes on when an import is closed meanwhile', async () => {
    const tagging = tagMany(await getDatabase().partners.toArray(), 'autumn')
    closeImport()
    expect(await tagging).toMatchObject({ kind: 'done' })
    expect(await tagged()).toBe(many)
    await vi.waitFor(() => expect(journaled).toHaveLength(1))
  })

  it('is refused as a whole when one partner refuses it', async () => {
    const [first, ...others] = await getDatabase().partners.toArray()
    const gone = { ...first!, id: 'nobody' }
    expect(await tagMany([...others, gone, gone], 'autumn')).toMatchObject({ kind: 'refused' })
    expect(await tagged()).toBe(0)
    expect(useNotices.getState().notices.at(-1)).toMatchObject({ tone: 'refusal' })
  })
})
