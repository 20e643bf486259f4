import type { DecisionId } from '../protocol/decisions'
import { type BrainId, brains, keysOf } from '../protocol/vocabulary'
import type { Workspace } from './context'
import { digestOf } from './digest'
import { type Dossier, workFor } from './dossier'
import { entriesOfCycle, roiOf, summariseMetric } from './metrics'
import type { SignOff } from './records/sign-off'
import type { SignOffLevel } from './records/settings'
import type { StageWork } from './records/stage-work'

/** Cross Brain Integration: which function is asked at which decision, what it judges, and whether that still stands. */
export type SignOffState =
  | { readonly kind: 'not-given' }
  | { readonly kind: 'given'; readonly signOff: SignOff }
  | { readonly kind: 'objected'; readonly signOff: SignOff }
  | { readonly kind: 'stale'; readonly signOff: SignOff; readonly changedFacts: readonly string[] }

export const signOffLevel = (
  brain: BrainId,
  decision: DecisionId,
  { dossier, workspace }: { readonly dossier: Dossier; readonly workspace: Workspace },
): SignOffLevel => workspace.settings.signOffPolicy[decision]?.[brain]?.[dossier.partner.tier] ?? 'none'

/** The functions asked at a decision, with how much their answer weighs. */
export function askedBrains(
  decision: DecisionId,
  dossier: Dossier,
  workspace: Workspace,
): readonly { readonly brain: BrainId; readonly level: SignOffLevel }[] {
  return keysOf(brains)
    .map((brain) => ({ brain, level: signOffLevel(brain, decision, { dossier, workspace }) }))
    .filter(({ level }) => level !== 'none')
}

const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

/** True when a name is the owner's, however it is spaced, cased or composed. */
export const isOwner = (name: string, { partner }: Dossier): boolean =>
  plainName(name) !== '' && plainName(name) === plainName(partner.owner)

type Facts = Readonly<Record<string, string>>

const amount = (dossier: Dossier, metric: Parameters<typeof summariseMetric>[1]): string => {
  const summary = summariseMetric(entriesOfCycle(dossier.metricEntries, dossier.partner.cycle), metric)
  return summary.kind === 'not-measured' ? 'not measured' : `${String(summary.value)} (${summary.kind})`
}

const goalsText = (dossier: Dossier): string =>
  dossier.goals
    .map((goal) =>
      `${goal.title}: ${goal.measure} ${String(goal.target ?? '')} ${goal.unit} ${goal.dueOn ?? ''}`.trim(),
    )
    .toSorted()
    .join('; ')

const campaignsText = (dossier: Dossier): string =>
  dossier.campaigns
    .map((campaign) => `${campaign.name} (${campaign.state}): ${campaign.results}`.trim())
    .toSorted()
    .join('; ')

/** The agreement of the latest cycle that has one: it carries over where no new one was negotiated. */
const agreementText = (dossier: Dossier): string => {
  let latest: StageWork | null = null
  for (const work of dossier.stageWork) {
    const agreed = work.stage === 'negotiation' && work.evidence.agreement !== null
    if (agreed && work.cycle <= dossier.partner.cycle && work.cycle > (latest?.cycle ?? 0)) latest = work
  }
  const agreement = latest?.evidence.agreement ?? null
  return agreement === null
    ? ''
    : `${agreement.form} ${agreement.on} ${agreement.reference} ${agreement.summary}`.trim()
}

const valueText = (dossier: Dossier, winner: 'us' | 'partner' | 'customer'): string => {
  const { stage, cycle } = dossier.partner
  if (stage === 'closed') return ''
  const statement = workFor(dossier, cycle, stage).values[winner]
  return statement === null ? '' : `${statement.state}: ${statement.statement}`
}

function roiText(dossier: Dossier): string {
  const roi = roiOf(entriesOfCycle(dossier.metricEntries, dossier.partner.cycle))
  return roi.kind === 'unknown' ? 'unknown' : `${(roi.ratio * 100).toFixed(1)} % (${roi.kind})`
}

const judged: Readonly<Record<BrainId, (dossier: Dossier) => Facts>> = {
  strategy: (dossier) => ({
    segment: dossier.partner.segment,
    tier: dossier.partner.tier,
    goals: goalsText(dossier),
    'value-us': valueText(dossier, 'us'),
  }),
  sales: (dossier) => ({
    agreement: agreementText(dossier),
    goals: goalsText(dossier),
    leads: amount(dossier, 'leads'),
    revenue: amount(dossier, 'revenue'),
  }),
  customer: (dossier) => ({
    'value-customer': valueText(dossier, 'customer'),
    'value-partner': valueText(dossier, 'partner'),
    satisfaction: amount(dossier, 'satisfaction'),
  }),
  data: (dossier) => ({
    leads: amount(dossier, 'leads'),
    revenue: amount(dossier, 'revenue'),
    engagement: amount(dossier, 'engagement'),
    conversion: amount(dossier, 'conversion'),
    cost: amount(dossier, 'cost'),
  }),
  experimentation: (dossier) => ({
    campaigns: campaignsText(dossier),
    engagement: amount(dossier, 'engagement'),
    conversion: amount(dossier, 'conversion'),
  }),
  headoffice: (dossier) => ({
    owner: dossier.partner.owner,
    tier: dossier.partner.tier,
    agreement: agreementText(dossier),
    goals: goalsText(dossier),
    roi: roiText(dossier),
  }),
}

/** The facts a function judges, by name, as text; the same facts give the same digest everywhere. */
export const factsFor = (brain: BrainId, dossier: Dossier): Facts => judged[brain](dossier)

/** Where a function's sign-off of a decision stands in the current cycle: the last one given counts. */
export function signOffState(brain: BrainId, decision: DecisionId, dossier: Dossier): SignOffState {
  const given = dossier.signOffs
    .filter((one) => one.brain === brain && one.decision === decision && one.cycle === dossier.partner.cycle)
    .reduce<SignOff | null>((last, one) => (last === null || one.at >= last.at ? one : last), null)
  if (given === null) return { kind: 'not-given' }
  // Whoever became the owner since has judged their own partner.
  if (isOwner(given.by, dossier)) return { kind: 'stale', signOff: given, changedFacts: ['owner'] }
  const facts = factsFor(brain, dossier)
  if (given.digest !== digestOf(facts)) {
    const changedFacts = keysOf({ ...given.facts, ...facts }).filter((name) => given.facts[name] !== facts[name])
    return { kind: 'stale', signOff: given, changedFacts }
  }
  return given.verdict === 'approved' ? { kind: 'given', signOff: given } : { kind: 'objected', signOff: given }
}
