import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyProfile } from '#shared/domain/records/partner'
import { askDesk, stopDesk } from '../../../../src/renderer/actions/import-thread'
import { runInThread } from '../../../../src/renderer/actions/thread-act'
import { createWorkspace, getDatabase, openDatabase } from '../../../../src/renderer/db/open-database'
import { startThread } from '../../../helpers/threads-in-place'

type Journaled = { readonly changeSet: { readonly seq: number; readonly gzip?: Uint8Array; readonly label?: string } }
const journaled: Journaled[] = []

function invoke(method: string, request: unknown): Promise<unknown> {
  if (method === 'appendJournal') journaled.push(request as Journaled)
  return Promise.resolve({ ok: true, value: { seq: 1 } })
}

beforeAll(async () => {
  vi.stubGlobal('window', { partnershipBrain: { invoke }, location: { hash: '', search: '' } })
  vi.stubGlobal('Worker', startThread)
  const { db } = await openDatabase(false, 'none')
  await createWorkspace(db, 'workspace')
})

const addPartner = (partnerId: string) => {
  const command = {
    kind: 'create-partner' as const,
    partnerId,
    profile: { ...emptyProfile, name: partnerId, owner: 'Kim' },
  }
  const request = { storeName: getDatabase().name, label: partnerId, steps: [{ partnerId, command }] }
  return runInThread(partnerId, () => askDesk('act', request))
}

describe('an act that the thread carries out', () => {
  it('is done before the journal has it, and comes to the journal packed', async () => {
    expect(await addPartner('Acme')).toMatchObject({ kind: 'done' })
    expect(journaled).toEqual([])
    await vi.waitFor(() => expect(journaled).toHaveLength(1))
    expect(journaled[0]?.changeSet.gzip?.byteLength).toBeGreaterThan(0)
  })

  it('comes to the journal from the store when the thread is ended before it was packed', async () => {
    journaled.length = 0
    await addPartner('Beta')
    stopDesk()
    await vi.waitFor(() => expect(journaled).toHaveLength(1))
    expect(journaled[0]?.changeSet).toMatchObject({ seq: 2, label: 'Beta' })
  })
})
