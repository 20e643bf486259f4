import { createSay } from './say'

const say = createSay('add-partner')

/** The words of the dialog that adds a partner. */
export const addWords = {
  title: say('title'),
  name: say('name'),
  owner: say('owner'),
  ownerHint: say('owner-hint'),
  website: say('website'),
  tier: say('tier'),
  start: say('start'),
  research: say('research'),
  adopt: say('adopt'),
  stage: say('stage'),
  reason: say('reason'),
  reasonHint: say('reason-hint'),
  add: say('add'),
  cancel: say('cancel'),
  required: say('required'),
  sameName: (name: string, where: string): string => say('same-name', { name, where }),
  openIt: say('open-it'),
  added: (name: string, stage: string): string => say('added', { name, stage }),
  keepTyping: say('keep-typing'),
  throwAway: say('throw-away'),
  throwAwayQuestion: say('throw-away-question'),
} as const
