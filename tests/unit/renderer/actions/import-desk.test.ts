import { describe, expect, it } from 'vitest'
import { defaultChoices } from '#shared/workbook/foreign-choices'
import { packSheetFile } from '#shared/workbook/packed-sheet'
import type { CellValue } from '#shared/workbook/sheet'
import { createImportDesk, type ImportDesk, type MappedColumns } from '../../../../src/renderer/actions/import-desk'
import { createCarrier } from '../../../../src/renderer/actions/thread-carrier'

const rows: readonly (readonly CellValue[])[] = [
  ['Partners of 2025'],
  ['Company', 'Website', 'Since', 'Turnover'],
  ['Acme', 'acme.example', '31.12.2020', '$1.2M'],
  ['Beta', 'no page', '04/05/2021', '300 k'],
  ['', 'gamma.example', '', ''],
]

function aDesk(): { readonly desk: ImportDesk; readonly mapping: MappedColumns } {
  const desk = createImportDesk(createCarrier(), async () => ({ seq: 7, lastId: null, partners: [] }))
  const { sheets, ...head } = packSheetFile({
    fileName: 'list.xlsx',
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    notices: [],
    sheets: [{ name: 'List', hidden: false, rows }],
  })
  desk.open({ ...head, sheets: sheets.map(({ name, hidden }) => ({ name, hidden })) })
  desk.addPages((sheets[0]?.pages ?? []).map((page) => ({ sheet: 0, page })))
  desk.describe(null)
  const { columns } = desk.openTable({ sheet: 0, headerRow: 2 })
  return { desk, mapping: columns.map(({ index, field }) => [index, field]) }
}

describe('a list that arrived in slices', () => {
  it('is described with the sheet and the row that has the titles', () => {
    expect(aDesk().desk.describe(null)).toEqual({
      isOwn: false,
      sheets: [{ name: 'List', hidden: false, rows: 5, headerRow: 2 }],
      chosen: 0,
    })
  })

  it('shows values as they are understood, and counts those that are in doubt', () => {
    const { desk, mapping } = aDesk()
    expect(desk.readColumns(mapping)).toMatchObject([
      { index: 0, doubtful: 0 },
      { index: 1, doubtful: 1, samples: [{ read: 'acme.example' }, { written: 'no page', read: null }, {}] },
      { index: 2, samples: [{ written: '31.12.2020', read: '2020-12-31' }, { read: '2021-05-04' }] },
      { index: 3, samples: [{ written: '$1.2M', read: '1,200,000 USD' }, { read: '300,000' }] },
    ])
  })

  it('is reviewed, and its entries and problems are handed out in slices', async () => {
    const { desk, mapping } = aDesk()
    const { counts, samples, seq } = await desk.review({ storeName: 'store', mapping, choices: defaultChoices })
    expect(seq).toBe(7)
    expect(counts).toMatchObject({ rows: 3, new: 2, problems: 3 })
    expect(samples.new.map(({ name, row }) => [name, row])).toEqual([
      ['Acme', 3],
      ['Beta', 4],
    ])
    expect(desk.entries({ from: 1, count: 5 }).map(({ name }) => name)).toEqual(['Beta'])
    expect(desk.problems({ from: 0, count: 5 }).map(({ cell }) => cell)).toEqual(['A5', 'B4', 'C4'])
  })

  it('tells the partners that are here from new ones', async () => {
    const { desk, mapping } = aDesk()
    await desk.review({ storeName: 'store', mapping, choices: defaultChoices })
    const [acme] = desk.entries({ from: 0, count: 1 })
    const profile = acme?.outcome.kind === 'new' ? acme.outcome.profile : null
    expect(profile).toMatchObject({ name: 'Acme', website: 'acme.example', notes: expect.stringContaining('$1.2M') })
  })
})
