import { createSay } from './say'

const say = createSay('tour')

/** The guided tour of one gate: four things to see in the dialog, each at its place. */
export const tourSteps = [
  {
    at: 'requirements',
    title: say('requirements-title'),
    text: say('requirements-text'),
  },
  {
    at: 'clause',
    title: say('clause-title'),
    text: say('clause-text'),
  },
  {
    at: 'decision',
    title: say('decision-title'),
    text: say('decision-text'),
  },
  {
    at: 'footer',
    title: say('footer-title'),
    text: say('footer-text'),
  },
] as const
export type TourPlace = (typeof tourSteps)[number]['at']

export const tourWords = {
  label: say('label'),
  count: (step: number): string => say('count', { step: step + 1, steps: tourSteps.length }),
  next: say('next'),
  back: say('back'),
  end: say('end'),
  nobody: say('nobody'),
  nobodyHow: say('nobody-how'),
} as const
