import type { LossReason } from '#shared/backup/judge-store'
import type { BackupReason } from '#shared/contract/host-api'

/** What the recovery screen says about why it is there. */
export const lossText: Readonly<Record<LossReason | 'backups-only', string>> = {
  'browser-says-so': 'The browser’s store was damaged and the browser threw its content away.',
  empty: 'The store on this computer is empty, but there was data in it before.',
  older: 'The store is older than what was saved: the latest changes are missing in it.',
  smaller: 'Records are missing in the store.',
  'other-workspace': 'The store belongs to another workspace than the one that was used here before.',
  'backups-only':
    'There is no data in this installation yet, but there are backups of Partnership Brain on this computer.',
}

export const reasonText: Readonly<Record<BackupReason, string>> = {
  quiet: 'by itself',
  quit: 'when the window was put away',
  demand: 'on demand',
  import: 'before an import',
  restore: 'around a restore',
  bulk: 'before a change of many partners',
  upgrade: 'before an upgrade',
  recovery: 'after a recovery or an unclean stop',
}

const bytes = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

export function sizeText(size: number): string {
  if (size < 1_000) return `${bytes.format(size)} bytes`
  return size < 1_000_000 ? `${bytes.format(size / 1_000)} kB` : `${bytes.format(size / 1_000_000)} MB`
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

export const momentText = (instant: string): string => moment.format(new Date(instant))

const ago = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })

/** How long ago something was, in the largest unit that fits. */
export function ageText(instant: string, now: number): string {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000)
  if (Math.abs(minutes) < 60) return ago.format(minutes, 'minute')
  return Math.abs(minutes) < 2_880
    ? ago.format(Math.round(minutes / 60), 'hour')
    : ago.format(Math.round(minutes / 1_440), 'day')
}

export const recordsText = (counts: Readonly<Record<string, number>>): string => {
  const partners = counts['partners'] ?? 0
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return `${String(partners)} ${partners === 1 ? 'partner' : 'partners'}, ${String(all)} records`
}
