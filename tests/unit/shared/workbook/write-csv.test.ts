import fc from 'fast-check'
import { parse } from 'papaparse'
import { expect, it } from 'vitest'
import { writeCsv } from '#shared/workbook/write-csv'

const unguard = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)

it('never begins a field with what a spreadsheet program takes for a formula, and loses nothing', () => {
  const field = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', "'", '@SUM', '-2', '+49', '\tx', '"'))
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
      const text = writeCsv(rows)
      expect(text.startsWith('\uFEFF')).toBe(true)
      const { data } = parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n', skipEmptyLines: true })
      expect(data.flat().filter((one) => /^[=+\-@\t\r\n]/.test(one))).toEqual([])
      expect(data.map((row) => row.map(unguard))).toEqual(rows)
    }),
  )
})
