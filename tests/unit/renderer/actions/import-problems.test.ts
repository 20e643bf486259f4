import { beforeAll, expect, it, vi } from 'vitest'
import type { SaveFileRequest } from '#shared/contract/host-api'
import { noChoices } from '#shared/workbook/own/merge-choices'
import { createPlaceFinder } from '#shared/workbook/own/find-place'
import { saveMergeProblems } from '../../../../src/renderer/actions/import-problems'
import { aMergeStore, exported, planFor } from '../../../helpers/a-merge-store'
import { readBack, typeInto } from '../../../helpers/a-workbook'
import { aDossier } from '../../../helpers/builders/a-partner'

let saved: SaveFileRequest | null = null

beforeAll(() => {
  const invoke = (_method: string, request: unknown): Promise<unknown> => {
    saved = request as SaveFileRequest
    return Promise.resolve({ ok: true, value: { kind: 'written', path: '/problems.csv' } })
  }
  vi.stubGlobal('window', { partnershipBrain: { invoke } })
})

const store = aMergeStore('a', [aDossier({ partner: { id: 'p1', name: 'Acme' } })])

it('names the cell that asks for a stage that is held back', () => {
  const workbook = readBack(typeInto(exported(store), ['Partners', 1, 'Stage'], 'Review'))
  const findPlace = createPlaceFinder(workbook, planFor(store, workbook, noChoices))
  const refusal = { kind: 'no-such-partner' } as const
  const asked = { partnerId: 'p1', recordKey: 'partners:p1', refusal }
  expect(findPlace({ ...asked, to: 'review' })).toEqual({ sheet: 'Partners', cell: 'C2' })
  expect(findPlace({ ...asked, to: null })).toEqual({ sheet: 'Partners', cell: 'A2' })
  expect(findPlace({ ...asked, recordKey: 'goals:g9', to: null })).toBeNull()
})

it('writes what a workbook could not bring in with sheet, cell, found, expected and the reason', async () => {
  const place = { sheet: 'Partners', cell: 'C2' }
  const step = {
    partnerId: 'p1',
    recordKey: 'partners:p1',
    to: 'review',
    refusal: { kind: 'no-such-partner' },
  } as const
  const problem = { kind: 'cell', sheet: 'Goals', cell: 'F7', found: 'soon', expected: 'a day', message: 'Not a day.' }
  await saveMergeProblems('back.xlsx', { problems: [problem], heldBack: [{ name: 'Acme', step, place }] })
  const lines = new TextDecoder().decode(saved?.bytes).trim().split('\r\n')
  expect(saved?.fileName).toBe('back - problems.csv')
  expect(lines[1]).toBe('"back.xlsx","Goals","7","F7","soon","a day","Not a day."')
  expect(lines[2]).toMatch(
    /^"back\.xlsx","Partners","2","C2","Review","","Acme: The stage stays as it is, not Review\./,
  )
})
