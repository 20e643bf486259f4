import { createSay } from './say'

const say = createSay('notices')

/** What is told beside the page: an act that was not done, and what happens to the data as a whole. */
export const noticeWords = {
  notDone: (label: string): string => say('not-done', { label }),
  notSaved: (label: string): string => say('not-saved', { label }),
  cannotChange: say('cannot-change'),
  tooLongAgo: say('too-long-ago'),
  wholeEntry: say('whole-entry'),
  wholePartners: (count: number): string => say('whole-partners', { count }),
  kept: say('kept'),
  backupWritten: say('backup-written'),
  backupsNotChanged: say('backups-not-changed'),
  backupNotRead: say('backup-not-read'),
  readOnlyNow: say('read-only-now'),
  journalAnew: say('journal-anew'),
  journalAnewHow: say('journal-anew-how'),
  partnerNotRead: say('partner-not-read'),
  notTakenOver: say('not-taken-over'),
  updated: say('updated'),
  updatedHow: say('updated-how'),
  blocked: say('blocked'),
  blockedHow: say('blocked-how'),
  writesAgain: say('writes-again'),
  writesAgainHow: say('writes-again-how'),
} as const

export const recoveryNotices = {
  notRestored: say('not-restored'),
  restored: say('restored'),
  storeNotKept: say('store-not-kept'),
  notStarted: say('not-started'),
  upTo: (seq: number): string => say('recovered', { seq }),
  asOn: (moment: string): string => say('recovered-backup', { moment }),
  alone: say('recovered-alone'),
  notWhole: say('not-whole'),
  trialFailed: (tables: readonly string[]): string => say('trial-failed', { tables: tables.join(', ') }),
} as const
