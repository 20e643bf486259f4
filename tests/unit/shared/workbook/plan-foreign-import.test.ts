import { describe, expect, it } from 'vitest'
import { findHeader } from '#shared/workbook/find-header'
import { guessMapping } from '#shared/workbook/guess-mapping'
import {
  planForeignImport,
  type ForeignImportPlan,
  type ForeignImportRequest,
} from '#shared/workbook/plan-foreign-import'
import type { CellValue } from '#shared/workbook/sheet'

type List = readonly (readonly CellValue[])[]

function plan(rows: List, changes: Partial<ForeignImportRequest> = {}): ForeignImportPlan {
  const sheet = { name: 'List', hidden: false, rows }
  const header = findHeader(sheet)
  if (header === null) throw new Error('The test list has no header')
  return planForeignImport({
    sheet,
    header,
    mapping: new Map(guessMapping(sheet, header).columns.map(({ index, field }) => [index, field])),
    existing: [],
    mode: 'both',
    keepUnmapped: true,
    joinByName: 'auto',
    joins: [],
    splitNamesOn: null,
    ...changes,
  })
}

const names = (planned: ForeignImportPlan): readonly unknown[] =>
  planned.partners.map(({ values }) => values.get('name'))

describe('reading rows', () => {
  it('translates countries and keeps partial days as they are', () => {
    const [partner] = plan([
      ['nome', 'paese', 'Date start'],
      ['Acme', 'Germania', '1996'],
    ]).partners
    expect(partner?.values.get('country')).toBe('Germany')
    expect(partner?.values.get('startedOn')).toBe('1996')
  })

  it('keeps unmapped columns as notes, or drops them', () => {
    const list = [
      ['Name', 'Employees'],
      ['Acme', '2822'],
    ]
    expect(plan(list).partners[0]?.notes).toEqual(['Employees: 2822'])
    expect(plan(list, { keepUnmapped: false }).partners[0]?.notes).toEqual([])
  })

  it('takes a contact apart', () => {
    const [partner] = plan([
      ['nome', 'contatto'],
      ['Acme', 'Marco Rossi - marco@acme.example'],
    ]).partners
    expect(partner?.contacts).toEqual([{ name: 'Marco Rossi', email: 'marco@acme.example', phone: '', role: '' }])
  })

  it('joins first and last name of the contact', () => {
    const [partner] = plan([
      ['nom', 'contact_prenom', 'contact_nom'],
      ['Acme', 'Jules', 'Robert'],
    ]).partners
    expect(partner?.contacts[0]?.name).toBe('Jules Robert')
  })

  it('reports a row without a name with its cell, and leaves it out', () => {
    const planned = plan([
      ['Country', 'Name'],
      ['Kenya', 'Acme'],
      ['Chile', null],
    ])
    expect(planned.counts).toEqual({ rows: 2, new: 1, same: 0, skipped: 0, problems: 1 })
    expect(planned.problems).toMatchObject([{ kind: 'name-missing', sheet: 'List', cell: 'B3' }])
  })

  it('reports a value that its field cannot take, and keeps it in the notes', () => {
    const planned = plan([
      ['Name', 'Start date'],
      ['Acme', '2019-01-01'],
      ['Beta', '2020 or so'],
    ])
    expect(planned.problems).toMatchObject([{ kind: 'not-a-day', cell: 'B3', found: '2020 or so' }])
    expect(planned.partners[1]?.notes).toEqual(['Start date: 2020 or so'])
  })

  it('reports a day that may mean two', () => {
    expect(
      plan([
        ['Name', 'Start date'],
        ['Acme', '3/4/2025'],
      ]).problems,
    ).toMatchObject([{ kind: 'ambiguous-day', cell: 'B2' }])
  })

  it('asks for the name column when there is none', () => {
    const planned = plan([
      ['Full Name', 'Email'],
      ['Ann Lee', 'a@x.example'],
    ])
    expect(planned.partners).toEqual([])
    expect(planned.problems).toMatchObject([{ kind: 'name-column-missing', sheet: 'List' }])
  })

  it('splits several names in one cell when told to', () => {
    const list = [
      ['Location', 'Company'],
      ['DE', 'ITMP, ERIC'],
      ['NL', 'AMS UNI'],
    ]
    expect(names(plan(list, { splitNamesOn: ',' }))).toEqual(['ITMP', 'ERIC', 'AMS UNI'])
  })
})

describe('rows that belong together', () => {
  const deals: List = [
    ['account', 'deal_stage', 'engage_date', 'close_value', 'sales_agent'],
    ...Array.from({ length: 12 }, (_, at) => [
      at % 2 === 0 ? 'Acme' : 'Beta',
      at < 4 ? 'Won' : 'Lost',
      `10/${25 - at}/2016`,
      String(at * 100),
      at < 7 ? 'Ann' : 'Bob',
    ]),
  ]

  it('become one partner each in a list of deals, with sums per stage and the earliest start', () => {
    const planned = plan(deals)
    expect(planned.joinedByName).toBe(true)
    expect(names(planned)).toEqual(['Acme', 'Beta'])
    const [acme] = planned.partners
    expect(acme?.rows).toEqual([2, 4, 6, 8, 10, 12])
    expect(acme?.values.get('startedOn')).toBe('2016-10-15')
    expect(acme?.values.get('owner')).toBe('Ann')
    expect(acme?.values.has('stage')).toBe(false)
    expect(acme?.totals).toEqual([
      { title: 'close_value', stage: 'Won', rows: 2, sum: 200 },
      { title: 'close_value', stage: 'Lost', rows: 4, sum: 2800 },
    ])
  })

  it('stay apart when told so', () => {
    expect(plan(deals, { joinByName: 'never' }).partners).toHaveLength(12)
  })

  it('are only offered as possible duplicates in a list of partners', () => {
    const planned = plan([
      ['Name', 'Country'],
      ['Acme GmbH', 'Kenya'],
      ['Beta', 'Chile'],
      ['ACME', 'Peru'],
    ])
    expect(planned.partners).toHaveLength(3)
    expect(planned.duplicates).toEqual([
      { rows: [[2], [4]], names: ['Acme GmbH', 'ACME'], score: 1, because: 'same-name' },
    ])
  })

  it('are joined when a person says so', () => {
    const planned = plan(
      [
        ['Name', 'Country'],
        ['Acme GmbH', 'Kenya'],
        ['Beta', 'Chile'],
        ['ACME', 'Kenya'],
      ],
      { joins: [[2, 4]] },
    )
    expect(planned.partners.map(({ rows }) => rows)).toEqual([[2, 4], [3]])
  })

  it('make a person of a listed company its contact, and report a person without one', () => {
    const planned = plan([
      ['name', 'is_company', 'parent_id'],
      ['Acme GmbH', 'true', null],
      ['Ann Lee', null, 'Acme GmbH'],
      ['Bob Ray', null, null],
    ])
    expect(names(planned)).toEqual(['Acme GmbH', 'Bob Ray'])
    expect(planned.partners[0]?.contacts).toMatchObject([{ name: 'Ann Lee' }])
    expect(planned.problems).toMatchObject([{ kind: 'person-not-company', cell: 'A4', found: 'Bob Ray' }])
  })
})

describe('matching with the board', () => {
  const existing = [
    { id: 'p1', name: 'Acme Corporation', website: 'https://www.acme.example/about' },
    { id: 'p2', name: 'Beta AG', website: null },
    { id: 'p3', name: 'Gamma Holding', website: 'https://twitter.com/gamma' },
  ]
  const list: List = [
    ['Id', 'Name', 'Website'],
    ['p3', 'Something else', null],
    ['x', 'Acme International', 'acme.example'],
    ['y', 'BETA', null],
    ['z', 'Gama Holding', 'https://twitter.com/gama'],
    ['w', 'Delta', null],
  ]

  it('finds the same partner by id, then by domain, then by name', () => {
    const matches = plan(list, { existing }).partners.map(({ match }) => match)
    expect(matches.slice(0, 3)).toMatchObject([
      { kind: 'same', partnerId: 'p3', by: 'id' },
      { kind: 'same', partnerId: 'p1', by: 'website' },
      { kind: 'same', partnerId: 'p2', by: 'name' },
    ])
  })

  it('offers a similar name as a candidate and does not decide', () => {
    const match = plan(list, { existing }).partners[3]?.match
    expect(match).toMatchObject({ kind: 'new', candidates: [{ partnerId: 'p3', because: 'similar-name' }] })
  })

  it.each([
    ['create', ['skip', 'skip', 'skip', 'create', 'create']],
    ['update', ['update', 'update', 'update', 'skip', 'skip']],
    ['both', ['update', 'update', 'update', 'create', 'create']],
  ] as const)('follows the mode %s', (mode, actions) => {
    expect(plan(list, { existing, mode }).partners.map(({ action }) => action)).toEqual(actions)
  })

  it('takes a name for the same only when it is the only one on both sides', () => {
    const twice = [...existing, { id: 'p4', name: 'beta', website: null }]
    const match = plan([['Name'], ['Beta']], { existing: twice }).partners[0]?.match
    expect(match).toMatchObject({ kind: 'new', candidates: [{ score: 1 }, { score: 1 }] })
  })

  it('plans ten thousand rows against ten thousand partners within a few seconds', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      id: `p${at}`,
      name: `Company ${at * 7919} Works`,
      website: null,
    }))
    const rows = [['Name', 'Country'], ...many.map(({ name }) => [name, 'Kenya'])]
    const startedAt = performance.now()
    expect(plan(rows, { existing: many }).counts).toMatchObject({ same: 10_000, new: 0 })
    expect(performance.now() - startedAt).toBeLessThan(8_000)
  })
})
