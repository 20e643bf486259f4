import { describe, expect, it } from 'vitest'
import {
  cadenceOf,
  daysInStage,
  isReviewDue,
  lastContactOn,
  nextContactOn,
  reviewDueOn,
  stageLimitState,
} from '#shared/domain/clocks'
import { defaultSettings } from '#shared/domain/records/settings'
import { dossierOf } from '../../../helpers/builders/a-desk'
import { aContext, onDay } from '../../../helpers/builders/a-context'
import { aPartner } from '../../../helpers/builders/a-partner'
import { aCommunication } from '../../../helpers/builders/a-record'
import { deskIn, take } from '../../../helpers/builders/ready-for'

const settings = defaultSettings('workspace-1')
const workingDays = { ...settings, workingDaysOnly: true }

describe('the days in a stage', () => {
  it('are calendar days, or Monday to Friday when the settings say so', () => {
    const partner = aPartner({ stageEnteredAt: '2026-04-24T09:00:00.000Z' })
    expect(daysInStage(partner, '2026-05-04', settings)).toBe(10)
    expect(daysInStage(partner, '2026-05-04', workingDays)).toBe(6)
  })

  it('are never negative when the clock was set back', () => {
    expect(daysInStage(aPartner({ stageEnteredAt: '2026-04-24T09:00:00.000Z' }), '2026-04-20', settings)).toBe(0)
  })

  it('are near the limit from 80 per cent on and over it only after it', () => {
    const partner = aPartner({ stageEnteredAt: '2026-04-01T09:00:00.000Z' })
    const state = (day: string) => stageLimitState(partner, day, settings)
    expect(['2026-04-24', '2026-04-25', '2026-05-01', '2026-05-02'].map(state)).toEqual([
      'within',
      'near',
      'near',
      'over',
    ])
  })

  it('have a shorter limit for high-value partners and none for closed ones', () => {
    const at = '2026-04-01T09:00:00.000Z'
    expect(stageLimitState(aPartner({ tier: 'high-value', stageEnteredAt: at }), '2026-04-23', settings)).toBe('over')
    expect(stageLimitState(aPartner({ stage: 'closed', stageEnteredAt: at }), '2030-01-01', settings)).toBe('within')
  })
})

describe('the day a review is due', () => {
  it('is unknown before Development, and the interval after its first day from there on', () => {
    expect(reviewDueOn(aPartner({ stage: 'onboarding' }), settings)).toBeNull()
    expect(reviewDueOn(aPartner({ stage: 'development' }), settings)).toBe('2026-09-28')
    expect(reviewDueOn(aPartner({ stage: 'development', tier: 'high-risk' }), settings)).toBe('2026-06-30')
  })

  it('counts from the last review decision', () => {
    const partner = aPartner({ stage: 'development', reviewedAt: '2026-06-01T09:00:00.000Z' })
    expect(reviewDueOn(partner, settings)).toBe('2026-11-28')
  })

  it('is the day set by hand, until a review decision uses it up', () => {
    const desk = deskIn('review', { profile: { reviewOn: '2026-08-01' } })
    expect(reviewDueOn(dossierOf(desk).partner, settings)).toBe('2026-08-01')
    const reviewed = dossierOf(take(desk, 'maintain-partnership')).partner
    expect(reviewed.reviewOn).toBeNull()
    expect(reviewDueOn(reviewed, settings)).toBe('2026-10-24')
  })

  it('is reached on its day and not before', () => {
    const partner = aPartner({ stage: 'development' })
    expect(isReviewDue(partner, settings, '2026-09-27')).toBe(false)
    expect(isReviewDue(partner, settings, '2026-09-28')).toBe(true)
  })

  it('is none for a closed partner, and starts anew after a reopening', () => {
    const closed = take(deskIn('review'), 'retire-partnership')
    expect(reviewDueOn(dossierOf(closed).partner, settings)).toBeNull()
    const later = { ...closed, context: onDay(aContext(), '2028-01-01') }
    const reopened = take(later, 'reopen')
    expect(reviewDueOn(dossierOf(reopened).partner, settings)).toBeNull()
    const again = take(
      take(take(reopened, 'approved-for-outreach'), 'proceed-to-onboarding'),
      'ready-for-campaign-execution',
    )
    expect(reviewDueOn(dossierOf(again).partner, settings)).toBe('2028-06-29')
  })
})

describe('the next contact', () => {
  it('follows the cadence of the partner, else of its stage', () => {
    expect(cadenceOf(aPartner({ stage: 'onboarding' }), settings)).toBe('weekly')
    expect(cadenceOf(aPartner({ stage: 'onboarding', cadence: 'monthly' }), settings)).toBe('monthly')
    expect(cadenceOf(aPartner({ stage: 'closed' }), settings)).toBe('quarterly')
  })

  it('moves only by real two-way contact', () => {
    const partner = aPartner({ stage: 'onboarding' })
    const twoWay = aCommunication({ on: '2026-04-10' })
    const oneWay = aCommunication({ id: 'later', on: '2026-04-20', direction: 'one-way' })
    expect(lastContactOn([oneWay])).toBeNull()
    expect(lastContactOn([twoWay, oneWay])).toBe('2026-04-10')
    expect(nextContactOn(partner, [oneWay], settings)).toBe('2026-04-08')
    expect(nextContactOn(partner, [oneWay, twoWay], settings)).toBe('2026-04-17')
  })
})
