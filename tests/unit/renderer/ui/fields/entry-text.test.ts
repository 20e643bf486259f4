import { describe, expect, it } from 'vitest'
import { dayText, numberText, parseDayEntry, parseNumberEntry } from '../../../../../src/renderer/ui/fields/entry-text'
import { err, ok } from '#shared/result'

describe('a typed number', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,5', 1234.5],
    ['-3', -3],
    ['.5', 0.5],
    ['0', 0],
  ])('reads %s with decimal comma or point', (text, value) => {
    expect(parseNumberEntry(text)).toEqual(ok(value))
  })

  it('is nothing when nothing is typed, and never zero', () => {
    expect(parseNumberEntry('  ')).toEqual(ok(null))
  })

  it.each(['12%', '1k', 'ten', '1,2,3', '5 EUR', '<b>1</b>'])('refuses %s', (text) => {
    expect(parseNumberEntry(text)).toEqual(err('not-a-number'))
  })

  it.each([0, 1.5, -2, 1234567.89, 1e-7])('can be read back as it is shown: %d', (value) => {
    expect(parseNumberEntry(numberText(value))).toEqual(ok(value))
  })
})

describe('a typed day', () => {
  it.each(['2026-02-30', '30.02.2026', '2025-02-29', '99'])('refuses %s, which does not exist', (text) => {
    expect(parseDayEntry(text)).toEqual(err('no-such-day'))
  })

  it('refuses words that are no day', () => {
    expect(parseDayEntry('soon')).toEqual(err('not-understood'))
  })

  it.each(['2026-04-26', '26.04.2026', '26 April 2026'])('reads %s', (text) => {
    expect(parseDayEntry(text)).toEqual(ok('2026-04-26'))
  })

  it('is nothing when nothing is typed', () => {
    expect(parseDayEntry('')).toEqual(ok(null))
  })

  it.each(['2026-01-02', '2026-12-31', '2024-02-29'])('can be read back as it is shown: %s', (day) => {
    expect(parseDayEntry(dayText(day))).toEqual(ok(day))
  })
})
