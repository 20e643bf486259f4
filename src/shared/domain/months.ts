import type { Month } from './calendar'

/** Months since the year 0, so that they can be counted with. */
const toCount = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const fromCount = (count: number): Month =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`

export const addMonths = (month: Month, count: number): Month => fromCount(toCount(month) + count)

/** Every month from one to another, both included; none when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): readonly Month[] =>
  Array.from({ length: Math.max(0, toCount(to) - toCount(from) + 1) }, (_, index) => addMonths(from, index))
