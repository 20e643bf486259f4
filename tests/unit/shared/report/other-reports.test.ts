import { describe, expect, it } from 'vitest'
import { buildDemo } from '#shared/demo/build-demo'
import { findDrift, lookAtDrift } from '#shared/domain/drift/find-drift'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { toDriftReport } from '#shared/report/drift-report'
import { toExitRecord } from '#shared/report/exit-record'
import { toPortfolioLine, toPortfolioReview } from '#shared/report/portfolio-review'
import { demoDossiers, demoWorkspace } from '../../../helpers/builders/demo-dossiers'

const today = '2026-09-14'
const clock = { asOf: `${today}T08:00:00.000Z`, today }
const demo = buildDemo(today)
const workspace = demoWorkspace(demo)
const dossiers = demoDossiers(demo)
const history = demo.tables.history as unknown as readonly HistoryEntry[]

describe('the Portfolio Review', () => {
  const lines = dossiers.map((dossier) =>
    toPortfolioLine(dossier, findDrift({ dossier, workspace, today }), { workspace, today }),
  )
  const report = toPortfolioReview({ lines, driftDays: [], workspace, clock })

  it('counts every partner in exactly one place', () => {
    const all = report.stages.reduce((sum, { counts }) => sum + counts.first + counts.second + counts.later, 0)
    expect(all).toBe(dossiers.length)
  })

  it('names every open partner either with figures or as one without any', () => {
    const open = dossiers.filter(({ partner }) => partner.stage !== 'closed').map(({ partner }) => partner.name)
    const named = [...report.figures.map(({ name }) => name), ...report.unmeasured]
    expect(open.every((name) => named.includes(name))).toBe(true)
    expect(
      report.figures.every(({ revenue, cost }) => revenue.kind !== 'not-measured' || cost.kind !== 'not-measured'),
    ).toBe(true)
  })

  it('lists every closed partner with its reason', () => {
    const closed = dossiers.filter(({ partner }) => partner.stage === 'closed')
    expect(report.closed.map(({ name }) => name).toSorted()).toEqual(
      closed.map(({ partner }) => partner.name).toSorted(),
    )
    expect(report.closed.every(({ reason }) => reason !== null)).toBe(true)
  })
})

describe('the Exit Record', () => {
  it('tells how every closed partner of the demo ended, fully documented', () => {
    const records = dossiers.flatMap((dossier) => {
      const own = history.filter(({ partnerId }) => partnerId === dossier.partner.id)
      return toExitRecord({ dossier, history: own, workspace, clock }) ?? []
    })
    expect(records.length).toBeGreaterThan(4)
    for (const { gaps, decision, stays } of records) {
      expect(gaps).toEqual([])
      expect(decision?.rationale).not.toBe('')
      expect(decision?.decision).toBe(stays.at(-1)?.through)
    }
  })

  it('does not exist for an open partner', () => {
    const open = dossiers.find(({ partner }) => partner.closed === null)!
    expect(toExitRecord({ dossier: open, history, workspace, clock })).toBeNull()
  })
})

describe('the Drift Report', () => {
  it('holds every finding once, those of a partner together', () => {
    const lines = dossiers.map((dossier) => ({
      partner: dossier.partner,
      look: lookAtDrift({ dossier, workspace, today }, 30),
    }))
    const report = toDriftReport(lines, workspace, clock)
    const found = lines.reduce((sum, { look }) => sum + look.findings.length, 0)
    expect(report.partners.reduce((sum, { findings }) => sum + findings.length, 0)).toBe(found)
    expect(Object.values(report.counts).reduce((sum, count) => sum + count, 0)).toBe(found)
    expect(report.looked).toBe(dossiers.length)
  })
})
