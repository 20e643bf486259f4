/** The guided tour of one gate: four things to see in the dialog, each at its place. */
export const tourSteps = [
  {
    at: 'requirements',
    title: 'What the decision asks for',
    text: 'A partner moves on by a decision. This list is all that the protocol asks for it: what is met is folded away, what is missing is open. It is the same list that the columns count while you drag a card.',
  },
  {
    at: 'clause',
    title: 'Why it is asked',
    text: 'Beside each requirement stands the rule of the protocol that it comes from. It leads to the words of the rule and to how it is kept here.',
  },
  {
    at: 'decision',
    title: 'Your decision',
    text: 'Fill in what is missing right here, and say why in a sentence. The rationale stays in the history with everything as it stood.',
  },
  {
    at: 'footer',
    title: 'All of it, or nothing',
    text: 'Pressed too early, the button leads to what is left. When all is there, everything you entered is saved together with the move, and one Undo takes it back.',
  },
] as const
export type TourPlace = (typeof tourSteps)[number]['at']

export const tourWords = {
  label: 'Tour of one gate',
  count: (step: number): string => `${String(step + 1)} of ${String(tourSteps.length)}`,
  next: 'Next',
  back: 'Back',
  end: 'End the tour',
  nobody: 'The tour needs a partner',
  nobodyHow: 'Add one first, or look at the demo and take the tour there. Nothing is changed by it.',
} as const
