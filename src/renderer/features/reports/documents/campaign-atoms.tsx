import { opportunityKinds } from '#shared/protocol/vocabulary'
import type { Campaign } from '#shared/domain/records/campaign'
import type { Opportunity } from '#shared/domain/records/opportunity'
import type { ReviewReport } from '#shared/report/review-report'
import { capitalised, showDay } from '../../../text/formats'
import { appendixWords, sheetWords } from '../../../text/reports'
import { type Atom, note, subheading, written } from '../sheets/atom'

/** Campaigns of the cycle with their results, and what grew out of the partnership. */
export const campaignAtoms = ({ campaigns, opportunities, noOpportunityBecause }: ReviewReport): readonly Atom[] => [
  ...(campaigns.length === 0 ? [note('no-campaigns', appendixWords.noCampaigns)] : campaigns.flatMap(campaignPart)),
  ...(opportunities.length === 0 ? [noOpportunities(noOpportunityBecause)] : opportunities.flatMap(opportunityPart)),
]

function campaignPart(campaign: Campaign): readonly Atom[] {
  const { id, name, state, concept, plan, results, owner, deliverables } = campaign
  const done = deliverables.filter(({ doneOn }) => doneOn !== null).length
  const facts = [
    datesOf(campaign),
    sheetWords.owner(owner),
    ...(deliverables.length === 0 ? [] : [appendixWords.deliverables(done, deliverables.length)]),
  ]
  return [
    subheading(`campaign-${id}`, `${appendixWords.campaignStates[state]}: ${name}`),
    { ...note(`campaign-facts-${id}`, facts.join(' · ')), keepsWithNext: true },
    ...written(
      `results-${id}`,
      results.trim() === '' ? '' : `${appendixWords.results}: ${results}`,
      appendixWords.noResults,
    ),
    ...titled(`concept-${id}`, appendixWords.concept, concept),
    ...titled(`plan-${id}`, appendixWords.plan, plan),
  ]
}

const titled = (key: string, title: string, text: string): readonly Atom[] =>
  text.trim() === '' ? [] : written(key, `${title}: ${text}`, '')

const datesOf = ({ startsOn, endsOn }: Campaign): string =>
  startsOn === null && endsOn === null
    ? appendixWords.noDates
    : [startsOn, endsOn].map((day) => (day === null ? '…' : showDay(day))).join(' – ')

const noOpportunities = (because: string): Atom =>
  note('no-opportunities', because.trim() === '' ? appendixWords.noOpportunities : appendixWords.noneBecause(because))

const opportunityPart = ({ id, kind, title, state, expected, actual }: Opportunity): readonly Atom[] => [
  subheading(`opportunity-${id}`, `${appendixWords.opportunityStates[state]}: ${title}`),
  { ...note(`opportunity-kind-${id}`, capitalised(opportunityKinds[kind])), keepsWithNext: true },
  ...written(
    `expected-${id}`,
    `${appendixWords.expected}: ${expected.trim() === '' ? appendixWords.notKnown : expected}`,
    '',
  ),
  ...written(`actual-${id}`, `${appendixWords.actual}: ${actual.trim() === '' ? appendixWords.notKnown : actual}`, ''),
]
