import { describe, expect, it } from 'vitest'
import {
  act,
  aMergeStore,
  exported,
  merged,
  type MergeStore,
  planFor,
  recordsOfStore,
} from '../../../../helpers/a-merge-store'
import { changeRows, readBack, typeInto } from '../../../../helpers/a-workbook'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { aCommunication, aGoal, aMetricEntry } from '../../../../helpers/builders/a-record'
import { noChoices } from '#shared/workbook/own/merge-choices'
import type { SheetPlan } from '#shared/workbook/sheet-plan'

const acme = aDossier({
  partner: { id: 'p1', name: 'Acme', website: 'acme.example', country: 'Germany' },
  goals: [aGoal({ id: 'g1', partnerId: 'p1' })],
  metricEntries: [aMetricEntry({ partnerId: 'p1', id: 'p1:leads:2026-04' })],
  communications: [aCommunication({ id: 'c1', partnerId: 'p1' })],
})
const beta = aDossier({ partner: { id: 'p2', name: 'Beta', website: 'beta.example' } })
const start = aMergeStore('a', [acme, beta])
const sheets = exported(start)

const edit = (store: MergeStore, partnerId: string, patch: object): MergeStore =>
  act(store, [{ partnerId, command: { kind: 'edit-partner', patch } }])
const plan = (store: MergeStore, plans: readonly SheetPlan[], choices = noChoices) =>
  planFor(store, readBack(plans), choices)
const take = (store: MergeStore, plans: readonly SheetPlan[], choices = noChoices) =>
  merged(store, readBack(plans), choices)
const partner = (store: MergeStore, id: string) => store.dossiers.get(id)?.partner

describe('a workbook that comes back as it went out', () => {
  it('changes nothing', () => {
    expect(plan(start, sheets)).toMatchObject({ records: [], questions: [], problems: [], unchanged: 5 })
    expect(take(start, sheets)).toBe(start)
  })

  it('tells what was typed where it only shows something, and takes nothing of it', () => {
    const cycle = typeInto(sheets, ['Partners', 1, 'Cycle'], 7)
    const since = typeInto(cycle, ['Partners', 2, 'In this stage since'], 'yesterday')
    const moved = typeInto(since, ['Goals', 1, 'Partner'], 'Beta')
    const { records, problems } = plan(start, moved)
    expect(records).toEqual([])
    expect(problems).toMatchObject([
      { kind: 'not-taken', sheet: 'Partners', cell: 'N2', found: '7', expected: '1' },
      { kind: 'not-taken', sheet: 'Partners', cell: 'O3', found: 'yesterday' },
      { kind: 'not-taken', sheet: 'Goals', cell: 'C2', found: 'Beta', expected: 'Acme' },
    ])
  })

  it('changes nothing after the store went on', () => {
    const later = edit(start, 'p1', { country: 'France' })
    expect(plan(later, sheets).records).toEqual([])
  })

  it('may be sorted, filtered and renamed, and its columns moved', () => {
    const sorted = changeRows(sheets, 'Partners', (rows) => rows.toReversed())
    const turned = sorted.map((one) =>
      one.header ? { ...one, name: `${one.name} 2`, rows: one.rows.map((row) => Array.from(row).reverse()) } : one,
    )
    const padded = turned.map((one) => ({
      ...one,
      rows: one.header
        ? one.rows.map((row, at) => {
            const width = one.columns.length
            const cells = Array.from({ length: width }, (_, index) => row[index] ?? null)
            return at === 0 ? row : cells
          })
        : one.rows,
    }))
    const found = plan(start, padded)
    expect(found.problems).toEqual([])
    expect(found.questions).toEqual([])
  })

  it('loses nothing by a removed column, and tells that it is gone', () => {
    const less = sheets.map((one) =>
      one.name === 'Partners' ? { ...one, rows: one.rows.map((row) => row.filter((_, at) => at !== 5)) } : one,
    )
    const problem = { kind: 'columns-missing', sheet: 'Partners', expected: 'Website' }
    expect(plan(start, less)).toMatchObject({ records: [], problems: [problem] })
  })

  it('loses nothing by a removed sheet, and says so', () => {
    const found = plan(
      start,
      sheets.filter(({ name }) => name !== 'Goals'),
    )
    expect(found.records).toEqual([])
    expect(found.problems).toMatchObject([{ kind: 'sheet-missing', sheet: 'Goals' }])
  })
})

describe('a changed cell', () => {
  const changed = typeInto(sheets, ['Partners', 1, 'Country'], 'Austria')

  it('is taken over when nobody else changed the field', () => {
    expect(plan(start, changed).records).toMatchObject([
      { kind: 'changed', id: 'p1', changes: [{ field: 'country', base: 'Germany', theirs: 'Austria' }], conflicts: [] },
    ])
    expect(partner(take(start, changed), 'p1')?.country).toBe('Austria')
  })

  it('changes nothing the second time', () => {
    const once = take(start, changed)
    expect(take(once, changed)).toBe(once)
  })

  it('is a conflict when the field was changed here as well, and stays until somebody chooses', () => {
    const mine = edit(start, 'p1', { country: 'France' })
    expect(plan(mine, changed).records).toMatchObject([
      { changes: [], conflicts: [{ field: 'country', base: 'Germany', mine: 'France', theirs: 'Austria' }] },
    ])
    expect(partner(take(mine, changed), 'p1')?.country).toBe('France')
    const one = { ...noChoices, fields: { 'partners:p1.country': 'theirs' as const } }
    const column = { ...noChoices, columns: { 'partners.country': 'theirs' as const } }
    for (const choices of [one, column, { ...noChoices, all: 'theirs' as const }]) {
      expect(partner(take(mine, changed, choices), 'p1')?.country).toBe('Austria')
    }
  })

  it('is no conflict when both sides changed it to the same', () => {
    expect(plan(edit(start, 'p1', { country: 'Austria' }), changed).records).toEqual([])
  })

  it('takes other fields of the row over although one is in conflict', () => {
    const both = typeInto(changed, ['Partners', 1, 'Segment'], 'Retail')
    const after = take(edit(start, 'p1', { country: 'France' }), both)
    expect(partner(after, 'p1')).toMatchObject({ country: 'France', segment: 'Retail' })
  })

  it('empties a field when it was emptied', () => {
    expect(partner(take(start, typeInto(sheets, ['Partners', 1, 'Country'], null)), 'p1')?.country).toBe('')
  })

  it('of a closed list is understood in any case, with blanks and without accents', () => {
    for (const typed of ['High value', ' HIGH VALUE ', 'hígh válue', 'high-value']) {
      expect(partner(take(start, typeInto(sheets, ['Partners', 1, 'Tier'], typed)), 'p1')?.tier).toBe('high-value')
    }
  })

  it('that is not in the list is told with its address, and the rest of the row is taken', () => {
    const wrong = typeInto(changed, ['Partners', 1, 'Tier'], 'Platinum')
    expect(plan(start, wrong).problems).toMatchObject([
      { sheet: 'Partners', cell: 'E2', found: 'Platinum', expected: 'Standard, High value, High risk' },
    ])
    expect(partner(take(start, wrong), 'p1')).toMatchObject({ country: 'Austria', tier: 'standard' })
  })

  it('that names an existing entry is told, not taken', () => {
    const moved = typeInto(sheets, ['Metrics', 1, 'Month'], '2026-01')
    expect(plan(start, moved)).toMatchObject({ records: [], problems: [{ kind: 'key-changed', cell: 'D2' }] })
  })
})

describe('a stage that was changed', () => {
  const changed = typeInto(
    typeInto(sheets, ['Partners', 1, 'Stage'], 'negotiation'),
    ['Partners', 1, 'Country'],
    'Austria',
  )

  it('is held back by the gate while everything else of the row is taken', () => {
    expect(partner(take(start, changed), 'p1')).toMatchObject({ stage: 'research', country: 'Austria' })
  })

  it('changes nothing the second time either', () => {
    const once = take(start, changed)
    expect(take(once, changed)).toBe(once)
  })

  it('never skips stages', () => {
    const jump = typeInto(sheets, ['Partners', 1, 'Stage'], 'Review')
    expect(partner(take(start, jump), 'p1')?.stage).toBe('research')
  })
})

describe('a deleted row', () => {
  const without = changeRows(sheets, 'Goals', () => [])

  it('is asked about and kept until somebody says so', () => {
    expect(plan(start, without).records).toMatchObject([{ kind: 'gone-there', id: 'g1' }])
    expect(take(start, without)).toBe(start)
    const gone = take(start, without, { ...noChoices, rows: { 'goals:g1': 'delete' } })
    expect(recordsOfStore(gone).goals.size).toBe(0)
  })

  it('of a partner asks once, not for all its records, and deletes into the bin', () => {
    const less = changeRows(
      changeRows(without, 'Partners', (rows) => rows.slice(1)),
      'Metrics',
      () => [],
    )
    expect(plan(start, less).records).toMatchObject([{ kind: 'gone-there', table: 'partners', id: 'p1' }])
    const gone = take(start, less, { ...noChoices, allRows: 'delete' })
    expect(partner(gone, 'p1')?.deletedAt).not.toBeNull()
    expect(recordsOfStore(gone).goals.size).toBe(1)
  })

  it('is not brought back when it was deleted here and not touched there', () => {
    const deleted = act(start, [
      { partnerId: 'p1', command: { kind: 'remove-record', table: 'goals', recordId: 'g1' } },
    ])
    expect(plan(deleted, sheets).records).toEqual([])
    const touched = typeInto(sheets, ['Goals', 1, 'Note'], 'Still needed')
    expect(plan(deleted, touched).records).toMatchObject([{ kind: 'gone-here', id: 'g1' }])
    expect(recordsOfStore(take(deleted, touched)).goals.size).toBe(0)
    const back = take(deleted, touched, { ...noChoices, allRows: 'keep' })
    expect(recordsOfStore(back).goals.get('g1')).toMatchObject({ note: 'Still needed' })
  })
})
