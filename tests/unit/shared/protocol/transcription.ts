/** The lifecycle as the customer wrote it, typed from the protocol's text and not from the code. */
export type Transcribed = {
  readonly heading: string
  readonly objective: string
  readonly actions: readonly string[]
  readonly optional: readonly string[]
  readonly outputs: readonly string[]
  readonly decisions: readonly string[]
}

export const transcription: Readonly<Record<string, Transcribed>> = {
  research: {
    heading: 'Research Stage',
    objective: 'Identify and evaluate potential partners.',
    actions: [
      'define ideal partner profile',
      'identify target companies',
      'perform Partner Fit Evaluation',
      'gather initial intelligence',
      'prioritise opportunities',
    ],
    optional: [],
    outputs: ['shortlist of potential partners', 'partner evaluation notes', 'initial outreach plan'],
    decisions: ['Approved For Outreach', 'Needs More Research', 'Reject'],
  },
  negotiation: {
    heading: 'Negotiation Stage',
    objective: 'Define the structure of the partnership.',
    actions: [
      'initial outreach',
      'relationship building',
      'define goals and expectations',
      'assess mutual value',
      'explore campaign ideas',
      'define scope of collaboration',
      'align on incentives',
      'discuss commercial structure (if applicable)',
    ],
    optional: ['formal agreement or contract'],
    outputs: ['partnership agreement (formal or informal)', 'defined goals', 'initial campaign concept'],
    decisions: ['Proceed To Onboarding', 'Revise Terms', 'Reject'],
  },
  onboarding: {
    heading: 'Onboarding Stage',
    objective: 'Prepare the partner for execution.',
    actions: [
      'define KPIs and success metrics',
      'align on messaging and positioning',
      'share assets (logos, content, data)',
      'align on campaign plan',
      'establish communication cadence',
      'define roles and responsibilities',
      'set timelines',
    ],
    optional: [],
    outputs: ['campaign plan', 'shared assets', 'defined execution structure'],
    decisions: ['Ready For Campaign Execution', 'Requires Adjustment'],
  },
  development: {
    heading: 'Development Stage',
    objective: 'Execute campaigns and build relationship value.',
    actions: [
      'execute partner campaigns',
      'collaborate with internal teams',
      'manage deliverables',
      'maintain communication',
      'monitor campaign performance',
      'iterate campaigns',
      'identify new opportunities',
    ],
    optional: [],
    outputs: ['campaign results', 'performance data', 'relationship expansion opportunities'],
    decisions: [],
  },
  review: {
    heading: 'Review Stage',
    objective: 'Evaluate performance and future potential.',
    actions: [
      'analyse campaign results',
      'gather feedback (internal + partner)',
      'evaluate ROI',
      'assess relationship quality',
      'identify improvements',
      'determine next actions',
    ],
    optional: [],
    outputs: ['performance report', 'partnership assessment', 'next-stage recommendation'],
    decisions: ['Scale Partnership', 'Maintain Partnership', 'Rework Partnership', 'Retire Partnership'],
  },
}

export const listedWords = {
  exitReasons: [
    'value is no longer created',
    'execution fails repeatedly',
    'trust breaks down',
    'strategic alignment changes',
    'ROI is consistently weak',
  ],
  opportunities: [
    'additional campaigns',
    'deeper integration',
    'shared audiences',
    'content expansion',
    'revenue expansion',
  ],
  expectations: ['clear updates', 'transparent performance reporting', 'aligned expectations', 'shared feedback'],
  metrics: [
    'leads generated',
    'revenue generated',
    'campaign engagement',
    'audience growth',
    'conversion performance',
    'partner satisfaction',
  ],
  insights: [
    'poor performance → refine partner selection',
    'messaging issues → update onboarding',
    'execution issues → refine operational fit',
  ],
  brains: [
    ['Strategy Brain', 'ensures strategic alignment'],
    ['Sales Brain', 'validates revenue potential'],
    ['Customer Brain', 'evaluates relationship impact'],
    ['Data Brain', 'measures performance'],
    ['Experimentation Brain', 'validates campaign success'],
    ['HeadOffice', 'governs high-value or high-risk partnerships'],
  ],
} as const
