import { addMonths, monthsBetween } from '../months'
import { type Day, type Month, monthOf } from '../calendar'

export type ReviewMonths = {
  /** Due before the present month and still not held. */
  readonly earlier: number
  readonly months: readonly { readonly month: Month; readonly count: number }[]
  /** Due after the last month shown. */
  readonly later: number
}

/** Reviews due by month, from the present month on. */
export function reviewsByMonth(dueDays: readonly Day[], today: Day, count = 12): ReviewMonths {
  const first = monthOf(today)
  const last = addMonths(first, count - 1)
  const months = dueDays.map(monthOf)
  return {
    earlier: months.filter((month) => month < first).length,
    months: monthsBetween(first, last).map((month) => ({
      month,
      count: months.filter((one) => one === month).length,
    })),
    later: months.filter((month) => month > last).length,
  }
}
