import type { PartnerProfile } from '../domain/records/partner'
import { emptyProfile } from '../domain/records/partner'
import { addGoal } from './outputs'
import { companies } from './companies'
import type { Course } from './course'
import { insightOf, take } from './decide-demo'
import { develop, logContact } from './develop'
import type { Life } from './life'
import { addCampaign, negotiationOutputs, onboardingOutputs, researchOutputs, reviewOutputs } from './outputs'
import { stateValues, workStage } from './work-stage'

/** How a partner of the demo lives; `weeks` is how long ago it begins. */
export type Story = { readonly weeks: number; readonly live: (life: Life, index: number) => void }

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

const born = (life: Life, index: number, rest: Partial<PartnerProfile> = {}): Life =>
  life.do({ kind: 'create-partner', partnerId: life.partnerId, profile: profileOf(index, rest) })

function throughResearch(life: Life, index: number, course: Course): void {
  born(life, index)
  life.wait(6)
  logContact(life, 'First call: who they serve and what they look for.')
  workStage(life, 'research', course)
  researchOutputs(life, course)
  life.wait(9)
  take(life, 'approved-for-outreach')
}

function throughNegotiation(life: Life, course: Course): void {
  life.wait(10)
  logContact(life, 'Goals, scope and what each side brings.')
  workStage(life, 'negotiation', course)
  negotiationOutputs(life, course)
  life.wait(18)
  take(life, 'proceed-to-onboarding')
}

function throughOnboarding(life: Life, course: Course): void {
  life.wait(8)
  onboardingOutputs(life)
  workStage(life, 'onboarding', course)
  logContact(life, 'Kick-off: plan, roles, dates.')
  life.wait(14)
  take(life, 'ready-for-campaign-execution')
}

function toDevelopment(life: Life, index: number, course: Course): void {
  throughResearch(life, index, course)
  throughNegotiation(life, course)
  throughOnboarding(life, course)
}

function throughDevelopment(life: Life, course: Course, months: number): void {
  develop(life, course, months)
  workStage(life, 'development', course)
  take(life, 'submit-for-review')
}

function reviewed(life: Life, course: Course): void {
  life.wait(5)
  workStage(life, 'review', course)
  reviewOutputs(life, course)
  life.wait(3)
}

function toReview(life: Life, index: number, course: Course): void {
  toDevelopment(life, index, course)
  throughDevelopment(life, course, 4)
}

function closeWith(life: Life, reason: string, until: number | null): void {
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

const inResearch: Story['live'] = (life, index) => {
  born(life, index)
  if (index % 3 === 0) researchOutputs(life, 'fair')
}

const readyToMove: Story['live'] = (life, index) => {
  born(life, index)
  life.wait(7)
  workStage(life, 'research', 'strong')
  researchOutputs(life, 'strong')
}

const inNegotiation: Story['live'] = (life, index) => {
  throughResearch(life, index, index % 2 === 0 ? 'strong' : 'fair')
  if (index % 2 === 0) return
  life.wait(12)
  take(life, 'revise-terms', { what: 'The share of revenue for leads they bring', dueOn: life.day })
}

const inOnboarding: Story['live'] = (life, index) => {
  throughResearch(life, index, 'fair')
  throughNegotiation(life, 'fair')
  if (index % 2 === 0) onboardingOutputs(life)
}

const inDevelopment: Story['live'] = (life, index) => {
  const course = index % 5 === 0 ? 'weak' : index % 2 === 0 ? 'strong' : 'fair'
  toDevelopment(life, index, course)
  develop(life, course, 3)
  stateValues(life, 'development', course)
}

const underReview: Story['live'] = (life, index) => {
  toReview(life, index, index % 2 === 0 ? 'strong' : 'fair')
  reviewed(life, index % 2 === 0 ? 'strong' : 'fair')
}

/** Re-evaluation open: one of the three gets no value any more. */
const noValue: Story['live'] = (life, index) => {
  toDevelopment(life, index, 'fair')
  develop(life, 'weak', 2)
  life.do({
    kind: 'state-value',
    stage: 'development',
    winner: 'customer',
    statement: {
      state: 'none',
      statement: 'Customers no longer use the joint offer.',
      evidence: 'Usage report',
      on: life.day,
    },
    reEvaluateBy: null,
  })
}

/** Second cycle after a review that said "maintain". */
const maintained: Story['live'] = (life, index) => {
  toReview(life, index, 'fair')
  reviewed(life, 'fair')
  const insight = insightOf(life, 'messaging', 'Customers read the joint promise as a price promise.')
  life.do({
    kind: 'land-insight',
    insightId: insight,
    landing: {
      kind: 'playbook',
      item: {
        kind: 'action',
        label: 'test the joint message with two customers',
        detail: 'Before the first campaign goes out.',
      },
    },
  })
  take(life, 'maintain-partnership')
  life.do({ kind: 'confirm-goals', goalIds: life.dossier.goals.map(({ id }) => id) })
  addCampaign(life)
  develop(life, 'strong', 3)
}

/** Scaled: a larger scope is negotiated anew in the second cycle. */
const scaled: Story['live'] = (life, index) => {
  toReview(life, index, 'strong')
  reviewed(life, 'strong')
  take(life, 'scale-partnership')
  life.wait(9)
  addGoal(life, 'goal', { title: 'Joint revenue', measure: 'revenue', unit: 'EUR', target: 180_000 })
}

/** Two full cycles and a third one begun. */
const longStanding: Story['live'] = (life, index) => {
  toReview(life, index, 'strong')
  for (let cycle = 0; cycle < 2; cycle += 1) {
    reviewed(life, 'strong')
    take(life, 'maintain-partnership')
    life.do({ kind: 'confirm-goals', goalIds: life.dossier.goals.map(({ id }) => id) })
    addCampaign(life)
    throughDevelopment(life, cycle === 0 ? 'fair' : 'strong', 3)
  }
}

/** Reworked because of an insight about execution: back to Research in the next cycle. */
const reworked: Story['live'] = (life, index) => {
  toReview(life, index, 'weak')
  reviewed(life, 'weak')
  const insight = insightOf(life, 'execution', 'Their support cannot answer within two days.')
  take(life, 'rework-partnership', { insightId: insight })
}

const declined: Story['live'] = (life, index) => {
  born(life, index)
  life.wait(12)
  closeWith(life, index % 2 === 0 ? 'poor-fit' : 'no-interest', index)
  take(life, 'reject-research')
}

const retired: Story['live'] = (life, index) => {
  toReview(life, index, 'weak')
  reviewed(life, 'weak')
  closeWith(life, 'weak-roi', index % 2 === 0 ? null : index)
  take(life, 'retire-partnership')
}

const exited: Story['live'] = (life, index) => {
  toDevelopment(life, index, 'weak')
  life.wait(40)
  closeWith(life, 'trust-broken', null)
  take(life, 'exit')
}

/** A partnership older than the application. */
const adopted: Story['live'] = (life, index) => {
  life.do({
    kind: 'adopt-partner',
    partnerId: life.partnerId,
    profile: profileOf(index, { cadence: 'quarterly' }),
    stage: 'development',
    reason: 'Running since 2023 under a framework contract.',
  })
  logContact(life, 'Told them that their record is kept here from now on.')
}

const unowned: Story['live'] = (life, index) => {
  born(life, index, { owner: '' })
}

const times = (count: number, weeks: number, live: Story['live']): readonly Story[] =>
  Array.from({ length: count }, (_, index) => ({ weeks: weeks + index * 2, live }))

/** Forty lives in all stages, the oldest first, so that what was learned early shapes the later ones. */
export const stories: readonly Story[] = [
  ...times(2, 74, longStanding),
  ...times(2, 58, maintained),
  ...times(1, 56, reworked),
  ...times(2, 52, retired),
  ...times(2, 44, scaled),
  ...times(2, 38, exited),
  ...times(3, 34, underReview),
  ...times(1, 30, noValue),
  ...times(6, 26, inDevelopment),
  ...times(2, 20, adopted),
  ...times(4, 12, inOnboarding),
  ...times(4, 7, inNegotiation),
  ...times(3, 5, declined),
  ...times(2, 3, readyToMove),
  ...times(3, 1, inResearch),
  ...times(1, 6, unowned),
]
