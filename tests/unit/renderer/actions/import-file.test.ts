import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkRequest } from '#shared/contract/host-api'
import { packSheetFile } from '#shared/workbook/packed-sheet'
import { closeImport, openImportFile, stopImportWork } from '../../../../src/renderer/actions/import-file'
import { createWorkspace, openDatabase } from '../../../../src/renderer/db/open-database'
import { useExchange } from '../../../../src/renderer/state/exchange'
import { startThread } from '../../../helpers/threads-in-place'

const value = {
  ...packSheetFile({
    fileName: 'list.csv',
    format: 'csv',
    encoding: 'windows-1252',
    delimiter: ',',
    notices: [],
    sheets: [{ name: 'list', hidden: false, rows: [['Company'], ['Acme']] }],
  }),
  token: 'token-1',
}

let asked: { readonly workId: string; readonly source: unknown }[] = []
let stopped: string[] = []
/** Answers the reading that the host is at. */
let answer: () => void = () => undefined

function invoke(method: string, request: unknown): Promise<unknown> {
  if (method === 'openSheet') {
    asked.push(request as (typeof asked)[number])
    return new Promise((resolve) => (answer = () => resolve({ ok: true, value })))
  }
  if (method === 'stopWork') stopped.push((request as WorkRequest).workId)
  return Promise.resolve({ ok: true, value: method === 'watchWork' ? { share: 0.4 } : null })
}

beforeAll(async () => {
  vi.stubGlobal('window', { partnershipBrain: { invoke }, location: { hash: '', search: '' } })
  vi.stubGlobal('Worker', startThread)
  const { db } = await openDatabase(false, 'none')
  await createWorkspace(db, 'workspace')
})

beforeEach(() => {
  closeImport()
  asked = []
  stopped = []
})

describe('a file that is being read', () => {
  it('shows how far the host is, as the host says', async () => {
    const opening = openImportFile(null)
    expect(useExchange.getState().work).toEqual({ kind: 'opening', share: null, canStop: true })
    await vi.waitFor(() => expect(useExchange.getState().work?.share).toBe(0.4))
    answer()
    await opening
    expect(useExchange.getState()).toMatchObject({ step: 'sheet', work: null })
  })

  it('is stopped at the host, and leaves the wizard where it was, whatever is answered later', async () => {
    const opening = openImportFile(null)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    await stopImportWork()
    expect(stopped).toEqual([asked[0]?.workId])
    expect(useExchange.getState()).toMatchObject({ step: 'file', work: null, file: null })
    answer()
    await opening
    expect(useExchange.getState()).toMatchObject({ step: 'file', work: null, file: null })
  })

  it('is read again by its token when its encoding is corrected, and keeps the list while that is stopped', async () => {
    const opening = openImportFile(null)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    answer()
    await opening
    const source = useExchange.getState().file?.source ?? null
    const again = openImportFile(source, { encoding: 'utf-8', delimiter: ',' })
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    expect(asked[1]?.source).toEqual({ kind: 'again', token: 'token-1' })
    await stopImportWork()
    answer()
    await again
    expect(useExchange.getState()).toMatchObject({ step: 'sheet', work: null, file: { fileName: 'list.csv' } })
  })
})
