import { describe, expect, it } from 'vitest'
import { findDayOrder, parseDay, type DayOrder } from '#shared/workbook/parse-day'
import { findDecimalMark, parseNumber } from '#shared/workbook/parse-number'
import { parseValue } from '#shared/workbook/parse-value'
import type { CellValue } from '#shared/workbook/sheet'

const number = (value: CellValue, decimal: '.' | ',' | null = null) => parseNumber(value, { decimal })
const day = (value: CellValue, order: DayOrder | null = null) => parseDay(value, { order })

describe('numbers', () => {
  it.each([
    ['$1.2M', 1_200_000, 'currency'],
    ['1.234,56', 1234.56, 'plain'],
    ['1,234.56', 1234.56, 'plain'],
    ['12%', 0.12, 'percent'],
    ['€ 3,5 Mio', 3_500_000, 'currency'],
    ['CHF 1’200', 1200, 'currency'],
    ['1 234 567', 1_234_567, 'plain'],
    ['1.234.567', 1_234_567, 'plain'],
    ['(300)', -300, 'plain'],
    ['-$5', -5, 'currency'],
    ['0,5', 0.5, 'plain'],
    ['1100.04', 1100.04, 'plain'],
    ['2k', 2000, 'plain'],
  ])('reads %s', (text, value, unit) => {
    expect(number(text)).toMatchObject({ ok: true, value: { value, unit, otherwise: null } })
  })

  it('reports both readings of 1.234 and of 1,234', () => {
    expect(number('1.234')).toMatchObject({ ok: true, value: { value: 1234, otherwise: 1.234 } })
    expect(number('1,234')).toMatchObject({ ok: true, value: { value: 1234, otherwise: 1.234 } })
  })

  it('follows the decimal mark that the column proves', () => {
    expect(findDecimalMark(['1,5', '1.234'])).toBe(',')
    expect(findDecimalMark(['1,234.56'])).toBe('.')
    expect(findDecimalMark(['1,234'])).toBeNull()
    expect(number('1.234', ',')).toMatchObject({ ok: true, value: { value: 1234, otherwise: null } })
    expect(number('1.234', '.')).toMatchObject({ ok: true, value: { value: 1.234, otherwise: null } })
  })

  it.each(['abc', '1.2.3', '12 apples', '1,23.456,7', '(5', ''])('refuses %j', (text) => {
    expect(number(text).ok).toBe(false)
  })
})

describe('days', () => {
  it.each([
    ['31.12.2025', '2025-12-31', 'day'],
    ['12/31/2025', '2025-12-31', 'day'],
    ['31/12/2025', '2025-12-31', 'day'],
    ['2025-12-31', '2025-12-31', 'day'],
    ['2020-07-23 09:00', '2020-07-23', 'day'],
    ['1 March 2015', '2015-03-01', 'day'],
    ['March 1st, 2015', '2015-03-01', 'day'],
    ['Dec-27 2020', '2020-12-27', 'day'],
    ['1. März 2015', '2015-03-01', 'day'],
    ['3 février 2021', '2021-02-03', 'day'],
    ['12 de enero de 2021', '2021-01-12', 'day'],
    ['4 luglio 2021', '2021-07-04', 'day'],
    ['03.04.2025', '2025-04-03', 'day'],
    ['2014-05', '2014-05', 'month'],
    ['05/2014', '2014-05', 'month'],
    ['May 2014', '2014-05', 'month'],
    ['Q3 2025', '2025-Q3', 'quarter'],
    ['2025 Q3', '2025-Q3', 'quarter'],
    ['2019', '2019', 'year'],
  ])('reads %s as no more than it says', (text, value, precision) => {
    expect(day(text)).toMatchObject({ ok: true, value: { value, precision, otherwise: null } })
  })

  it('reports both readings of a day that may be month first', () => {
    expect(day('03/04/2025')).toMatchObject({ ok: true, value: { value: '2025-04-03', otherwise: '2025-03-04' } })
  })

  it('follows the order that the column proves', () => {
    expect(findDayOrder(['3/4/2025', '10/25/2016'])).toBe('month-first')
    expect(findDayOrder(['3/4/2025', '25/10/2016'])).toBe('day-first')
    expect(findDayOrder(['3/4/2025'])).toBeNull()
    expect(day('3/4/2025', 'month-first')).toMatchObject({ ok: true, value: { value: '2025-03-04', otherwise: null } })
  })

  it('reads a bare number as a year or as the day count of a spreadsheet, and says which', () => {
    expect(day(1996)).toMatchObject({ ok: true, value: { value: '1996', precision: 'year' } })
    expect(day(39_690)).toMatchObject({
      ok: true,
      value: { value: '2008-08-30', how: expect.stringContaining('39690') },
    })
    expect(day({ kind: 'date', iso: '2020-07-23T09:00:00' })).toMatchObject({
      ok: true,
      value: { value: '2020-07-23' },
    })
  })

  it.each(['31.02.2025', '13/13/2025', 'soon', '2025-13', 'Q5 2025', '99'])('refuses %s', (text) => {
    expect(day(text)).toMatchObject({ ok: false, error: { kind: 'not-a-day', found: text } })
  })
})

describe('any value', () => {
  const any = (value: CellValue) => parseValue(value, { as: 'any', order: null, decimal: null })

  it('keeps digits alone as text, since they may be an identifier', () => {
    expect(any('067491886')).toEqual({ ok: true, value: { kind: 'text', value: '067491886' } })
  })

  it('takes days, amounts and words for what they are', () => {
    expect(any('31.12.2025')).toMatchObject({ value: { kind: 'day' } })
    expect(any('$5')).toMatchObject({ value: { kind: 'number', currency: 'USD' } })
    expect(any('Acme')).toMatchObject({ value: { kind: 'text', value: 'Acme' } })
    expect(any(null)).toMatchObject({ ok: false, error: { kind: 'empty' } })
  })
})
