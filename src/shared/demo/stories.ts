import { addDays } from '../domain/calendar'
import { insightOf, take } from './decide-demo'
import { develop, keepUp, logContact } from './develop'
import type { Life } from './life'
import { addCampaign, addGoal, onboardingOutputs, researchOutputs } from './outputs'
import {
  born,
  closeWith,
  profileOf,
  reviewed,
  throughDevelopment,
  throughNegotiation,
  throughResearch,
  toDevelopment,
  toReview,
} from './passages'
import { stateValues, workStage } from './work-stage'

/** How a partner of the demo lives; `weeks` is how long ago it begins. */
export type Story = { readonly weeks: number; readonly live: (life: Life, index: number) => void }

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
  keepUp(life, 7, null)
}

const inDevelopment: Story['live'] = (life, index) => {
  const course = index % 5 === 0 ? 'weak' : index % 2 === 0 ? 'strong' : 'fair'
  toDevelopment(life, index, course)
  develop(life, course, 3)
  stateValues(life, 'development', course)
  if (index % 3 !== 0) keepUp(life, 30, course)
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
  keepUp(life, 30, null)
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
  stateValues(life, 'development', 'strong')
  keepUp(life, 30, 'strong')
}

/** Scaled: a larger scope is negotiated anew in the second cycle. */
const scaled: Story['live'] = (life, index) => {
  toReview(life, index, 'strong')
  reviewed(life, 'strong')
  take(life, 'scale-partnership')
  life.wait(9)
  addGoal(life, 'goal', { title: 'Joint revenue', measure: 'revenue', unit: 'EUR', target: 180_000 })
  stateValues(life, 'negotiation', 'strong')
  keepUp(life, 14, null)
}

/** Maintained twice although it does not cover its cost. */
const keptThoughWeak: Story['live'] = (life, index) => {
  toReview(life, index, 'weak')
  for (let cycle = 0; cycle < 2; cycle += 1) {
    reviewed(life, 'weak')
    take(life, 'maintain-partnership')
    life.do({ kind: 'confirm-goals', goalIds: life.dossier.goals.map(({ id }) => id) })
    addCampaign(life)
    if (cycle === 0) throughDevelopment(life, 'weak', 3)
  }
  stateValues(life, 'development', 'weak')
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
  stateValues(life, 'review', 'strong')
  keepUp(life, 14, null)
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
  if (index % 2 === 0) pauseSkippedStages(life)
}

/** Known and planned: out of sight until the old papers have come. */
function pauseSkippedStages(life: Life): void {
  while (!life.isToday) life.wait(30)
  life.do({
    kind: 'save-record',
    table: 'driftPauses',
    record: {
      id: `${life.partnerId}:skipped-stages`,
      partnerId: life.partnerId,
      rule: 'skipped-stages',
      until: addDays(life.day, 21),
      because: 'Their legal department looks for the contract of 2023.',
    },
  })
}

const unowned: Story['live'] = (life, index) => {
  born(life, index, { owner: '' })
}

const times = (count: number, weeks: number, live: Story['live']): readonly Story[] =>
  Array.from({ length: count }, (_, index) => ({ weeks: weeks + index * 2, live }))

/** Forty lives in all stages, those of several cycles first. */
export const stories: readonly Story[] = [
  ...times(2, 56, longStanding),
  ...times(2, 41, maintained),
  ...times(1, 40, reworked),
  ...times(2, 52, retired),
  ...times(2, 31, scaled),
  ...times(1, 46, keptThoughWeak),
  ...times(1, 38, exited),
  ...times(3, 28, underReview),
  ...times(1, 26, noValue),
  ...times(6, 23, inDevelopment),
  ...times(2, 28, adopted),
  ...times(4, 8, inOnboarding),
  ...times(4, 5, inNegotiation),
  ...times(3, 5, declined),
  ...times(2, 3, readyToMove),
  ...times(3, 1, inResearch),
  ...times(1, 6, unowned),
]
