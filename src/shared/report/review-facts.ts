import { brains, keysOf } from '../protocol/vocabulary'
import { type Dossier, workFor } from '../domain/dossier'
import { goalProgress, goalsOfCycle } from '../domain/goal-progress'
import { entriesOfCycle, summariseMetric } from '../domain/metrics'
import type { Evidence } from '../domain/records/stage-work'
import { factsFor } from '../domain/sign-off'

export type ReviewFacts = Readonly<Record<string, string>>

const written = [
  'analysis',
  'improvements',
  'nextActions',
  'feedbackInternal',
  'feedbackPartner',
  'roiAssessment',
  'recommendationWhy',
] as const satisfies readonly (keyof Evidence)[]

/**
 * The facts that a manager signs, by name: all that the six functions judge, and the review's own outputs. Contacts and
 * sign-offs are left out, as both go on between the printing and the signing without making the paper wrong.
 */
export function reviewFacts(dossier: Dossier): ReviewFacts {
  const { partner } = dossier
  const { evidence } = workFor(dossier, partner.cycle, 'review')
  const judged = Object.assign({}, ...keysOf(brains).map((brain) => factsFor(brain, dossier))) as ReviewFacts
  return {
    ...judged,
    name: partner.name,
    stage: partner.stage,
    cycle: String(partner.cycle),
    audience: audienceText(dossier),
    'goal-results': goalResults(dossier),
    're-evaluation': dossier.reEvaluations
      .filter(({ closedOn }) => closedOn === null)
      .map(({ stage, missing, dueOn }) => `${stage}: ${missing.join(', ')} by ${dueOn}`)
      .join('; '),
    opportunities: opportunitiesText(dossier),
    ...Object.fromEntries(written.map((name) => [name, evidence[name].trim()])),
    relationshipQuality: String(evidence.relationshipQuality ?? ''),
    recommendation: evidence.recommendation ?? '',
  }
}

function audienceText({ metricEntries, partner }: Dossier): string {
  const audience = summariseMetric(entriesOfCycle(metricEntries, partner.cycle), 'audience')
  return audience.kind === 'not-measured' ? 'not measured' : `${String(audience.value)} (${audience.kind})`
}

const goalResults = (dossier: Dossier): string =>
  goalsOfCycle(dossier.goals, dossier.partner.cycle)
    .map((goal) => {
      const progress = goalProgress(goal, dossier, dossier.partner.cycle)
      return `${goal.title}: ${'value' in progress ? `${String(progress.value)} (${progress.kind})` : progress.kind}`
    })
    .toSorted()
    .join('; ')

const opportunitiesText = ({ opportunities, partner }: Dossier): string =>
  opportunities
    .filter(({ cycle }) => cycle === partner.cycle)
    .map(({ title, state, actual }) => `${title} (${state}): ${actual}`.trim())
    .toSorted()
    .join('; ')

export type ChangedFact = { readonly name: string; readonly before: string; readonly now: string }

/** What is different now from what was printed. */
export const changedFacts = (printed: ReviewFacts, now: ReviewFacts): readonly ChangedFact[] =>
  keysOf({ ...printed, ...now })
    .filter((name) => (printed[name] ?? '') !== (now[name] ?? ''))
    .map((name) => ({ name, before: printed[name] ?? '', now: now[name] ?? '' }))
