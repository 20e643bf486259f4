import { describe, expect, it } from 'vitest'
import { aPartner } from '../../../../helpers/builders/a-partner'
import { hostileTexts } from '../../../../helpers/hostile-texts'
import { readCsv } from '../../../../../src/main/services/sheet/read-csv'
import { planPartnersCsv, withoutGuards } from '#shared/workbook/own/partners-csv'
import type { SheetFile } from '#shared/workbook/sheet'

const texts = hostileTexts(20_000)
const partners = texts.map((notes, at) => aPartner({ id: `p${String(at)}`, name: `Partner ${String(at)}`, notes }))
const csv = planPartnersCsv(partners)

function readBack(text: string): SheetFile {
  const content = readCsv(Buffer.from(text, 'utf8'), 'partners', { encoding: null, delimiter: null })
  return { fileName: 'partners.csv', format: 'csv', ...content }
}

/** Csv knows one kind of line end inside a cell; which one it was is lost. */
const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n')

describe('the list of partners as csv', () => {
  const raw = readBack(csv)

  it('quotes every field, ends lines as Windows does and says that it is UTF-8', () => {
    expect(csv.startsWith('\uFEFF"Partner id","Name"')).toBe(true)
    expect(csv.endsWith('"\r\n')).toBe(true)
  })

  it('holds no cell that a spreadsheet program would run', () => {
    const cells = raw.sheets[0]?.rows.flat() ?? []
    expect(cells.length).toBeGreaterThan(100_000)
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  it('comes back unchanged, 20,000 texts of it', () => {
    const column = raw.sheets[0]?.rows[0]?.indexOf('Notes') ?? -1
    const rows = withoutGuards(raw).sheets[0]?.rows.slice(1) ?? []
    expect(rows).toHaveLength(texts.length)
    expect(texts.filter((text, at) => (rows[at]?.[column] ?? '') !== oneLineEnd(text))).toEqual([])
  })

  it('leaves the apostrophes of other lists alone', () => {
    const other = readBack("Name,Notes\r\nAcme,'tis\r\n")
    expect(withoutGuards(other)).toBe(other)
  })
})
