/** The protocol's rules that the application keeps, by name; every requirement and drift cites one. */
export const clauses = {
  'lifecycle-stages': {
    label: 'Lifecycle Stages',
    text: 'Every partner must move through the following stages.',
  },
  'win-win-win': {
    label: 'Win Win Win Rule',
    text: 'At every stage, the partnership must deliver value for MWMS, value for the partner and value for the customer. If any element is missing, the partnership must be re-evaluated.',
  },
  'feedback-loop': {
    label: 'Feedback Loop Rule',
    text: 'Insights from later stages must feed back into earlier stages.',
  },
  'relationship-growth': {
    label: 'Relationship Growth Rule',
    text: 'Strong partnerships should evolve. Partnerships should compound over time.',
  },
  communication: {
    label: 'Communication Rule',
    text: 'Consistent communication is required across all stages. Poor communication degrades partnerships.',
  },
  ownership: { label: 'Ownership Rule', text: 'No partnership should exist without clear ownership.' },
  performance: {
    label: 'Performance Measurement Rule',
    text: 'Every partnership must be measured. Unmeasured partnerships cannot be improved.',
  },
  exit: { label: 'Exit Rule', text: 'Exit decisions must be documented.' },
  'cross-brain': {
    label: 'Cross Brain Integration',
    text: 'Partnership Brain owns the lifecycle; the other Brains align, validate, evaluate, measure and govern.',
  },
  drift: {
    label: 'Drift Protection',
    text: 'The system must prevent: skipping lifecycle stages, unclear partnership goals, lack of performance tracking, unmanaged relationships, unreviewed partnerships, indefinite low-value partnerships.',
  },
  final: {
    label: 'Final Rule',
    text: 'If the partnership is not progressing through the lifecycle, it is not being managed properly.',
  },
} as const

export type ClauseId = keyof typeof clauses
