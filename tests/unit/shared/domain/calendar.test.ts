import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  isInstant,
  isMonth,
  weekdayOf,
  workingDaysBetween,
} from '#shared/domain/calendar'

describe('calendar days', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01'])('knows %s', (day) => {
    expect(isDay(day)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '',
    '2026-04-27T00:00',
    '27.04.2026',
    '٢٠٢٦-٠٤-٢٧',
  ])('does not know %s', (day) => {
    expect(isDay(day)).toBe(false)
  })

  it('knows months from 01 to 12', () => {
    expect(['2026-01', '2026-12', '2026-00', '2026-13', '2026-1', '26-01'].map(isMonth)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it.each([
    '2026-02-30T09:00:00.000Z',
    '2026-04-27T24:00:00.000Z',
    '2026-04-27T09:60:00Z',
    '2026-04-27T09:00:00',
    '2026-04-27',
    '2026-04-27T09:00:00+02:00',
  ])('takes %s for no instant', (instant) => {
    expect(isInstant(instant)).toBe(false)
  })

  it('takes instants with and without fractions', () => {
    expect(['2026-04-27T09:00:00Z', '2026-04-27T23:59:59.9Z', '2024-02-29T00:00:00.000Z'].every(isInstant)).toBe(true)
  })

  it('adds and counts days over leap days, ends of years and changes of the clock', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
  })

  it('counts working days after the first day up to the last', () => {
    // 2026-04-24 is a Friday.
    expect(workingDaysBetween('2026-04-24', '2026-04-24')).toBe(0)
    expect(workingDaysBetween('2026-04-24', '2026-04-25')).toBe(0)
    expect(workingDaysBetween('2026-04-24', '2026-04-26')).toBe(0)
    expect(workingDaysBetween('2026-04-24', '2026-04-27')).toBe(1)
    expect(workingDaysBetween('2026-04-25', '2026-05-01')).toBe(5)
    expect(workingDaysBetween('2026-04-27', '2026-05-11')).toBe(10)
    expect(workingDaysBetween('2026-04-27', '2026-04-24')).toBe(0)
  })

  it('counts working days as one by one, over two years of starts and lengths', () => {
    for (let start = 0; start < 7; start += 1) {
      const from = addDays('2026-04-20', start)
      let count = 0
      for (let length = 1; length <= 100; length += 1) {
        const day = addDays(from, length)
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
        if (weekday >= 1 && weekday <= 5) count += 1
        expect(workingDaysBetween(from, day)).toBe(count)
      }
    }
  })
})

describe('the calendar day of an instant', () => {
  const inZone = (zone: string, read: () => string): string => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    const day = read()
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    return day
  }

  it.each([
    ['Asia/Tokyo', '2026-04-26T23:30:00.000Z', '2026-04-27'],
    ['America/Los_Angeles', '2026-04-27T03:00:00.000Z', '2026-04-26'],
    ['UTC', '2026-04-27T03:00:00.000Z', '2026-04-27'],
  ])('is the day where the machine is: %s', (zone, instant, day) => {
    expect(inZone(zone, () => dayOf(instant))).toBe(day)
  })
})

describe('counting days', () => {
  it("agrees with the system's own calendar over 400 years", () => {
    const first = Date.UTC(1890, 0, 1)
    const wrong: string[] = []
    for (let count = 0; count < 146_097; count += 7) {
      const at = new Date(first + count * 86_400_000)
      const day = at.toISOString().slice(0, 10)
      const agrees =
        addDays('1890-01-01', count) === day &&
        daysBetween('1890-01-01', day) === count &&
        weekdayOf(day) === at.getUTCDay()
      if (!agrees) wrong.push(day)
    }
    expect(wrong).toEqual([])
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })
})
