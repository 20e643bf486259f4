import { emptyProfile, type PartnerProfile } from '../domain/records/partner'
import { companies } from './companies'
import type { Course } from './course'
import { take } from './decide-demo'
import { develop, logContact } from './develop'
import type { Life } from './life'
import { negotiationOutputs, onboardingOutputs, researchOutputs, reviewOutputs } from './outputs'
import { workStage } from './work-stage'

/** The stretches that the lives of the demo are made of, from stage to stage. */

const owners = ['Ana Ferreira', 'Tom Becker', 'Yuki Mori']

/** The profile of the n-th company. */
export function profileOf(index: number, rest: Partial<PartnerProfile> = {}): PartnerProfile {
  const [name, country, segment, contact, tier] = companies[index % companies.length] ?? ['', '', '', '', 'standard']
  const site = `https://partner-${String(index + 1)}.example`
  return {
    ...emptyProfile,
    name,
    country,
    segment,
    tier,
    website: site,
    owner: owners[index % owners.length] ?? '',
    contacts: [
      { name: contact, role: 'Head of partnerships', email: `contact@partner-${String(index + 1)}.example`, phone: '' },
    ],
    tags: index % 4 === 0 ? ['webinar'] : [],
    ...rest,
  }
}

export const born = (life: Life, index: number, rest: Partial<PartnerProfile> = {}): Life =>
  life.do({ kind: 'create-partner', partnerId: life.partnerId, profile: profileOf(index, rest) })

export function throughResearch(life: Life, index: number, course: Course): void {
  born(life, index)
  life.wait(6)
  logContact(life, 'First call: who they serve and what they look for.')
  workStage(life, 'research', course)
  researchOutputs(life, course)
  life.wait(9)
  take(life, 'approved-for-outreach')
}

export function throughNegotiation(life: Life, course: Course): void {
  life.wait(10)
  logContact(life, 'Goals, scope and what each side brings.')
  workStage(life, 'negotiation', course)
  negotiationOutputs(life, course)
  life.wait(18)
  take(life, 'proceed-to-onboarding')
}

export function throughOnboarding(life: Life, course: Course): void {
  life.wait(8)
  onboardingOutputs(life)
  workStage(life, 'onboarding', course)
  logContact(life, 'Kick-off: plan, roles, dates.')
  life.wait(14)
  take(life, 'ready-for-campaign-execution')
}

export function toDevelopment(life: Life, index: number, course: Course): void {
  throughResearch(life, index, course)
  throughNegotiation(life, course)
  throughOnboarding(life, course)
}

export function throughDevelopment(life: Life, course: Course, months: number): void {
  develop(life, course, months)
  workStage(life, 'development', course)
  take(life, 'submit-for-review')
}

export function reviewed(life: Life, course: Course): void {
  life.wait(5)
  workStage(life, 'review', course)
  reviewOutputs(life, course)
  life.wait(3)
}

export function toReview(life: Life, index: number, course: Course): void {
  toDevelopment(life, index, course)
  throughDevelopment(life, course, 4)
}

export function closeWith(life: Life, reason: string, until: number | null): void {
  life.do({
    kind: 'save-record',
    table: 'exitDossiers',
    record: {
      id: `${life.partnerId}:${String(life.dossier.partner.cycle)}`,
      partnerId: life.partnerId,
      cycle: life.dossier.partner.cycle,
      reason,
      evidence: 'Notes of the last two calls and the figures of the last quarter.',
      decidedBy: life.dossier.partner.owner,
      obligations: 'none',
      lessons: 'Ask for their sales targets before the first campaign.',
      partnerFeedback: 'They understand and stay in touch.',
      reApproach: until === null ? { kind: 'never' } : { kind: 'on', on: `2027-0${String((until % 9) + 1)}-01` },
    },
  })
}
