import type { LossReason } from '#shared/backup/judge-store'
import type { BackupReason } from '#shared/contract/host-api'
import { formatLocale } from './language'
import { createSay } from './say'

const say = createSay('recovery')

/** What the recovery screen says about why it is there. */
export const lossText: Readonly<Record<LossReason | 'backups-only', string>> = {
  'browser-says-so': say('loss-browser-says-so'),
  empty: say('loss-empty'),
  older: say('loss-older'),
  smaller: say('loss-smaller'),
  'other-workspace': say('loss-other-workspace'),
  'backups-only': say('loss-backups-only'),
}

export const reasonText: Readonly<Record<BackupReason, string>> = {
  quiet: say('reason-quiet'),
  quit: say('reason-quit'),
  demand: say('reason-demand'),
  import: say('reason-import'),
  restore: say('reason-restore'),
  bulk: say('reason-bulk'),
  upgrade: say('reason-upgrade'),
  recovery: say('reason-recovery'),
}

const bytes = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

export function sizeText(size: number): string {
  if (size < 1_000) return say('size-bytes', { size: bytes.format(size) })
  return size < 1_000_000
    ? say('size-kb', { size: bytes.format(size / 1_000) })
    : say('size-mb', { size: bytes.format(size / 1_000_000) })
}

const moment = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' })

export const momentText = (instant: string): string => moment.format(new Date(instant))

const ago = new Intl.RelativeTimeFormat(formatLocale, { numeric: 'auto' })

/** How long ago something was, in the largest unit that fits. */
export function ageText(instant: string, now: number): string {
  // What was written since the clock was last looked at is not to come.
  const minutes = Math.min(0, Math.round((Date.parse(instant) - now) / 60_000))
  if (Math.abs(minutes) < 60) return ago.format(minutes, 'minute')
  return Math.abs(minutes) < 2_880
    ? ago.format(Math.round(minutes / 60), 'hour')
    : ago.format(Math.round(minutes / 1_440), 'day')
}

export const recordsText = (counts: Readonly<Record<string, number>>): string => {
  const partners = counts['partners'] ?? 0
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return say('records', { partners, all })
}

export const recoveryWords = {
  title: say('title'),
  how: say('how'),
  passphrase: say('passphrase'),
  restoreAll: (andAfter: boolean): string => say(andAfter ? 'restore-all-and-after' : 'restore-all'),
  goOn: say('go-on'),
  takeOver: say('take-over'),
  found: say('found'),
  store: (held: { readonly records: string; readonly seq: number } | null): string =>
    held === null ? say('store-empty') : say('store', held),
  journal: (first: number, last: number): string =>
    last === 0 ? say('journal-empty') : say('journal', { first, last }),
  remembered: (records: string, seq: number, moment: string): string => say('remembered', { records, seq, moment }),
  working: say('working'),
  startEmpty: say('start-empty'),
  startEmptyOnPurpose: say('start-empty-on-purpose'),
  startEmptyQuestion: say('start-empty-question'),
  startEmptyYes: say('start-empty-yes'),
  no: say('no'),
  noBackup: say('no-backup'),
  backupOf: say('backup-of'),
  content: say('content'),
  written: say('written'),
  act: say('act'),
  backupHolds: (records: string, seq: number): string => say('backup-holds', { records, seq }),
  restoreThis: say('restore-this'),
  tryAgain: say('try-again'),
} as const

export const newerLines = (version: string): readonly string[] => [say('newer'), say('newer-how', { version })]

export const diskFullLines = (folder: string): readonly string[] => [say('disk-full'), say('disk-full-how', { folder })]
