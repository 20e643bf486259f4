import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar'
import { openSince } from '#shared/domain/clocks'
import { driftClocks, findDrift } from '#shared/domain/drift/find-drift'
import { aWorkspace } from '../../../../helpers/builders/a-context'
import { aDesk, after, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aDossier } from '../../../../helpers/builders/a-partner'
import {
  aCampaign,
  aCommunication,
  aGoal,
  aMetricEntry,
  anInsight,
  anOpportunity,
} from '../../../../helpers/builders/a-record'
import {
  dayAfter,
  decideReview,
  findingOf,
  findingsOf,
  later,
  severityAfter,
} from '../../../../helpers/builders/drift-desk'
import { deskIn, prepare, take } from '../../../../helpers/builders/ready-for'
import { propose } from '#shared/domain/gate/check-gate'
import { signOffCommands } from '../../../../helpers/builders/stage-work'

const rulesOf = (desk: Desk) => findingsOf(desk).map(({ rule }) => rule)

describe('contact', () => {
  it('counts only when it went both ways', () => {
    const desk = later(aDesk({ cadence: 'weekly' }), 20)
    const oneWay = aCommunication({ on: dayAfter(20), direction: 'one-way' })
    expect(rulesOf(after(desk, { kind: 'save-record', table: 'communications', record: oneWay }))).toContain(
      'unmanaged',
    )
  })

  it('is expected of a reopened partner from the reopening on', () => {
    const closed = take(aDesk({ cadence: 'weekly' }), 'reject-research')
    const reopened = take(later(closed, 400), 'reopen')
    expect(openSince(dossierOf(reopened).partner)).toBe(dayAfter(400))
    expect(severityAfter(reopened, 'unmanaged', 10)).toBeNull()
    expect(findingOf(later(reopened, 11), 'unmanaged')).toMatchObject({
      eventOn: dayAfter(400),
      cause: { kind: 'never-contacted', cadenceDays: 7 },
    })
  })
})

describe('figures', () => {
  const measured = (month: string, asOf: string) =>
    aDossier({ partner: { stage: 'development' }, metricEntries: [aMetricEntry({ month, asOf })] })
  const at = (dossier: ReturnType<typeof aDossier>, today: string) =>
    findDrift({ dossier, workspace: aWorkspace(), today }).some(({ rule }) => rule === 'unmeasured')

  it('count until 45 days after the end of their month', () => {
    const dossier = measured('2026-06', '2026-07-02')
    expect(at(dossier, '2026-08-13')).toBe(false)
    expect(at(dossier, '2026-08-14')).toBe(true)
  })

  it('do not count when they were entered before their month came', () => {
    const dossier = measured('2027-06', '2026-04-20')
    expect(at(dossier, '2026-07-01')).toBe(true)
    expect(at(dossier, '2027-07-01')).toBe(true)
  })

  it('that say "not measured" measure nothing', () => {
    const entry = aMetricEntry({ month: '2026-06', asOf: '2026-07-02', kind: 'not-measured', value: null })
    expect(at(aDossier({ partner: { stage: 'development' }, metricEntries: [entry] }), '2026-07-02')).toBe(true)
  })

  it('are expected across a review that maintains the partnership: the new cycle starts no clock anew', () => {
    const desk = deskIn('development')
    const figures = dossierOf(decideReview(later(desk, 300), 'maintain-partnership'))
    const without = { ...figures, metricEntries: [] }
    expect(
      driftClocks({ dossier: without, workspace: aWorkspace() }).find(({ rule }) => rule === 'unmeasured'),
    ).toMatchObject({
      eventOn: dayAfter(0),
    })
  })
})

describe('growth', () => {
  it('is answered by the written reason why none is seen', () => {
    const desk = after(deskIn('development'), {
      kind: 'edit-evidence',
      stage: 'development',
      patch: { noOpportunityBecause: 'They merge with another company' },
    })
    expect(severityAfter(desk, 'no-growth', 400)).toBeNull()
  })

  it('of the last cycle starts the clock with the present one', () => {
    const grown = decideReview(later(deskIn('development'), 100), 'maintain-partnership')
    expect(severityAfter(grown, 'no-growth', 179)).toBeNull()
    expect(severityAfter(grown, 'no-growth', 180)).toBe('attention')
    const seen = anOpportunity({ id: 'o', cycle: 2, seenOn: dayAfter(100) })
    const again = after(grown, { kind: 'save-record', table: 'opportunities', record: seen })
    expect(severityAfter(again, 'no-growth', 900)).toBeNull()
  })
})

describe('sign-offs', () => {
  const inReview = () => deskIn('review', { profile: { tier: 'high-value' } })
  const sign = (desk: Desk, decision: 'maintain-partnership' | 'scale-partnership') =>
    after(desk, ...signOffCommands(decision, { dossier: dossierOf(desk), context: desk.context }))

  it('of one of the review decisions are enough while no decision is recommended', () => {
    expect(rulesOf(later(inReview(), 30))).toContain('sign-off-stale-or-late')
    expect(rulesOf(later(sign(inReview(), 'maintain-partnership'), 30))).not.toContain('sign-off-stale-or-late')
  })

  it('are awaited for the decision that the review recommends', () => {
    const other = sign(
      prepare(inReview(), propose('maintain-partnership', { rationale: 'Fine' })).desk,
      'maintain-partnership',
    )
    const changed = after(other, {
      kind: 'edit-evidence',
      stage: 'review',
      patch: { recommendation: 'scale-partnership' },
    })
    expect(rulesOf(later(changed, 30))).toContain('sign-off-stale-or-late')
    expect(rulesOf(later(sign(changed, 'scale-partnership'), 30))).not.toContain('sign-off-stale-or-late')
  })

  it('that are only advisory are never late', () => {
    expect(rulesOf(later(deskIn('negotiation'), 300))).not.toContain('sign-off-stale-or-late')
  })
})

describe('the conditions of the Exit Rule', () => {
  const condition = (desk: Desk, subject: string) => findingOf(desk, 'exit-due', subject)?.eventOn

  it('execution: two campaigns of the cycle cancelled, and none brought to results', () => {
    const save = (id: string, state: 'cancelled' | 'done') => ({
      kind: 'save-record' as const,
      table: 'campaigns' as const,
      record: aCampaign({ id, state, results: state === 'done' ? '40 leads' : '' }),
    })
    const desk = deskIn('development')
    expect(condition(after(desk, save('a', 'cancelled')), 'execution-fails')).toBeUndefined()
    const failed = after(desk, save('a', 'cancelled'), save('b', 'cancelled'))
    expect(condition(failed, 'execution-fails')).toBe(dayAfter(0))
    expect(condition(after(failed, save('c', 'done')), 'execution-fails')).toBeUndefined()
  })

  it('trust: the last review rated the relationship 1 of 5', () => {
    const ready = prepare(deskIn('review'), propose('maintain-partnership', { rationale: 'Fine' })).desk
    const rated = after(ready, { kind: 'edit-evidence', stage: 'review', patch: { relationshipQuality: 1 } })
    const maintained = after(rated, {
      kind: 'take-decision',
      proposal: propose('maintain-partnership', { rationale: 'Fine' }),
    })
    expect(condition(maintained, 'trust-broken')).toBe(dayAfter(0))
    expect(condition(decideReview(maintained, 'maintain-partnership'), 'trust-broken')).toBeUndefined()
  })

  it('alignment: Strategy Brain objected last', () => {
    const judge = (verdict: 'approved' | 'objected') => ({
      kind: 'sign-off' as const,
      signOff: {
        brain: 'strategy' as const,
        decision: 'proceed-to-onboarding' as const,
        verdict,
        by: 'Stella',
        note: '',
        facts: null,
      },
    })
    const objected = after(deskIn('negotiation'), judge('objected'))
    expect(condition(objected, 'alignment-changed')).toBe(dayAfter(0))
    expect(condition(after(later(objected, 1), judge('approved')), 'alignment-changed')).toBeUndefined()
  })

  it('ROI: three maintained reviews in a row with an ROI under the floor; low satisfaction alone is none', () => {
    const cycles = (metrics: (cycle: number) => readonly ReturnType<typeof aMetricEntry>[]) => {
      let desk = deskIn('development')
      for (let cycle = 1; cycle <= 3; cycle += 1) {
        const saved = metrics(cycle).map((record) => ({
          kind: 'save-record' as const,
          table: 'metricEntries' as const,
          record,
        }))
        desk = decideReview(after(desk, ...saved), 'maintain-partnership')
      }
      return desk
    }
    const month = (cycle: number) => ({ cycle, month: `2026-0${String(cycle)}` })
    const unhappy = cycles((cycle) => [aMetricEntry({ ...month(cycle), metric: 'satisfaction', value: 1 })])
    expect(rulesOf(unhappy)).toContain('low-value')
    expect(condition(unhappy, 'weak-roi')).toBeUndefined()
    const losing = cycles((cycle) => [
      aMetricEntry({ ...month(cycle), metric: 'revenue', value: 50 }),
      aMetricEntry({ ...month(cycle), metric: 'cost', value: 100 }),
    ])
    expect(condition(losing, 'weak-roi')).toBe(dayAfter(0))
    // A figure that nobody measured is under no floor.
    const unknown = cycles((cycle) => [aMetricEntry({ ...month(cycle), metric: 'revenue', value: 50 })])
    expect(rulesOf(unknown)).not.toContain('low-value')
  })
})

describe('a closed partner', () => {
  it('has no drift but the insights that it left behind', () => {
    const desk = after(take(aDesk(), 'exit'), {
      kind: 'save-record',
      table: 'insights',
      record: anInsight({ raisedOn: dayAfter(0) }),
    })
    expect(rulesOf(later(desk, 500))).toEqual(['insight-not-landed'])
  })

  it('leaves its weak reviews behind when it is reopened', () => {
    const closed = take(
      decideReview(decideReview(deskIn('development'), 'maintain-partnership'), 'maintain-partnership'),
      'exit',
    )
    const reopened = dossierOf(take(closed, 'reopen'))
    const weak = [1, 2].map((cycle) =>
      aMetricEntry({ cycle, month: `2026-0${String(cycle)}`, metric: 'satisfaction', value: 1 }),
    )
    const clocks = driftClocks({ dossier: { ...reopened, metricEntries: weak }, workspace: aWorkspace() })
    expect(clocks.map(({ rule }) => rule)).not.toContain('low-value')
  })
})

describe('a partner in the bin', () => {
  it('has no drift', () => {
    expect(findingsOf(after(later(aDesk({ owner: '' }), 400), { kind: 'delete-partner' }))).toEqual([])
  })
})

describe('a pause', () => {
  it('holds to the end of its day and ends by itself', () => {
    const paused = after(aDesk({ owner: '' }), {
      kind: 'save-record',
      table: 'driftPauses',
      record: { id: 'p', partnerId: 'partner-1', rule: 'unowned', until: addDays(dayAfter(0), 5), because: 'Hiring' },
    })
    expect(findingOf(later(paused, 5), 'unowned')?.pause?.because).toBe('Hiring')
    expect(findingOf(later(paused, 6), 'unowned')?.pause).toBeNull()
  })
})

describe('a review date set by hand', () => {
  it('counts in place of the interval and is used up by the review', () => {
    const desk = after(deskIn('development'), { kind: 'edit-partner', patch: { reviewOn: dayAfter(20) } })
    expect(severityAfter(desk, 'unreviewed', 19)).toBeNull()
    expect(findingOf(later(desk, 20), 'unreviewed')?.cause).toEqual({ kind: 'review-date-set' })
    expect(severityAfter(decideReview(later(desk, 20), 'maintain-partnership'), 'unreviewed', 179)).toBeNull()
  })
})

describe('skipped stages', () => {
  it('are made good in whatever cycle the partner is by then', () => {
    const start = after(
      { dossier: null, context: aDesk().context, history: [] },
      {
        kind: 'adopt-partner',
        partnerId: 'partner-1',
        profile: { ...dossierOf(aDesk()).partner },
        stage: 'development',
        reason: 'Older than the record',
      },
    )
    const withGoal = after(start, { kind: 'save-record', table: 'goals', record: aGoal() })
    const scaled = decideReview(decideReview(withGoal, 'maintain-partnership'), 'rework-partnership')
    expect(rulesOf(scaled)).toContain('skipped-stages')
    const through = ['approved-for-outreach', 'proceed-to-onboarding', 'ready-for-campaign-execution'] as const
    const done = through.reduce((desk, decision) => take(desk, decision), scaled)
    expect(rulesOf(done)).not.toContain('skipped-stages')
  })
})
