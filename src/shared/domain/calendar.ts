/**
 * Calendar days (`2026-04-26`) and months (`2026-04`) as text, and instants as ISO UTC; what is stored has
 * no local time. Only `dayOf` knows where the machine is.
 */
export type Day = string
export type Month = string
export type Instant = string

const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** True for a day that exists: 2026-02-30 does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(toTime(text)) &&
  new Date(toTime(text)).toISOString().startsWith(text)

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/.test(text) && isDay(text.slice(0, 10))

const twoDigits = (value: number): string => (value < 10 ? `0${String(value)}` : String(value))

/** The calendar day of an instant where this machine is: what somebody did this morning was done today. */
export function dayOf(instant: Instant): Day {
  const at = new Date(instant)
  return `${String(at.getFullYear())}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The number that a stretch of digits stands for. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

/**
 * Days since 1970-01-01 in the Gregorian calendar, by whole numbers: the clocks of 10,000 partners are counted with
 * it, and a Date for each would take most of the time. A year begins with March here, so that the day that is added
 * every four years is its last; 400 years have 146,097 days.
 */
function toNumber(day: Day): number {
  const month = digits(day, 5, 7)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return era * 146_097 + days - 719_468
}

/** Days that were written once: every partner asks for the same few thousand. Emptied before it could grow without end. */
const written = new Map<number, Day>()
const writtenLimit = 50_000

function fromNumber(count: number): Day {
  const known = written.get(count)
  if (known !== undefined) return known
  if (written.size >= writtenLimit) written.clear()
  const day = writeDay(count)
  written.set(count, day)
  return day
}

function writeDay(count: number): Day {
  const shifted = count + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096)
  const year = Math.floor((ofEra - leaps) / 365)
  const ofYear = ofEra - (year * 365 + Math.floor(year / 4) - Math.floor(year / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return `${String(year + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export const addDays = (day: Day, count: number): Day => fromNumber(toNumber(day) + count)

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((toNumber(day) + 4) % 7) + 7) % 7

/** Monday to Friday days after `from` up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to)
  if (days <= 0) return 0
  const wholeWeeks = Math.floor(days / 7)
  let count = wholeWeeks * 5
  const first = weekdayOf(from)
  for (let day = wholeWeeks * 7 + 1; day <= days; day += 1) {
    const weekday = (first + day) % 7
    if (weekday !== 0 && weekday !== 6) count += 1
  }
  return count
}
