import { describe, expect, it } from 'vitest'
import { buildDemo } from '#shared/demo/build-demo'
import { roiOf, entriesOfCycle, summariseMetric } from '#shared/domain/metrics'
import type { MetricEntry } from '#shared/domain/records/metric-entry'
import { parseFiledReview } from '#shared/report/report'
import { changedFacts, reviewFacts } from '#shared/report/review-facts'
import { toReviewReport } from '#shared/report/review-report'
import { addMonths } from '#shared/domain/months'
import { aMetricEntry } from '../../../helpers/builders/a-record'
import { demoDossiers, demoWorkspace } from '../../../helpers/builders/demo-dossiers'

const today = '2026-09-14'
const clock = { asOf: `${today}T08:00:00.000Z`, today }
const demo = buildDemo(today)
const workspace = demoWorkspace(demo)
const dossiers = demoDossiers(demo)
const underReview = dossiers.find(
  ({ partner, stageWork }) =>
    partner.stage === 'review' &&
    stageWork.some(
      ({ stage, cycle, evidence }) => stage === 'review' && cycle === partner.cycle && evidence.analysis !== '',
    ),
)!

const reviewOf = (dossier: (typeof dossiers)[number]) => toReviewReport({ dossier, workspace, clock })

describe('the Partner Review Report', () => {
  it.each(dossiers.map((dossier) => [dossier.partner.name, dossier] as const))(
    'holds the figures of the records of %s',
    (_, dossier) => {
      const report = reviewOf(dossier)
      const entries = entriesOfCycle(dossier.metricEntries, dossier.partner.cycle)
      expect(report.roi).toEqual(roiOf(entries))
      for (const { metric, summary, months } of report.metrics) {
        expect(summary).toEqual(summariseMetric(entries, metric))
        const printed = months
          .filter(({ kind }) => kind !== 'no-entry')
          .map(({ month, kind, value }) => ({ month, kind, value }))
        const stored = entries
          .filter((one) => one.metric === metric)
          .map(({ month, kind, value }) => ({ month, kind, value }))
        expect(printed).toEqual(stored.toSorted((a, b) => (a.month < b.month ? -1 : 1)))
      }
    },
  )

  it('tells not measured, no entry and measured zero apart, and calls the ROI unknown', () => {
    const { partner } = underReview
    const entry = (rest: Partial<MetricEntry>): MetricEntry =>
      aMetricEntry({ partnerId: partner.id, cycle: partner.cycle, ...rest })
    const metricEntries = [
      entry({ metric: 'leads', month: '2026-08', value: 0 }),
      entry({ metric: 'revenue', month: '2026-08', kind: 'not-measured', value: null }),
    ]
    const report = reviewOf({ ...underReview, metricEntries })
    const monthOf = (metric: string) =>
      report.metrics.find((one) => one.metric === metric)!.months.find(({ month }) => month === '2026-08')
    expect(monthOf('leads')).toEqual({ month: '2026-08', kind: 'measured', value: 0 })
    expect(monthOf('revenue')).toEqual({ month: '2026-08', kind: 'not-measured', value: null })
    expect(monthOf('cost')).toEqual({ month: '2026-08', kind: 'no-entry', value: null })
    expect(report.roi).toEqual({ kind: 'unknown', because: 'revenue-not-measured' })
  })

  it('draws the last 24 months and keeps the whole cycle in the total', () => {
    const { partner } = underReview
    const metricEntries = Array.from({ length: 30 }, (_, index) =>
      aMetricEntry({ partnerId: partner.id, cycle: partner.cycle, month: addMonths('2026-09', -index), value: 1 }),
    )
    const leads = reviewOf({ ...underReview, metricEntries }).metrics.find(({ metric }) => metric === 'leads')!
    expect(leads.months).toHaveLength(24)
    expect(leads.summary).toEqual({ kind: 'measured', value: 30, months: 30 })
  })

  it('offers the four decisions in Review and none elsewhere', () => {
    expect(reviewOf(underReview).choices).toEqual([
      'scale-partnership',
      'maintain-partnership',
      'rework-partnership',
      'retire-partnership',
    ])
    const elsewhere = dossiers.find(({ partner }) => partner.stage === 'development')!
    expect(reviewOf(elsewhere).choices).toEqual([])
  })

  it('counts every requirement that was set aside, with its reason', () => {
    for (const dossier of dossiers) {
      const marks = dossier.stageWork
        .filter(({ cycle }) => cycle === dossier.partner.cycle)
        .flatMap(({ actions }) => Object.values(actions).filter(({ state }) => state === 'not-applicable'))
      expect(reviewOf(dossier).notApplicable.map(({ because }) => because)).toEqual(marks.map(({ because }) => because))
    }
  })

  it('survives being stored, and a model of another format is refused', () => {
    const report = reviewOf(underReview)
    expect(parseFiledReview(JSON.parse(JSON.stringify(report)))).toEqual(report)
    expect(parseFiledReview({ ...report, format: 99 })).toBeNull()
    expect(parseFiledReview(null)).toBeNull()
  })
})

describe('the code of a review and its facts', () => {
  it('stays the same as long as the facts do', () => {
    expect(
      toReviewReport({
        dossier: underReview,
        workspace,
        clock: { asOf: '2026-10-01T08:00:00.000Z', today: '2026-10-01' },
      }).code,
    ).toBe(reviewOf(underReview).code)
    expect(reviewOf({ ...underReview, communications: [] }).code).toBe(reviewOf(underReview).code)
  })

  it('changes with a figure, and the change is named', () => {
    const before = reviewFacts(underReview)
    const [first, ...others] = underReview.metricEntries.filter(
      ({ metric, cycle, value }) => metric === 'leads' && cycle === underReview.partner.cycle && value !== null,
    )
    const rest = underReview.metricEntries.filter((one) => one !== first && !others.includes(one))
    const changed = { ...underReview, metricEntries: [...rest, ...others, { ...first!, value: first!.value! + 1 }] }
    expect(reviewOf(changed).code).not.toBe(reviewOf(underReview).code)
    expect(changedFacts(before, reviewFacts(changed)).map(({ name }) => name)).toContain('leads')
  })

  it('changes with the recommendation', () => {
    const stageWork = underReview.stageWork.map((work) =>
      work.stage === 'review'
        ? { ...work, evidence: { ...work.evidence, recommendation: 'retire-partnership' as const } }
        : work,
    )
    const changes = changedFacts(reviewFacts(underReview), reviewFacts({ ...underReview, stageWork }))
    expect(changes.map(({ name, now }) => [name, now])).toEqual([['recommendation', 'retire-partnership']])
  })
})
