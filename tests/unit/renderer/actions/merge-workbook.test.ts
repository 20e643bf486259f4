import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { PackableJournalRequest, SaveFileRequest, SaveWorkbookRequest } from '#shared/contract/host-api'
import { emptyProfile } from '#shared/domain/records/partner'
import { packSheetFile } from '#shared/workbook/packed-sheet'
import type { SheetPlan } from '#shared/workbook/sheet-plan'
import { unpackChangeSet, unpackSheets } from '../../../../src/main/services/host-api/unpack-request'
import { exportWorkbook } from '../../../../src/renderer/actions/export-workbook'
import { openImportFile } from '../../../../src/renderer/actions/import-file'
import { saveMergeProblems } from '../../../../src/renderer/actions/import-problems'
import { drain } from '../../../../src/renderer/actions/keep-journal'
import { choose } from '../../../../src/renderer/actions/merge-workbook'
import { mergeWorkbook, undoMerge } from '../../../../src/renderer/actions/merge-workbook-write'
import { runAct } from '../../../../src/renderer/actions/run-action'
import { createWorkspace, getDatabase, openDatabase } from '../../../../src/renderer/db/open-database'
import { useMerge } from '../../../../src/renderer/state/workbook-merge'
import { asSheetFile, typeInto } from '../../../helpers/a-workbook'
import { startThread } from '../../../helpers/threads-in-place'

let plans: readonly SheetPlan[] = []
let saved: SaveFileRequest | null = null
const journal: PackableJournalRequest[] = []

/** The machine behind the window: it hands the workbook of the test back, and keeps what it is given. */
function invoke(method: string, request: unknown): Promise<unknown> {
  const answer = (value: unknown) => Promise.resolve({ ok: true, value })
  if (method === 'openSheet') return answer({ ...packSheetFile(asSheetFile(plans)), token: null })
  if (method === 'saveWorkbook') {
    return unpackSheets((request as SaveWorkbookRequest).sheets).then((sheets) => {
      plans = sheets
      return answer({ kind: 'written', path: '/w' })
    })
  }
  if (method === 'saveFile') saved = request as SaveFileRequest
  if (method === 'appendJournal') {
    journal.push(request as PackableJournalRequest)
    return answer({ seq: 1 })
  }
  return answer(method === 'saveBackup' ? { backups: [] } : { kind: 'written', path: '/w' })
}

const partner = async (name: string) => (await getDatabase().partners.toArray()).find((one) => one.name === name)
const editPartner = async (name: string, patch: object): Promise<void> => {
  const partnerId = (await partner(name))?.id ?? ''
  await runAct({ label: 'Edit', steps: [{ partnerId, command: { kind: 'edit-partner', patch } }] })
}

beforeAll(async () => {
  vi.stubGlobal('window', { partnershipBrain: { invoke }, location: { hash: '', search: '' } })
  vi.stubGlobal('Worker', startThread)
  const { db } = await openDatabase(false, 'none')
  await createWorkspace(db, 'workspace')
  for (const name of ['Acme', 'Beta']) {
    const command = { kind: 'create-partner' as const, partnerId: name, profile: { ...emptyProfile, name } }
    await runAct({ label: 'Add', steps: [{ partnerId: name, command }] })
  }
})

describe('a workbook of ours that came back', () => {
  it('is compared, chosen from, taken over in one act and taken back, with its entry in the log', async () => {
    await exportWorkbook({ kind: 'all' })
    plans = typeInto(plans, ['Partners', 1, 'Country'], 'Atlantis')
    plans = typeInto(plans, ['Partners', 2, 'Country'], 'Lemuria')
    await editPartner('Beta', { country: 'Mu' })
    await openImportFile(null)
    expect(useMerge.getState().review?.counts).toMatchObject({ changed: 1, conflicts: 1, openConflicts: 1 })
    expect(useMerge.getState().lists.conflicts).toMatchObject([
      { partner: 'Beta', field: { mine: 'Mu', theirs: 'Lemuria' } },
    ])
    await choose({ all: 'theirs' })
    expect(useMerge.getState().review?.counts.openConflicts).toBe(0)
    await mergeWorkbook()
    expect([(await partner('Acme'))?.country, (await partner('Beta'))?.country]).toEqual(['Atlantis', 'Lemuria'])
    await drain()
    const sent = journal.at(-1)?.changeSet
    expect(sent === undefined ? null : (await unpackChangeSet(sent)).changes).toHaveLength(3)
    await undoMerge()
    expect([(await partner('Acme'))?.country, (await partner('Beta'))?.country]).toEqual(['', 'Mu'])
    expect(await getDatabase().rows('importLog').toArray()).toMatchObject([{ undoneAt: expect.any(String) }])
  })

  it('has what it could not bring in written to a file, with sheet, cell, found, expected and the reason', async () => {
    await exportWorkbook({ kind: 'all' })
    plans = typeInto(plans, ['Partners', 1, 'Stage'], 'Development')
    plans = typeInto(plans, ['Partners', 2, 'Tier'], 'Golden')
    await openImportFile(null)
    const { review } = useMerge.getState()
    expect(review?.totals).toMatchObject({ heldBack: 1, problems: 1, changes: 0 })
    await saveMergeProblems('back.xlsx', review?.totals ?? { heldBack: 0, problems: 0 })
    const lines = new TextDecoder().decode(saved?.bytes).trim().split('\r\n')
    expect(saved?.fileName).toBe('back - problems.csv')
    expect(lines[1]).toMatch(/^"back\.xlsx","Partners","3","E3","Golden","Standard, .*","“Golden” is not in the list\./)
    expect(lines[2]).toMatch(/^"back\.xlsx","Partners","2","C2","Development","","Acme: The stage stays as it is/)
  })
})
