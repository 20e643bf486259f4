import type { PlainRow, PlainWorkbook } from './plain-workbook'

/**
 * The figures of the portfolio counted again from the cells of an exported workbook, with nothing of the program: from the
 * list of partners, the log of decisions and the lists of figures, contacts and insights.
 */
export type Rules = {
  readonly today: string
  readonly stageLimits: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly reviewIntervals: Readonly<Record<string, number>>
  readonly cadenceOfStage: Readonly<Record<string, string>>
  readonly insightDays: number
}

type Stay = {
  readonly stage: string
  readonly from: string
  to: string | null
  way: 'forward' | 'back' | 'closed' | null
}

export type Life = {
  readonly row: PlainRow
  readonly stays: readonly Stay[]
  /** The day the record began, or was reopened. */
  readonly openSince: string
  /** The last review decision since then. */
  readonly reviewedOn: string | null
}

export const sheetOf = (workbook: PlainWorkbook, name: string): readonly PlainRow[] => {
  const rows = workbook.get(name)
  if (rows === undefined) throw new Error(`The workbook has no sheet ${name}`)
  return rows
}

export const cell = (row: PlainRow, title: string): string => {
  const value = row[title]
  if (value === undefined) throw new Error(`There is no column ${title}`)
  return value
}

const ofPartner = (rows: readonly PlainRow[], partner: PlainRow): readonly PlainRow[] =>
  rows.filter((row) => cell(row, 'Partner id') === cell(partner, 'Partner id'))

export const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)

const reviewDecisions = ['Scale Partnership', 'Maintain Partnership', 'Rework Partnership', 'Retire Partnership']

/** The way of a partner by its log: it begins somewhere, and each decision leads on from where it stands. */
export function lifeOf(partner: PlainRow, log: readonly PlainRow[]): Life {
  const entries = ofPartner(log, partner).toSorted((a, b) => cell(a, 'Day').localeCompare(cell(b, 'Day')))
  const birth = entries.find((entry) => ['create-partner', 'adopt-partner'].includes(cell(entry, 'Act')))
  if (birth === undefined) throw new Error(`Nothing tells how ${cell(partner, 'Name')} began`)
  const left = entries.filter((one) => cell(one, 'Act') === 'take-decision' && cell(one, 'From') !== cell(one, 'To'))
  const stays: Stay[] = [{ stage: cell(birth, 'To'), from: cell(birth, 'Day'), to: null, way: null }]
  let place = cell(birth, 'To')
  let openSince = cell(birth, 'Day')
  let reviewedOn: string | null = null
  for (;;) {
    const at = left.findIndex((one) => cell(one, 'From') === place)
    const [move] = at === -1 ? [] : left.splice(at, 1)
    if (move === undefined) break
    const [day, to, decision] = [cell(move, 'Day'), cell(move, 'To'), cell(move, 'Decision')]
    const last = stays.at(-1)
    if (place === 'closed') [openSince, reviewedOn] = [day, null]
    else if (last !== undefined) {
      last.to = day
      last.way = to === 'closed' ? 'closed' : decision === 'Return To Stage' ? 'back' : 'forward'
      if (reviewDecisions.includes(decision)) reviewedOn = day
    }
    if (to !== 'closed') stays.push({ stage: to, from: day, to: null, way: null })
    place = to
  }
  return { row: partner, stays, openSince, reviewedOn }
}

export const tierOf = (row: PlainRow): string => cell(row, 'Tier').toLowerCase().replace(' ', '-')
export const stageOf = (row: PlainRow): string => cell(row, 'Stage').toLowerCase()

/** The day a review is due; null where there is nothing to review. */
export function reviewDue({ row, stays, openSince, reviewedOn }: Life, { reviewIntervals }: Rules): string | null {
  if (stageOf(row) === 'closed') return null
  if (cell(row, 'Review on') !== '') return cell(row, 'Review on')
  const began = stays.find(({ stage, from }) => from >= openSince && ['development', 'review'].includes(stage))?.from
  const since = reviewedOn ?? began
  return since === undefined ? null : plusDays(since, reviewIntervals[tierOf(row)] ?? Number.NaN)
}

/** How many partners drift under a rule that the workbook holds all facts of. */
export function recountDrift(workbook: PlainWorkbook, lives: readonly Life[], rules: Rules) {
  const open = lives.filter(({ row }) => stageOf(row) !== 'closed')
  const insights = sheetOf(workbook, 'Insights').filter((one) => cell(one, 'Landed') === 'Open')
  const known = new Set(lives.map(({ row }) => cell(row, 'Partner id')))
  return {
    unowned: open.filter(({ row }) => cell(row, 'Owner').trim() === '').length,
    stalled: open.filter(({ row }) => isStalled(row, rules)).length,
    unmanaged: open.filter((life) => isUnmanaged(life, sheetOf(workbook, 'Communications'), rules)).length,
    unreviewed: lives.filter((life) => (reviewDue(life, rules) ?? '9999') <= rules.today).length,
    'insight-not-landed': insights.filter(
      (one) => known.has(cell(one, 'Partner id')) && plusDays(cell(one, 'Raised on'), rules.insightDays) <= rules.today,
    ).length,
  }
}

const isStalled = (row: PlainRow, { today, stageLimits }: Rules): boolean =>
  days(cell(row, 'In this stage since'), today) > (stageLimits[stageOf(row)]?.[tierOf(row)] ?? Number.NaN)

const daysOfCadence: Readonly<Record<string, number>> = { weekly: 7, fortnightly: 14, monthly: 30, quarterly: 91 }

function isUnmanaged({ row, openSince }: Life, talks: readonly PlainRow[], { today, cadenceOfStage }: Rules): boolean {
  const cadence = daysOfCadence[cell(row, 'Contact every').toLowerCase() || (cadenceOfStage[stageOf(row)] ?? '')]
  if (cadence === undefined) throw new Error(`No such cadence: ${cell(row, 'Contact every')}`)
  const last = ofPartner(talks, row)
    .filter((talk) => cell(talk, 'Direction') === 'Two-way')
    .map((talk) => cell(talk, 'Day'))
    .toSorted()
    .at(-1)
  const since = last === undefined || last < openSince ? openSince : last
  return days(since, today) >= Math.ceil(cadence * 1.5)
}

/** The sum of a metric: `null` when nothing was measured. */
export function sumOf(
  rows: readonly PlainRow[],
  metric: string,
): { readonly sum: number; readonly how: string } | null {
  const measured = rows.filter((row) => cell(row, 'Metric') === metric && cell(row, 'Value') !== '')
  if (measured.length === 0) return null
  const estimated = measured.some((row) => cell(row, 'Measured or estimated') === 'Estimated')
  return {
    sum: measured.reduce((sum, row) => sum + Number(cell(row, 'Value')), 0),
    how: estimated ? 'estimated' : 'measured',
  }
}

/** Null where revenue or cost was not measured, or there was no cost. */
export function roiOf(rows: readonly PlainRow[]): { readonly ratio: number; readonly how: string } | null {
  const [revenue, cost] = [sumOf(rows, 'Revenue generated'), sumOf(rows, 'Cost')]
  if (revenue === null || cost === null || cost.sum === 0) return null
  const how = [revenue.how, cost.how].includes('estimated') ? 'estimated' : 'measured'
  return { ratio: (revenue.sum - cost.sum) / cost.sum, how }
}

/** As PERCENTILE in a spreadsheet. */
export function percentileOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]]
  return low === undefined || high === undefined ? null : low + (rank % 1) * (high - low)
}
