import { describe, expect, it } from 'vitest'
import type { DriftRule } from '#shared/domain/drift/drift-clock'
import { foreseeDrift } from '#shared/domain/drift/find-drift'
import { aContext, aWorkspace } from '../../../../helpers/builders/a-context'
import { aDesk, after, anEmptyDesk, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aProfile } from '../../../../helpers/builders/a-partner'
import { aCampaign, aGoal, aMetricEntry, anInsight, aStatement } from '../../../../helpers/builders/a-record'
import {
  cure,
  dayAfter,
  decideReview,
  findingOf,
  findingsOf,
  later,
  severityAfter,
} from '../../../../helpers/builders/drift-desk'
import { deskIn } from '../../../../helpers/builders/ready-for'
import { signOffCommands } from '../../../../helpers/builders/stage-work'

const adopted = (): Desk =>
  after(anEmptyDesk(), {
    kind: 'adopt-partner',
    partnerId: 'partner-1',
    profile: aProfile({ cadence: 'monthly' }),
    stage: 'development',
    reason: 'It was there before',
  })

const withoutValue = (): Desk =>
  after(aDesk(), {
    kind: 'state-value',
    stage: 'research',
    winner: 'customer',
    statement: aStatement({ state: 'none', on: dayAfter(0) }),
    reEvaluateBy: null,
  })

/** Cycles that were maintained though the partner's satisfaction stayed low. */
function weakCycles(count: number): Desk {
  let desk = deskIn('development')
  for (let cycle = 1; cycle <= count; cycle += 1) {
    const low = aMetricEntry({ cycle, month: `2026-0${String(cycle)}`, metric: 'satisfaction', value: 2 })
    desk = decideReview(
      after(desk, { kind: 'save-record', table: 'metricEntries', record: low }),
      'maintain-partnership',
    )
  }
  return desk
}

const signed = (): Desk => {
  const desk = deskIn('negotiation', { profile: { tier: 'high-value' } })
  const judged = after(
    desk,
    ...signOffCommands('proceed-to-onboarding', { dossier: dossierOf(desk), context: desk.context }),
  )
  return after(judged, { kind: 'save-record', table: 'goals', record: aGoal({ id: 'goal-new' }) })
}

const cancelled = (): Desk =>
  after(
    deskIn('development'),
    ...['a', 'b'].map((id) => ({
      kind: 'save-record' as const,
      table: 'campaigns' as const,
      record: aCampaign({ id, state: 'cancelled' }),
    })),
  )

type Case = {
  readonly name: string
  readonly rule: DriftRule
  readonly desk: () => Desk
  /** Days after the event: the last day without the finding (null: it stands at once), its first, its first overdue. */
  readonly days: readonly [number | null, number, number]
}

const cases: readonly Case[] = [
  { name: 'an adopted partner skipped stages', rule: 'skipped-stages', desk: adopted, days: [null, 0, 90] },
  {
    name: 'a goal without a measure is unclear',
    rule: 'unclear-goals',
    desk: () =>
      after(deskIn('onboarding'), { kind: 'save-record', table: 'goals', record: aGoal({ id: 'g', measure: ' ' }) }),
    days: [null, 0, 30],
  },
  { name: 'an adopted partner without goals', rule: 'unclear-goals', desk: adopted, days: [null, 0, 30] },
  {
    name: 'goals of the last cycle are to be confirmed',
    rule: 'unclear-goals',
    desk: () => weakCycles(1),
    days: [13, 14, 44],
  },
  { name: 'execution without a figure', rule: 'unmeasured', desk: () => deskIn('development'), days: [44, 45, 75] },
  {
    name: 'no contact by a weekly cadence',
    rule: 'unmanaged',
    desk: () => aDesk({ cadence: 'weekly' }),
    days: [10, 11, 14],
  },
  {
    name: 'no contact by a monthly cadence',
    rule: 'unmanaged',
    desk: () => aDesk({ cadence: 'monthly' }),
    days: [44, 45, 60],
  },
  { name: 'nobody owns the partner', rule: 'unowned', desk: () => aDesk({ owner: '' }), days: [null, 0, 7] },
  { name: 'no review in the interval', rule: 'unreviewed', desk: () => deskIn('development'), days: [179, 180, 210] },
  { name: 'two weak reviews in a row', rule: 'low-value', desk: () => weakCycles(2), days: [null, 0, 60] },
  { name: 'no value for one of the three', rule: 'win-win-win', desk: withoutValue, days: [null, 0, 15] },
  { name: 'no value stated', rule: 'win-win-win', desk: () => aDesk(), days: [13, 14, 44] },
  { name: 'longer in Research than its limit', rule: 'stalled', desk: () => aDesk(), days: [30, 31, 46] },
  {
    name: 'an insight that nobody landed',
    rule: 'insight-not-landed',
    desk: () =>
      after(aDesk(), { kind: 'save-record', table: 'insights', record: anInsight({ raisedOn: dayAfter(0) }) }),
    days: [29, 30, 60],
  },
  {
    name: 'a required sign-off is late at half of the limit',
    rule: 'sign-off-stale-or-late',
    desk: () => deskIn('negotiation', { profile: { tier: 'high-value' } }),
    days: [22, 23, 37],
  },
  { name: 'a sign-off whose facts changed', rule: 'sign-off-stale-or-late', desk: signed, days: [null, 0, 37] },
  { name: 'a value that did not come back', rule: 'exit-due', desk: withoutValue, days: [43, 44, 74] },
  { name: 'two cancelled campaigns', rule: 'exit-due', desk: cancelled, days: [null, 0, 30] },
  {
    name: 'a third weak review starts no new clock',
    rule: 'low-value',
    desk: () => weakCycles(3),
    days: [null, 0, 60],
  },
  {
    name: 'no opportunity over a review interval',
    rule: 'no-growth',
    desk: () => deskIn('development'),
    days: [179, 180, 270],
  },
]

describe.each(cases)('$rule: $name', ({ rule, desk, days: [notYet, attention, overdue] }) => {
  it('is found from its day on, is overdue later, and stays', () => {
    const start = desk()
    expect(notYet === null ? null : severityAfter(start, rule, notYet)).toBeNull()
    expect(severityAfter(start, rule, attention)).toBe('attention')
    expect(severityAfter(start, rule, overdue - 1)).toBe('attention')
    expect(severityAfter(start, rule, overdue)).toBe('overdue')
    expect(severityAfter(start, rule, overdue + 1000)).toBe('overdue')
  })

  it('is foreseen in the 30 days before, and not when it stands', () => {
    const foreseen = (days: number) => {
      const { dossier, context } = later(desk(), days)
      if (dossier === null) return []
      return foreseeDrift({ dossier, workspace: context.workspace, today: context.today }, 30).map((one) => one.rule)
    }
    expect(notYet === null ? [rule] : foreseen(notYet)).toContain(rule)
    expect(foreseen(attention)).not.toContain(rule)
  })

  it('is gone after its act', () => {
    let now = later(desk(), overdue)
    for (const finding of findingsOf(now).filter((one) => one.rule === rule)) now = cure(now, finding) ?? now
    expect(findingsOf(now).map((one) => one.rule)).not.toContain(rule)
  })
})

describe('working days', () => {
  it('move the limit of a stage when the settings count Monday to Friday only', () => {
    const desk = aDesk({}, aContext({ workspace: aWorkspace({ settings: { workingDaysOnly: true } }) }))
    // Six weeks and a day from a Monday are 31 working days.
    expect(severityAfter(desk, 'stalled', 42)).toBeNull()
    expect(severityAfter(desk, 'stalled', 43)).toBe('attention')
  })
})

describe('limits of a tier', () => {
  it('are shorter for high-value partners', () => {
    const desk = aDesk({ tier: 'high-value' })
    expect(severityAfter(desk, 'stalled', 21)).toBeNull()
    expect(findingOf(later(desk, 22), 'stalled')?.cause).toEqual({
      kind: 'entered-stage',
      stage: 'research',
      limitDays: 21,
    })
  })
})
