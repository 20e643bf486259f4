import { describe, expect, it } from 'vitest'
import { parseSheetBytes } from '../../../../../src/main/services/sheet/parse-sheet-bytes'
import { buildWorkbook, type WorkbookRecipe } from '../../../../fixtures/sheets/build-workbook'

const cellsOf = async (recipe: WorkbookRecipe): Promise<readonly (readonly unknown[])[]> => {
  const bytes = buildWorkbook(recipe)
  const file = await parseSheetBytes({ fileName: 'a.xlsx', bytes, encoding: null, delimiter: null }, () => undefined)
  return file.sheets[0]?.rows ?? []
}

const texts = [
  'Acme',
  '',
  '  blanks kept  ',
  'two\nlines',
  'tab\there',
  'Zürich 東京 😀',
  'a_x0041_b',
  '_xyz_',
  "'=1+1",
  '=cmd|x',
  'M&amp;M',
  '&#8211;',
  '> < '.replace('<', '&lt;'),
  'quote " and \'',
  '12',
  '2025-12-31',
]
const numbers = ['0', '-0', '12', '+3', '1.50', '1E3', '1.5E-10', '39690', '0.1', '123456789012345678']
const styles = ['', '1', '2', '3', '0', '7']

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** The same list twice: as programs write it, and written so that the library reads every cell of it. */
function writeTwice(): { readonly plain: WorkbookRecipe; readonly long: WorkbookRecipe } {
  const strings = (element: string): string =>
    `<sst ${main}>${texts.map((text) => `<si>${element}${text}</t></si>`).join('')}</sst>`
  const write = (cell: (address: string, style: string, content: string) => string): string =>
    styles
      .map((style, at) => {
        const row = at * 2 + 1
        const cells = [...texts.keys()].map((text) => cell(`${letter(text)}${String(row)}`, style, `t${String(text)}`))
        const values = numbers.map((number, at) => cell(`${letter(at + 2)}${String(row + 1)}`, style, number))
        return `<row r="${String(row)}">${cells.join('')}</row><row r="${String(row + 1)}">${values.join('')}</row>`
      })
      .join('')
  const attributes = (style: string): string => (style === '' ? '' : ` s="${style}"`)
  const plain = write((address, style, content) =>
    content.startsWith('t')
      ? `<c r="${address}"${attributes(style)} t="s"><v>${content.slice(1)}</v></c>`
      : `<c r="${address}"${attributes(style)}><v>${content}</v></c>`,
  )
  const long = write((address, style, content) =>
    content.startsWith('t')
      ? `<c t="s" r="${address}"${attributes(style)}><v>${content.slice(1)}</v></c>`
      : `<c${attributes(style)} r="${address}"><v >${content}</v></c>`,
  )
  return { plain: { strings: strings('<t>'), sheet: plain }, long: { strings: strings('<t >'), sheet: long } }
}

const letter = (column: number): string => String.fromCharCode(65 + column)

describe('cells that need no library', () => {
  it('are read as the library reads them, whatever their format', async () => {
    const { plain, long } = writeTwice()
    const rows = await cellsOf(plain)
    expect(rows).toEqual(await cellsOf(long))
    expect(rows[0]).toHaveLength(texts.length)
    expect(rows.at(-1)?.slice(0, 4)).toEqual([null, null, 0, -0])
  })

  it('stand among the others at their own places', async () => {
    const strings = `<sst ${main}><si><t>plain</t></si><si><r><t>rich</t></r></si><si><t>more</t></si><si><t>M&amp;M</t></si></sst>`
    const shared = (address: string, at: number): string => `<c r="${address}" t="s"><v>${String(at)}</v></c>`
    const sheet = `<row r="2">${shared('A2', 0)}${shared('B2', 3)}${shared('D2', 2)}</row><row r="4">${shared('B4', 1)}<c r="C4"><v>5</v></c></row>`
    expect(await cellsOf({ strings, sheet })).toEqual([[], ['plain', 'M&M', null, 'more'], [], [null, 'rich', 5]])
  })
})
