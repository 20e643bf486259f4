import { addDays } from '../domain/calendar'
import { fitCriteriaFor } from '../domain/fit'
import type { Course } from './course'
import type { Life } from './life'

const fitBy = { strong: [5, 4], fair: [4, 3], weak: [3, 2] } as const

export function researchOutputs(life: Life, course: Course): void {
  const [high, low] = fitBy[course]
  const fitScores = Object.fromEntries(
    fitCriteriaFor(life.dossier, life.workspace).map((criterion, index) => [
      criterion.id,
      { score: index % 3 === 2 ? low : high, note: '' },
    ]),
  )
  const shortlistRank = course === 'strong' ? 1 : course === 'fair' ? 4 : 9
  life.do({
    kind: 'edit-evidence',
    stage: 'research',
    patch: {
      shortlistRank,
      fitScores,
      fitNotes: 'Interviewed two of their customers and read three years of their annual reports.',
      outreachPlan: 'Introduction through a shared customer, then a short call with their head of partnerships.',
    },
  })
}

export function negotiationOutputs(life: Life, course: Course): void {
  life.do({
    kind: 'edit-evidence',
    stage: 'negotiation',
    patch: {
      agreement: {
        form: course === 'fair' ? 'informal' : 'formal',
        on: life.day,
        reference: course === 'fair' ? 'E-mail of both heads' : `Contract ${life.partnerId.toUpperCase()}`,
        summary: 'Joint campaigns for a year, review before renewal.',
      },
      incentives: 'A share of the first year’s revenue for leads they bring.',
    },
  })
  addGoal(life, 'goal', { title: 'Leads from joint campaigns', measure: 'leads', unit: 'leads', target: 120 })
  addCampaign(life)
}

type GoalParts = { readonly title: string; readonly measure: string; readonly unit: string; readonly target: number }

export function addGoal(life: Life, kind: 'goal' | 'kpi', parts: GoalParts): void {
  const { cycle } = life.dossier.partner
  life.do({
    kind: 'save-record',
    table: 'goals',
    record: {
      id: life.nextId(),
      partnerId: life.partnerId,
      cycle,
      kind,
      ...parts,
      dueOn: addDays(life.day, 300),
      result: null,
      note: '',
      confirmedFor: cycle,
    },
  })
}

export function addCampaign(life: Life): void {
  const id = life.nextId()
  life.do({
    kind: 'save-record',
    table: 'campaigns',
    record: {
      id,
      partnerId: life.partnerId,
      cycle: life.dossier.partner.cycle,
      name: `Joint webinar series ${life.day.slice(0, 4)}`,
      state: 'concept',
      concept: 'Three webinars with one customer story each, promoted on both newsletters.',
      plan: '',
      startsOn: null,
      endsOn: null,
      owner: life.dossier.partner.owner,
      deliverables: [],
      results: '',
      resultsOn: null,
    },
  })
}

/** Changes the newest campaign that is not cancelled. */
export function editCampaign(life: Life, patch: Readonly<Record<string, unknown>>): void {
  const campaign = life.dossier.campaigns.at(-1)
  if (campaign !== undefined) life.do({ kind: 'save-record', table: 'campaigns', record: { ...campaign, ...patch } })
}

export function onboardingOutputs(life: Life): void {
  editCampaign(life, {
    state: 'planned',
    plan: 'Landing page in week 1, first webinar in week 4, then every five weeks.',
    startsOn: life.day,
    endsOn: addDays(life.day, 150),
    deliverables: [
      { id: life.nextId(), title: 'Landing page', dueOn: addDays(life.day, 10), doneOn: null },
      { id: life.nextId(), title: 'Speaker briefing', dueOn: addDays(life.day, 24), doneOn: null },
    ],
  })
  addGoal(life, 'kpi', { title: 'Satisfaction of the partner', measure: 'satisfaction', unit: '0 to 10', target: 8 })
  life.do({ kind: 'edit-partner', patch: { cadence: 'monthly' } })
  life.do({
    kind: 'edit-evidence',
    stage: 'onboarding',
    patch: {
      messaging: 'One promise for both sides: a faster start for the customer.',
      sharedAssets: [
        { kind: 'logo', direction: 'both-ways', place: 'Shared folder “Brand”' },
        { kind: 'content', direction: 'to-partner', place: 'Shared folder “Webinar kit”' },
      ],
      roles: 'We run the events, they invite; both answer leads within two days.',
      timeline: 'Weeks 1 to 3 preparation, weeks 4 to 18 events, week 20 results.',
    },
  })
}

const recommendationOf = {
  strong: 'scale-partnership',
  fair: 'maintain-partnership',
  weak: 'retire-partnership',
} as const

export function reviewOutputs(life: Life, course: Course): void {
  life.do({
    kind: 'edit-evidence',
    stage: 'review',
    patch: {
      analysis: course === 'weak' ? 'Reach and leads stay far below the plan.' : 'Leads as planned, revenue above it.',
      improvements: 'Agree on the lead hand-over before the next series.',
      nextActions: 'Talk to their head of sales within two weeks.',
      feedbackInternal: 'Sales values the leads; support wants earlier notice of events.',
      feedbackPartner: 'They like the format and want shorter lead times.',
      roiAssessment: course === 'weak' ? 'Does not cover its cost.' : 'Covers its cost with a margin.',
      relationshipQuality: course === 'strong' ? 5 : course === 'fair' ? 4 : 2,
      recommendation: recommendationOf[course],
      recommendationWhy: 'By results, relationship and what both sides said.',
    },
  })
}
