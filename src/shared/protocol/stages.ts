/**
 * The lifecycle of the Partner Lifecycle Protocol v1.0, as data; labels are the customer's own words.
 *
 * A partner is researched, then terms are negotiated, then it is onboarded for execution, then campaigns are run
 * and the relationship is developed, then the whole is reviewed. A review repeats the lifecycle in a new cycle or
 * ends it. A partner that is rejected before a partnership existed is Declined; a partnership that ended is Exited.
 *
 * Stored: ids are kept in records and never renamed.
 */
export const protocolVersion = 'v1.0'

export const stageIds = ['research', 'negotiation', 'onboarding', 'development', 'review'] as const
export type StageId = (typeof stageIds)[number]

export type Action = { readonly id: string; readonly label: string; readonly optional: boolean }
export type Output = { readonly id: OutputId; readonly label: string }

export type Stage = {
  readonly id: StageId
  readonly label: string
  readonly objective: string
  readonly actions: readonly Action[]
  readonly outputs: readonly Output[]
}

export type OutputId =
  | 'shortlist'
  | 'evaluation-notes'
  | 'outreach-plan'
  | 'agreement'
  | 'goals'
  | 'campaign-concept'
  | 'campaign-plan'
  | 'shared-assets'
  | 'execution-structure'
  | 'campaign-results'
  | 'performance-data'
  | 'expansion-opportunities'
  | 'performance-report'
  | 'partnership-assessment'
  | 'recommendation'

const action = (id: string, label: string): Action => ({ id, label, optional: false })
const optional = (id: string, label: string): Action => ({ id, label, optional: true })

export const stages: Readonly<Record<StageId, Stage>> = {
  research: {
    id: 'research',
    label: 'Research',
    objective: 'Identify and evaluate potential partners.',
    actions: [
      action('define-ideal-partner-profile', 'define ideal partner profile'),
      action('identify-target-companies', 'identify target companies'),
      action('perform-fit-evaluation', 'perform Partner Fit Evaluation'),
      action('gather-intelligence', 'gather initial intelligence'),
      action('prioritise-opportunities', 'prioritise opportunities'),
    ],
    outputs: [
      { id: 'shortlist', label: 'shortlist of potential partners' },
      { id: 'evaluation-notes', label: 'partner evaluation notes' },
      { id: 'outreach-plan', label: 'initial outreach plan' },
    ],
  },
  negotiation: {
    id: 'negotiation',
    label: 'Negotiation',
    objective: 'Define the structure of the partnership.',
    actions: [
      action('initial-outreach', 'initial outreach'),
      action('relationship-building', 'relationship building'),
      action('define-goals', 'define goals and expectations'),
      action('assess-mutual-value', 'assess mutual value'),
      action('explore-campaign-ideas', 'explore campaign ideas'),
      action('define-scope', 'define scope of collaboration'),
      action('align-incentives', 'align on incentives'),
      action('discuss-commercial-structure', 'discuss commercial structure (if applicable)'),
      optional('formal-agreement', 'formal agreement or contract'),
    ],
    outputs: [
      { id: 'agreement', label: 'partnership agreement (formal or informal)' },
      { id: 'goals', label: 'defined goals' },
      { id: 'campaign-concept', label: 'initial campaign concept' },
    ],
  },
  onboarding: {
    id: 'onboarding',
    label: 'Onboarding',
    objective: 'Prepare the partner for execution.',
    actions: [
      action('define-kpis', 'define KPIs and success metrics'),
      action('align-messaging', 'align on messaging and positioning'),
      action('share-assets', 'share assets (logos, content, data)'),
      action('align-campaign-plan', 'align on campaign plan'),
      action('establish-cadence', 'establish communication cadence'),
      action('define-roles', 'define roles and responsibilities'),
      action('set-timelines', 'set timelines'),
    ],
    outputs: [
      { id: 'campaign-plan', label: 'campaign plan' },
      { id: 'shared-assets', label: 'shared assets' },
      { id: 'execution-structure', label: 'defined execution structure' },
    ],
  },
  development: {
    id: 'development',
    label: 'Development',
    objective: 'Execute campaigns and build relationship value.',
    actions: [
      action('execute-campaigns', 'execute partner campaigns'),
      action('collaborate-internally', 'collaborate with internal teams'),
      action('manage-deliverables', 'manage deliverables'),
      action('maintain-communication', 'maintain communication'),
      action('monitor-performance', 'monitor campaign performance'),
      action('iterate-campaigns', 'iterate campaigns'),
      action('identify-opportunities', 'identify new opportunities'),
    ],
    outputs: [
      { id: 'campaign-results', label: 'campaign results' },
      { id: 'performance-data', label: 'performance data' },
      { id: 'expansion-opportunities', label: 'relationship expansion opportunities' },
    ],
  },
  review: {
    id: 'review',
    label: 'Review',
    objective: 'Evaluate performance and future potential.',
    actions: [
      action('analyse-results', 'analyse campaign results'),
      action('gather-feedback', 'gather feedback (internal + partner)'),
      action('evaluate-roi', 'evaluate ROI'),
      action('assess-relationship', 'assess relationship quality'),
      action('identify-improvements', 'identify improvements'),
      action('determine-next-actions', 'determine next actions'),
    ],
    outputs: [
      { id: 'performance-report', label: 'performance report' },
      { id: 'partnership-assessment', label: 'partnership assessment' },
      { id: 'recommendation', label: 'next-stage recommendation' },
    ],
  },
}

/** Position in the lifecycle, 0 to 4. */
export const stageOrder = (stage: StageId): number => stageIds.indexOf(stage)

export const stageAfter = (stage: StageId): StageId | null => stageIds[stageOrder(stage) + 1] ?? null

export const stagesBefore = (stage: StageId): readonly StageId[] => stageIds.slice(0, stageOrder(stage))
