import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, aMergeStore, exported, merged, type MergeStore, recordsOfStore } from '../../../../helpers/a-merge-store'
import { readBack } from '../../../../helpers/a-workbook'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { carryOut, type Edit, edits } from '../../../../helpers/random-edits'
import { canonicalFields } from '#shared/workbook/own/canonical-value'
import { type MergeChoices, noChoices, type RowAnswer } from '#shared/workbook/own/merge-choices'
import { workbookTables } from '#shared/workbook/own/sheet-table'
import { isInBin } from '#shared/workbook/own/store-records'
import { mergedTables } from '#shared/workbook/own/workbook-tables'

const partners = ['Acme', 'Beta', 'Gamma', 'Delta'].map((name, at) =>
  aDossier({ partner: { id: `p${String(at + 1)}`, name, website: `${name.toLowerCase()}.example` } }),
)

/** Everything that a workbook shows of partners that are not in the bin; the stage moves by decisions only. */
function dataOf(store: MergeStore): unknown {
  const records = recordsOfStore(store)
  return Object.fromEntries(
    workbookTables.map((table) => {
      const columns = mergedTables[table].columns.filter(({ field }) => field !== 'stage')
      const shown = [...records[table].values()].filter(
        (row) => !isInBin(table === 'partners' ? row : records.partners.get(String(row['partnerId']))),
      )
      return [table, Object.fromEntries(shown.toSorted(byId).map((row) => [row.id, canonicalFields(columns, row)]))]
    }),
  )
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** The same word on both sides: store A's value stands, and what one side deleted is answered alike. */
const asA = (name: string, rows: RowAnswer): MergeChoices => ({
  ...noChoices,
  all: name === 'a' ? 'mine' : 'theirs',
  allRows: rows,
})

const take = (store: MergeStore, from: MergeStore, rows: RowAnswer): MergeStore =>
  merged(store, readBack(exported(from)), asA(store.name, rows))

const scenario = fc.record({
  before: edits,
  mine: edits,
  theirs: edits,
  rows: fc.constantFrom<RowAnswer>('keep', 'delete'),
})

type Scenario = { readonly before: readonly Edit[]; readonly mine: readonly Edit[]; readonly theirs: readonly Edit[] }

/**
 * A store whose twin did nothing since is taken for the past of the other, where what was deleted stays deleted. The
 * fourth partner is the one that no random edit touches.
 */
const goesOn = (store: MergeStore): MergeStore =>
  act(store, [{ partnerId: 'p4', command: { kind: 'edit-partner', patch: { segment: store.name } } }])

/** Two stores that were one until just now. */
function parted({ before, mine, theirs }: Scenario): [MergeStore, MergeStore] {
  const common = carryOut(aMergeStore('s', partners), before)
  return [carryOut(goesOn({ ...common, name: 'a' }), mine), carryOut(goesOn({ ...common, name: 'b' }), theirs)]
}

/** Each imports the other's workbook. The first once more: a partner that was brought back brings its records. */
function exchanged([a, b]: [MergeStore, MergeStore], rows: RowAnswer): [MergeStore, MergeStore] {
  const nextB = take(b, take(a, b, rows), rows)
  return [take(take(a, b, rows), nextB, rows), nextB]
}

describe('two people who import each other’s workbooks', { timeout: 120_000 }, () => {
  it('end with the same data, one after the other', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const [a, b] = exchanged(parted(one), one.rows)
        expect(dataOf(b)).toEqual(dataOf(a))
      }),
      { numRuns: 60 },
    )
  })

  it('end with the same data when both had exported before either imported', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const [a, b] = parted(one)
        expect(dataOf(take(b, a, 'delete'))).toEqual(dataOf(take(a, b, 'delete')))
      }),
      { numRuns: 60 },
    )
  })

  it('change nothing by importing again, in any order', () => {
    fc.assert(
      fc.property(scenario, fc.array(fc.boolean(), { maxLength: 5 }), (one, order) => {
        let [nextA, nextB] = exchanged(parted(one), one.rows)
        const data = dataOf(nextA)
        for (const first of order) {
          if (first) nextA = take(nextA, nextB, one.rows)
          else nextB = take(nextB, nextA, one.rows)
          expect([dataOf(nextA), dataOf(nextB)]).toEqual([data, data])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('change nothing by importing the very same workbook twice', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const [a, b] = parted(one)
        const workbook = readBack(exported(b))
        const once = merged(a, workbook, asA('a', one.rows))
        expect(dataOf(merged(once, workbook, asA('a', one.rows)))).toEqual(dataOf(once))
      }),
      { numRuns: 30 },
    )
  })
})
