import { createSay } from './say'

const say = createSay('first-run')

/** The first morning: who you are, and where to begin. */
export const firstRunWords = {
  title: say('title'),
  text: say('text'),
  userName: say('user-name'),
  userNameHint: say('user-name-hint'),
  organisation: say('organisation'),
  organisationHint: say('organisation-hint'),
  currency: say('currency'),
  currencyHint: say('currency-hint'),
  backups: say('backups'),
  backupsHint: say('backups-hint'),
  choose: say('choose'),
  save: say('save'),
  skip: say('skip'),
  saved: say('saved'),
  begin: say('begin'),
  tour: say('tour'),
} as const
