import { describe, expect, it } from 'vitest'
import { describeHeader } from '#shared/workbook/find-header'
import { readForeignRows } from '#shared/workbook/read-foreign-rows'
import type { Sheet, SheetFile } from '#shared/workbook/sheet'
import { parseSheetBytes } from '../../../../../src/main/services/sheet/parse-sheet-bytes'
import { buildWorkbook, number, smallList, text, type WorkbookRecipe } from '../../../../fixtures/sheets/build-workbook'

const read = (recipe: WorkbookRecipe): Promise<SheetFile> =>
  parseSheetBytes(
    { fileName: 'list.xlsx', bytes: buildWorkbook(recipe), encoding: null, delimiter: null },
    () => undefined,
  )

const cellsOf = async (recipe: WorkbookRecipe): Promise<readonly unknown[][]> => {
  const [sheet] = (await read(recipe)).sheets
  return (sheet?.rows ?? []).map((row) => [...row])
}

const smallestSheet: Sheet = { name: '', hidden: false, rows: [] }
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

describe('reading a workbook', () => {
  it('reads a small list with its sheet name', async () => {
    const file = await read({})
    expect(file).toMatchObject({ format: 'xlsx', encoding: null, delimiter: null, notices: [] })
    expect(file.sheets).toEqual([
      {
        name: 'List',
        hidden: false,
        rows: [
          ['Name', 'Country'],
          ['Acme', 'Kenya'],
        ],
      },
    ])
  })

  it('reads shared, inline and rich texts, and decodes references', async () => {
    const strings = `<sst ${main}><si><t>M&amp;M &#8211; Z&#xFC;rich</t></si><si><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si></sst>`
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>In</t></r><r><t>line</t></r></is></c></row>`
    expect(await cellsOf({ strings, sheet: rows })).toEqual([['M&M – Zürich', 'Rich text', 'Inline']])
  })

  it('keeps digits written as text, leading zeros included', async () => {
    expect(await cellsOf({ sheet: `<row r="1">${text('A1', '067491886')}</row>` })).toEqual([['067491886']])
  })

  it('reads days and times in the date system of 1900', async () => {
    const sheet = `<row r="1">${number('A1', 39690, 1)}${number('B1', 44035.375, 2)}${number('C1', 0.375, 3)}${number('D1', 39690)}</row>`
    expect(await cellsOf({ sheet })).toEqual([
      [{ kind: 'date', iso: '2008-08-30' }, { kind: 'date', iso: '2020-07-23T09:00:00' }, '09:00:00', 39690],
    ])
  })

  it('reads the same day number four years later in the date system of 1904', async () => {
    expect(await cellsOf({ date1904: true, sheet: `<row r="1">${number('A1', 38228, 1)}</row>` })).toEqual([
      [{ kind: 'date', iso: '2008-08-30' }],
    ])
  })

  it('keeps with the sheet from where bare day numbers are counted, and reads them from there', async () => {
    const titles = `<row r="1">${text('A1', 'Company')}${text('B1', 'Since')}</row>`
    const sheet = `${titles}<row r="2">${text('A2', 'Acme')}${number('B2', 38_228)}</row>`
    const dayOf = async (date1904: boolean): Promise<string | undefined> => {
      const [list = smallestSheet] = (await read({ date1904, sheet })).sheets
      const mapping = new Map([[0, 'name'] as const, [1, 'startedOn'] as const])
      return readForeignRows(list, describeHeader(list, 1), mapping).rows[0]?.values.get('startedOn')
    }
    expect(await dayOf(false)).toBe('2004-08-29')
    expect(await dayOf(true)).toBe('2008-08-30')
  })

  it('reads a date that no calendar has as empty, with a notice naming the cell', async () => {
    const file = await read({ sheet: `<row r="1">${text('A1', 'Name')}${number('B1', 9_999_999, 1)}</row>` })
    expect(file.sheets[0]?.rows).toEqual([['Name']])
    expect(file.notices).toMatchObject([{ kind: 'impossible-date', sheet: 'List', cell: 'B1' }])
  })

  it('takes the saved result of a formula and says so', async () => {
    const sheet = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>UPPER("a")</f><v>A</v></c><c r="C1"><f>NOW()</f></c></row>`
    const file = await read({ sheet })
    expect(file.sheets[0]?.rows).toEqual([[2, 'A']])
    expect(file.notices.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['formula-result', 'A1'],
      ['formula-without-result', 'C1'],
    ])
  })

  it('keeps an error as an error, with a notice naming the cell', async () => {
    const file = await read({ sheet: `<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>` })
    expect(file.sheets[0]?.rows).toEqual([[{ kind: 'error', code: '#N/A' }]])
    expect(file.notices).toMatchObject([{ kind: 'error-cell', cell: 'A1', found: '#N/A' }])
  })

  it('marks hidden and very hidden sheets', async () => {
    expect((await read({ sheetState: 'hidden' })).sheets[0]?.hidden).toBe(true)
    expect((await read({ sheetState: 'veryHidden' })).sheets[0]?.hidden).toBe(true)
  })

  it('gives each row of a merged cell its value, but leaves a title over several columns where it begins', async () => {
    const rows = `<row r="1">${text('A1', 'Title')}</row><row r="2">${text('A2', 'Acme')}${text('B2', 'x')}</row><row r="3">${text('B3', 'y')}</row>`
    const sheet = `<worksheet ${main}><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells></worksheet>`
    expect(await cellsOf({ sheet })).toEqual([['Title'], ['Acme', 'x'], ['Acme', 'y']])
  })

  it('reads rows and cells that state no address, and elements with a prefix', async () => {
    const sheet = `<worksheet ${main}><x:sheetData xmlns:x="y"><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></worksheet>`
    expect(await cellsOf({ sheet })).toEqual([[1, 2]])
  })

  it('is not misled by a validation of a whole column or an empty formatted row at the end', async () => {
    const sheet = `<worksheet ${main}><sheetData>${smallList}<row r="1048576"><c r="A1048576" s="1"/></row></sheetData><dataValidations><dataValidation sqref="B2:B1048576"/></dataValidations></worksheet>`
    expect(await cellsOf({ sheet })).toHaveLength(2)
  })

  it('keeps the text of a linked cell', async () => {
    const sheet = `<worksheet ${main}><sheetData>${smallList}</sheetData><hyperlinks><hyperlink ref="A2" location="B2" display="elsewhere"/></hyperlinks></worksheet>`
    expect((await cellsOf({ sheet }))[1]).toEqual(['Acme', 'Kenya'])
  })
})
