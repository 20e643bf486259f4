import { describe, expect, it } from 'vitest'
import { buildDemo } from '#shared/demo/build-demo'
import { type Dossier, emptyDossier } from '#shared/domain/dossier'
import type { MetricEntry } from '#shared/domain/records/metric-entry'
import type { Partner } from '#shared/domain/records/partner'
import { partnerFigures } from '#shared/domain/portfolio/partner-figures'
import { reviewsByMonth } from '#shared/domain/portfolio/review-months'
import { countPerStage, percentile, stageFlow, timeInStages } from '#shared/domain/portfolio/stage-figures'
import { aWorkspace } from '../../../../helpers/builders/a-context'
import { aDossier, aPartner } from '../../../../helpers/builders/a-partner'
import { aMetricEntry } from '../../../../helpers/builders/a-record'

const today = '2026-11-22'
const demo = buildDemo(today)
const partners = demo.tables.partners as unknown as readonly Partner[]

/** The rows of a table as plain records, read without any of the code under test. */
type Plain = Readonly<Record<string, string | number | null>>
const entries = demo.tables.metricEntries as unknown as readonly Plain[]

describe('partners per stage and cycle', () => {
  it('are those that a count by hand gives', () => {
    const byHand = new Map<string, number>()
    for (const { stage, cycle } of partners) {
      const key = `${stage} ${String(Math.min(cycle, 3))}`
      byHand.set(key, (byHand.get(key) ?? 0) + 1)
    }
    const counted = countPerStage(partners).flatMap(({ place, counts }) =>
      [counts.first, counts.second, counts.later].map(
        (count, index) => [`${place} ${String(index + 1)}`, count] as const,
      ),
    )
    expect(new Map(counted.filter(([, count]) => count > 0))).toEqual(byHand)
    expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(partners.length)
  })
})

describe('flow between the stages', () => {
  it('agrees with the history of decisions', () => {
    const decisions = demo.tables.history.filter(({ kind, from, to }) => kind === 'take-decision' && from !== to)
    for (const { stage, forward, back, closed, stillHere } of stageFlow(partners)) {
      const left = decisions.filter(({ from }) => from === stage)
      expect(forward + back + closed).toBe(left.length)
      expect(closed).toBe(left.filter(({ to }) => to === 'closed').length)
      expect(back).toBe(left.filter(({ decision }) => decision === 'return-to-stage').length)
      expect(stillHere).toBe(partners.filter((partner) => partner.stage === stage).length)
    }
  })

  it('has an unknown conversion while nobody has left', () => {
    const [research] = stageFlow([aPartner()])
    expect(research).toMatchObject({ entered: 1, stillHere: 1, conversion: null })
  })
})

describe('time in stage', () => {
  it('is median and 90th percentile of the finished stays', () => {
    const stays = [10, 20, 30, 40].map((days) => {
      const leftAt = new Date(Date.UTC(2026, 0, 1 + days)).toISOString()
      return aPartner({
        stage: 'negotiation',
        journey: [
          {
            cycle: 1,
            stage: 'research',
            enteredAt: '2026-01-01T00:00:00.000Z',
            leftAt,
            through: 'approved-for-outreach',
          },
          { cycle: 1, stage: 'negotiation', enteredAt: leftAt, leftAt: null, through: null },
        ],
      })
    })
    const [research, negotiation] = timeInStages(stays, '2026-03-02', aWorkspace().settings)
    expect(research).toMatchObject({ stays: 4, median: 25, longestNow: null })
    expect(research?.p90).toBeCloseTo(37)
    expect(negotiation).toMatchObject({ stays: 0, median: null, p90: null, longestNow: 50 })
    // 2026-01-01 is a Thursday: the stays have 6, 14, 21 and 28 working days.
    const inWorkingDays = timeInStages(stays, '2026-03-02', { ...aWorkspace().settings, workingDaysOnly: true })
    expect(inWorkingDays[0]).toMatchObject({ stays: 4, median: 17.5 })
    expect(inWorkingDays[1]).toMatchObject({ longestNow: 36 })
  })

  it('takes percentiles as spreadsheets do', () => {
    expect([percentile([], 0.5), percentile([7], 0.9), percentile([3, 1, 2], 0.5)]).toEqual([null, 7, 2])
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBeCloseTo(9.1)
  })
})

describe('revenue and ROI by partner', () => {
  const figuresOf = (partner: Partner) => {
    const metricEntries = entries.filter(
      ({ partnerId }) => partnerId === partner.id,
    ) as unknown as readonly MetricEntry[]
    const dossier: Dossier = { ...emptyDossier(partner), metricEntries }
    return partnerFigures(dossier, aWorkspace(), today)
  }

  it('are those that the rows of the workspace add up to', () => {
    for (const partner of partners) {
      const { revenue, roi } = figuresOf(partner)
      const mine = entries.filter(({ partnerId, value }) => partnerId === partner.id && value !== null)
      const year = mine.filter(({ metric, month }) => metric === 'revenue' && String(month) > '2025-11')
      const sum = year.reduce((total, { value }) => total + Number(value), 0)
      expect('value' in revenue ? revenue.value : null).toBe(year.length === 0 ? null : sum)
      const total = (metric: string) =>
        mine
          .filter((one) => one['metric'] === metric && one['cycle'] === partner.cycle)
          .map(({ value }) => Number(value))
      const [gains, costs] = [total('revenue'), total('cost')]
      const spent = costs.reduce((a, b) => a + b, 0)
      const ratio = gains.length === 0 || spent === 0 ? null : (gains.reduce((a, b) => a + b, 0) - spent) / spent
      expect('ratio' in roi ? roi.ratio.toFixed(6) : null).toBe(ratio === null ? null : ratio.toFixed(6))
    }
  })

  it('keep not measured, measured zero and estimated apart', () => {
    const figures = (values: readonly Partial<MetricEntry>[]) =>
      partnerFigures(aDossier({ metricEntries: values.map(aMetricEntry) }), aWorkspace(), '2026-04-27')
    const revenue = { metric: 'revenue', month: '2026-04' } as const
    expect(figures([{ ...revenue, kind: 'not-measured', value: null }]).revenue).toEqual({ kind: 'not-measured' })
    expect(figures([{ ...revenue, value: 0 }]).revenue).toMatchObject({ kind: 'measured', value: 0 })
    expect(figures([{ ...revenue, value: 5, kind: 'estimated' }]).revenue).toMatchObject({ kind: 'estimated' })
    expect(figures([{ ...revenue, value: 5 }]).roi).toEqual({ kind: 'unknown', because: 'cost-not-measured' })
  })

  it('leave out what is older than twelve months', () => {
    const at = (month: string) =>
      partnerFigures(
        aDossier({ metricEntries: [aMetricEntry({ metric: 'revenue', month })] }),
        aWorkspace(),
        '2026-04-27',
      ).revenue.kind
    expect([at('2025-04'), at('2025-05'), at('2026-04'), at('2026-05')]).toEqual([
      'not-measured',
      'measured',
      'measured',
      'not-measured',
    ])
  })
})

describe('reviews due by month', () => {
  it('count from the present month on, with what is earlier and later apart', () => {
    const due = ['2026-10-31', '2026-11-01', '2026-11-30', '2027-02-10', '2027-11-01']
    const { earlier, months, later } = reviewsByMonth(due, today)
    expect([earlier, later, months.length]).toEqual([1, 1, 12])
    expect(months.filter(({ count }) => count > 0)).toEqual([
      { month: '2026-11', count: 2 },
      { month: '2027-02', count: 1 },
    ])
  })
})
