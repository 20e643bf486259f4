import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyProfile } from '#shared/domain/records/partner'
import { packSheetFile } from '#shared/workbook/packed-sheet'
import type { SheetFile } from '#shared/workbook/sheet'
import { closeImport, openImportFile } from '../../../../src/renderer/actions/import-file'
import { importPartners } from '../../../../src/renderer/actions/import-partners'
import { reviewImport } from '../../../../src/renderer/actions/import-review'
import { undoImport } from '../../../../src/renderer/actions/import-undo'
import { redoLast, undoLast } from '../../../../src/renderer/actions/undo'
import { runAct } from '../../../../src/renderer/actions/run-action'
import { createWorkspace, getDatabase, openDatabase } from '../../../../src/renderer/db/open-database'
import { setChoices, useExchange } from '../../../../src/renderer/state/exchange'
import { useNotices } from '../../../../src/renderer/state/notices'
import { startThread } from '../../../helpers/threads-in-place'

const list = (names: readonly string[]): SheetFile => ({
  fileName: 'list.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  notices: [],
  sheets: [
    {
      name: 'list',
      hidden: false,
      rows: [['Company', 'Owner', 'Status'], ...names.map((name) => [name, 'Kim', 'Live'])],
    },
  ],
})

let file: SheetFile = list([])
let backupFails = false

/** The machine behind the window: it reads the file of the test and keeps backups and journal. */
function invoke(method: string): Promise<unknown> {
  if (method === 'openSheet') return Promise.resolve({ ok: true, value: { ...packSheetFile(file), token: null } })
  if (method === 'saveBackup' && backupFails) {
    return Promise.resolve({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } })
  }
  return Promise.resolve({ ok: true, value: method === 'appendJournal' ? { seq: 1 } : { backups: [] } })
}

beforeAll(async () => {
  vi.stubGlobal('window', { partnershipBrain: { invoke }, location: { hash: '', search: '' } })
  vi.stubGlobal('Worker', startThread)
  const { db } = await openDatabase(false, 'none')
  await createWorkspace(db, 'workspace')
})

beforeEach(async () => {
  closeImport()
  backupFails = false
  await getDatabase().partners.clear()
})

async function lookThrough(names: readonly string[]): Promise<void> {
  file = list(names)
  await openImportFile(null)
  await reviewImport()
}

const stored = async (): Promise<readonly (readonly [string, string, string])[]> =>
  (await getDatabase().partners.toArray())
    .map(({ name, owner, stage }) => [name, owner, stage] as const)
    .toSorted((a, b) => a[0].localeCompare(b[0]))

const lastNotice = () => useNotices.getState().notices.at(-1)

describe('importing a list', () => {
  it('writes nothing before it is told to, then everything with its log, and takes it back', async () => {
    await lookThrough(['Acme', 'Beta'])
    expect(await stored()).toEqual([])
    await importPartners()
    expect(await stored()).toEqual([
      ['Acme', 'Kim', 'research'],
      ['Beta', 'Kim', 'research'],
    ])
    const { result } = useExchange.getState()
    expect(result).toMatchObject({ counts: { new: 2 }, heldBack: [], kept: null })
    await undoImport(result?.changeSetId ?? '')
    expect(await stored()).toEqual([])
    expect(await getDatabase().rows('importLog').toArray()).toMatchObject([
      { fileName: 'list.csv', changeSetId: result?.changeSetId, undoneAt: expect.any(String) },
    ])
  })

  it('is done again from the undo list, and its log says that it stands', async () => {
    await lookThrough(['Acme', 'Beta'])
    await importPartners()
    const { result } = useExchange.getState()
    await undoLast()
    expect(await stored()).toEqual([])
    await redoLast()
    expect((await stored()).map(([name]) => name)).toEqual(['Acme', 'Beta'])
    const log = await getDatabase().rows('importLog').toArray()
    expect(log.find(({ changeSetId }) => changeSetId === result?.changeSetId)?.['undoneAt'] ?? null).toBeNull()
  })

  it('adopts partners at their stage with the reason that was given', async () => {
    await lookThrough(['Acme'])
    setChoices({ adopt: { Live: 'development' }, adoptReason: 'since 2019' })
    await reviewImport()
    await importPartners()
    expect((await getDatabase().partners.toArray())[0]).toMatchObject({
      stage: 'development',
      adopted: { stage: 'development', reason: 'since 2019' },
    })
  })

  it('is given up in words when the safety backup fails', async () => {
    await lookThrough(['Acme'])
    backupFails = true
    await importPartners()
    expect(await stored()).toEqual([])
    expect(lastNotice()).toMatchObject({ tone: 'failure', lines: ['The disk is full.'] })
    expect(useExchange.getState().step).not.toBe('result')
  })

  it('holds back what is refused, with the reason, and writes the rest', async () => {
    await lookThrough(['Acme', 'x'.repeat(400)])
    await importPartners()
    expect((await stored()).map(([name]) => name)).toEqual(['Acme'])
    expect(useExchange.getState().result?.heldBack).toMatchObject([
      { row: 3, reasons: [expect.stringContaining('long')] },
    ])
  })

  it('keeps what was changed since when it is taken back, and names it', async () => {
    await lookThrough(['Acme', 'Beta'])
    await importPartners()
    const beta = (await getDatabase().partners.toArray()).find(({ name }) => name === 'Beta')
    const edit = { kind: 'edit-partner' as const, patch: { segment: 'Energy' } }
    await runAct({ label: 'Edit', steps: [{ partnerId: beta?.id ?? '', command: edit }] })
    await undoImport(useExchange.getState().result?.changeSetId ?? '')
    expect((await stored()).map(([name]) => name)).toEqual(['Beta'])
    expect(useExchange.getState().result?.kept).toEqual([{ name: 'Beta', fields: [] }])
  })

  it('looks again instead of writing when partners were changed since the review', async () => {
    await lookThrough(['Acme'])
    const profile = { ...emptyProfile, name: 'Acme', owner: 'Kim' }
    await runAct({
      label: 'Add',
      steps: [{ partnerId: 'p', command: { kind: 'create-partner', partnerId: 'p', profile } }],
    })
    await importPartners()
    expect(await getDatabase().partners.count()).toBe(1)
    expect(lastNotice()?.title).toContain('made again')
  })
})
