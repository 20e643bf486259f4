import type { BackupStatus } from '#shared/contract/host-api'
import { createSay } from './say'

const say = createSay('backup')

/** The words of the page of backups. */
export const backupWords = {
  unknown: say('unknown'),
  title: say('title'),
  now: say('now'),
  failed: say('failed'),
  none: say('none'),
  last: (age: string, folder: string, count: number): string => say('last', { age, folder, count }),
  list: say('list'),
  date: say('date'),
  content: say('content'),
  written: say('written'),
  size: say('size'),
  state: say('state'),
  act: say('act'),
  restore: say('restore'),
  verified: say('verified'),
  damaged: say('damaged'),
  encrypted: say('encrypted'),
  second: say('second'),
  pinned: say('pinned'),
  pinnedHint: say('pinned-hint'),
} as const

export const placeWords = {
  title: say('places'),
  folder: say('folder'),
  secondFolder: say('second-folder'),
  choose: say('choose'),
  use: say('use'),
  protected: say('protected'),
  unprotected: say('unprotected'),
  newPassphrase: say('new-passphrase'),
  onceMore: say('once-more'),
  differ: say('differ'),
  protect: say('protect'),
  stopProtecting: say('stop-protecting'),
} as const

export const secondPlaceText: Readonly<Record<BackupStatus['secondPlace'], string>> = {
  none: say('second-none'),
  ok: say('second-ok'),
  behind: say('second-behind'),
  unreachable: say('second-unreachable'),
}

export const restoreDialogWords = {
  title: (moment: string): string => say('restore-title', { moment }),
  reading: say('reading'),
  passphrase: say('passphrase'),
  open: say('open'),
  kinds: { added: say('added'), changed: say('changed'), removed: say('removed') },
  same: say('same'),
  safe: say('safe'),
  cancel: say('cancel'),
  differing: say('differing'),
  summary: (counts: { readonly added: number; readonly changed: number; readonly removed: number }): string =>
    say('summary', counts),
} as const
