import { createSay } from './say'

const say = createSay('connection')

/** Why the page cannot speak to the program that it belongs to. */
export const connectionWords = {
  noLink: say('no-link'),
  stranger: say('stranger'),
  tooLarge: say('too-large'),
  usedLink: say('used-link'),
  staleLink: say('stale-link'),
} as const
