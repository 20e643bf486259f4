/** Words that every form field shares. */
export const fieldWords = {
  restored: 'Typed earlier and not saved yet: it is saved when you leave the field.',
  pickDay: (label: string): string => `Pick a day: ${label}`,
}
