/**
 * Calendar days (`2026-04-26`) and months (`2026-04`) as text, and instants as ISO UTC; what is stored has
 * no local time. Only `dayOf` knows where the machine is.
 */
export type Day = string
export type Month = string
export type Instant = string

const dayMs = 86_400_000

const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** True for a day that exists: 2026-02-30 does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(toTime(text)) &&
  new Date(toTime(text)).toISOString().startsWith(text)

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/.test(text) && isDay(text.slice(0, 10))

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The calendar day of an instant where this machine is: what somebody did this morning was done today. */
export function dayOf(instant: Instant): Day {
  const at = new Date(instant)
  return `${String(at.getFullYear())}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

export const monthOf = (day: Day): Month => day.slice(0, 7)

export const addDays = (day: Day, count: number): Day =>
  new Date(toTime(day) + count * dayMs).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toTime(to) - toTime(from)) / dayMs)

/** Monday to Friday days after `from` up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to)
  if (days <= 0) return 0
  const wholeWeeks = Math.floor(days / 7)
  let count = wholeWeeks * 5
  for (let day = wholeWeeks * 7 + 1; day <= days; day += 1) {
    const weekday = new Date(toTime(from) + day * dayMs).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count += 1
  }
  return count
}
