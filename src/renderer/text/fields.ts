import { createSay } from './say'

const say = createSay('fields')

/** Words that every form field shares. */
export const fieldWords = {
  restored: say('restored'),
  pickDay: (label: string): string => say('pick-day', { label }),
}
