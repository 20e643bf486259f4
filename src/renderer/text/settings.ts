/** Every setting says what it changes; the page adds its default. */
export const settingsWords = {
  title: 'Settings',
  hint: 'Changes are saved at once and can be undone like any other act.',
  organisation: { label: 'Organisation', hint: 'Whose value is meant by “value for us”.' },
  userName: { label: 'Your name', hint: 'Written beside every decision and change that you make.' },
  currency: { label: 'Currency', hint: 'Three letters, for revenue and cost.' },
  weekStartsOn: { label: 'The week starts on', hint: 'For the lists of this week.' },
  workingDaysOnly: {
    label: 'Count working days only',
    hint: 'Ages and limits of stages pass over Saturday and Sunday.',
  },
  reEvaluationDays: { label: 'Days for a re-evaluation', hint: 'When no date is given with a “none”.' },
  insightDays: { label: 'Days until an insight should land', hint: 'After that it counts as not landed.' },
  stageLimits: {
    title: 'Longest stay in a stage, in days',
    hint: 'Beyond it a partner counts as stalled (Final Rule).',
  },
  reviewIntervals: {
    title: 'Days between two reviews',
    hint: 'Beyond it a partner counts as unreviewed; it may then go to Review whatever is unfinished.',
  },
  cadence: { title: 'Usual cadence of contact', hint: 'By stage, where a partner has none of its own.' },
  lowValue: {
    title: 'Low value',
    reviews: {
      label: 'Reviews in a row',
      hint: 'That many weak reviews ending in “maintain” make a partnership low-value.',
    },
    roi: { label: 'ROI floor', hint: 'As a ratio: 0 means that cost is just covered.' },
    satisfaction: { label: 'Satisfaction floor', hint: 'On the scale of 0 to 10.' },
  },
  policy: {
    title: 'Sign-off policy',
    hint: 'Who is asked at which decision, by tier. Required sign-offs hold the decision; advisory ones are shown.',
  },
  appearance: { label: 'Appearance', hint: 'On this computer only.' },
  levels: { required: 'required', advisory: 'advisory', none: 'not asked' },
  default: 'Default: ',
} as const
