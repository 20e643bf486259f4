/** What may be chosen about a report before it is printed; closed lists, so that every choice has its words. */
export const partnerChoices = ['filter', 'due', 'chosen', 'one', 'all'] as const
export type PartnerChoice = (typeof partnerChoices)[number]

export const reportOrders = ['name', 'owner', 'stage', 'review-due'] as const
export type ReportOrder = (typeof reportOrders)[number]

/** The parts of the appendix of a Partner Review Report; the first page is always whole. */
export const reviewSections = [
  'assessment',
  'values',
  'goals',
  'metrics',
  'campaigns',
  'communication',
  'cycles',
  'sign-offs',
  'not-applicable',
] as const
export type ReviewSection = (typeof reviewSections)[number]

export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]
