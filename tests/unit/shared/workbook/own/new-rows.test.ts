import { describe, expect, it } from 'vitest'
import {
  aMergeStore,
  exported,
  merged,
  type MergeStore,
  planFor,
  recordsOfStore,
} from '../../../../helpers/a-merge-store'
import { changeRows, readBack, typeInto } from '../../../../helpers/a-workbook'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { aGoal, aMetricEntry } from '../../../../helpers/builders/a-record'
import { noChoices } from '#shared/workbook/own/merge-choices'
import type { PlannedCell, SheetPlan } from '#shared/workbook/sheet-plan'

const start = aMergeStore('a', [
  aDossier({
    partner: { id: 'p1', name: 'Acme', website: 'acme.example' },
    goals: [aGoal({ id: 'g1', partnerId: 'p1' })],
    metricEntries: [aMetricEntry({ partnerId: 'p1', id: 'p1:leads:2026-04' })],
  }),
  aDossier({ partner: { id: 'p2', name: 'Beta Brothers', website: 'beta.example' } }),
])
const sheets = exported(start)

const plan = (store: MergeStore, plans: readonly SheetPlan[], choices = noChoices) =>
  planFor(store, readBack(plans), choices)
const take = (store: MergeStore, plans: readonly SheetPlan[], choices = noChoices) =>
  merged(store, readBack(plans), choices)

/** A row of a sheet with these cells, by the titles of their columns. */
function addRow(plans: readonly SheetPlan[], sheet: string, cells: Readonly<Record<string, PlannedCell>>) {
  const titles = plans.find(({ name }) => name === sheet)?.rows[0] ?? []
  const row = titles.map((title) => (typeof title === 'string' ? (cells[title] ?? null) : null))
  return changeRows(plans, sheet, (rows) => [...rows, row])
}

const newPartner = addRow(sheets, 'Partners', { Name: 'Gamma', Stage: 'Research', Tier: 'standard', Owner: 'Olga' })
const withGoal = addRow(newPartner, 'Goals', { Partner: 'Gamma', Kind: 'Goal', Title: 'Reach', Target: 5 })

describe('a new row', () => {
  it('becomes a partner in Research, with the records that name it', () => {
    const after = take(start, withGoal)
    const gamma = [...after.dossiers.values()].find(({ partner }) => partner.name === 'Gamma')
    expect(gamma?.partner).toMatchObject({ stage: 'research', owner: 'Olga' })
    expect(gamma?.goals).toMatchObject([{ title: 'Reach', target: 5, cycle: 1 }])
  })

  it('is added once, however often it is read', () => {
    const once = take(start, withGoal)
    expect(plan(once, withGoal).records).toEqual([])
    expect(take(once, withGoal)).toBe(once)
  })

  it('is the same record for two people who take it in', () => {
    const other = take(aMergeStore('b', [...start.dossiers.values()]), withGoal)
    const mine = take(start, withGoal)
    expect([...recordsOfStore(mine).goals.keys()]).toEqual([...recordsOfStore(other).goals.keys()])
    expect([...mine.dossiers.keys()]).toEqual([...other.dossiers.keys()])
  })

  it('of a metric is the entry of its partner, metric and month', () => {
    const cells = { Partner: 'acme', Month: '2026-03', Metric: 'Revenue generated', Value: 12.5, 'As of': '2026-04-01' }
    const rows = addRow(sheets, 'Metrics', { ...cells, 'Measured or estimated': 'Measured' })
    const after = take(start, rows)
    expect(recordsOfStore(after).metricEntries.get('p1:revenue:2026-03')).toMatchObject({ value: 12.5, cycle: 1 })
  })

  it('of a partner that is not there is told with its address', () => {
    const rows = addRow(sheets, 'Goals', { Partner: 'Nobody', Kind: 'Goal', Title: 'x' })
    expect(plan(start, rows).problems).toMatchObject([{ kind: 'no-such-partner', sheet: 'Goals', cell: 'C3' }])
  })

  it('without what is required is told and not added', () => {
    const rows = addRow(sheets, 'Goals', { Partner: 'Acme', Kind: 'Goal' })
    expect(plan(start, rows)).toMatchObject({ records: [], problems: [{ sheet: 'Goals', cell: 'E3', found: '' }] })
  })
})

describe('a row whose id was lost', () => {
  const noIds = (plans: readonly SheetPlan[], sheet: string): readonly SheetPlan[] =>
    changeRows(plans, sheet, (rows) => rows.map(([, ...cells]) => [null, ...cells]))

  it('is found again by name and website', () => {
    const lost = noIds(typeInto(sheets, ['Partners', 1, 'Country'], 'Austria'), 'Partners')
    expect(plan(start, lost).records).toMatchObject([{ kind: 'changed', id: 'p1', changes: [{ field: 'country' }] }])
  })

  it('is found again by what names the record', () => {
    const lost = noIds(typeInto(sheets, ['Goals', 1, 'Note'], 'Soon'), 'Goals')
    expect(plan(start, lost).records).toMatchObject([{ kind: 'changed', id: 'g1', changes: [{ field: 'note' }] }])
  })

  it('of a partner with a similar name is asked about, with scored candidates', () => {
    const lost = noIds(sheets, 'Partners')
    const renamed = typeInto(typeInto(lost, ['Partners', 2, 'Name'], 'Beta Brother'), ['Partners', 2, 'Website'], null)
    const asked = plan(start, renamed)
    expect(asked.records).toEqual([])
    expect(asked.questions).toMatchObject([{ row: 3, candidates: [{ partnerId: 'p2', because: 'similar-name' }] }])
    const key = asked.questions[0]?.key ?? ''
    const same = { ...noChoices, identities: { [key]: { kind: 'same' as const, partnerId: 'p2' } } }
    expect(take(start, renamed, same).dossiers.size).toBe(2)
    const apart = { ...noChoices, identities: { [key]: { kind: 'new' as const } } }
    expect(take(start, renamed, apart).dossiers.size).toBe(3)
  })

  it('is told when the same partner stands twice', () => {
    const doubled = changeRows(sheets, 'Partners', (rows) => [...rows, ...rows.slice(0, 1)])
    expect(plan(start, doubled)).toMatchObject({ records: [], problems: [{ kind: 'twice', cell: 'A4' }] })
  })
})
