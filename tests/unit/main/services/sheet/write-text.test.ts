import { describe, expect, it } from 'vitest'
import { hostileTexts } from '../../../../helpers/hostile-texts'
import { parseSheetBytes } from '../../../../../src/main/services/sheet/parse-sheet-bytes'
import { writeWorkbook } from '../../../../../src/main/services/sheet/write-workbook'
import { readZipDirectory } from '../../../../../src/main/services/sheet/zip-directory'
import { readZipPart } from '../../../../../src/main/services/sheet/zip-part'
import type { SheetPlan } from '#shared/workbook/sheet-plan'

const texts = hostileTexts(20_000)
const plan: SheetPlan = {
  name: 'Texts',
  state: 'visible',
  columns: [{ width: 20, format: 'text', choices: null, readOnly: false }],
  header: false,
  frozenColumns: 0,
  rows: texts.map((text) => [text]),
}

describe('texts in a workbook', () => {
  it('come back unchanged, 20,000 of them', async () => {
    const bytes = Buffer.from(await writeWorkbook([plan]))
    const file = await parseSheetBytes(
      { fileName: 'texts.xlsx', bytes, encoding: null, delimiter: null },
      () => undefined,
    )
    const rows = file.sheets[0]?.rows ?? []
    const differing = texts.filter((text, at) => (rows[at]?.[0] ?? '') !== text)
    expect(differing).toEqual([])
  })

  it('are never formulas, links or anything else than text', async () => {
    const bytes = Buffer.from(await writeWorkbook([plan]))
    const parts = readZipDirectory(bytes)
    const sheet = parts.find(({ name }) => name === 'xl/worksheets/sheet1.xml')
    const xml = sheet === undefined ? '' : readZipPart(bytes, sheet).toString('utf8')
    expect(xml.match(/<c /g)?.length).toBe(20_000)
    expect(xml.match(/<c r="A\d+"( s="\d+")? t="s">/g)?.length).toBe(20_000)
    expect(xml).not.toMatch(/<f[ >]|hyperlink/)
    expect(parts.map(({ name }) => name).filter((name) => /external|connection|vba|embed/i.test(name))).toEqual([])
  })

  it('keep what is no character at all readable', async () => {
    const bytes = Buffer.from(await writeWorkbook([{ ...plan, rows: [['a\ud800b'], ['\u0000']] }]))
    const file = await parseSheetBytes({ fileName: 'x.xlsx', bytes, encoding: null, delimiter: null }, () => undefined)
    expect(file.sheets[0]?.rows).toEqual([['a\uFFFDb'], ['\u0000']])
  })
})
