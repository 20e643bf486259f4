import { momentText } from './recovery'

const partners = (count: number): string => (count === 1 ? '1 partner' : `${String(count)} partners`)

export const restoreWords = {
  notRestored: 'The backup was not restored',
  restored: 'Restored',
  actLabel: (names: readonly string[], createdAt: string): string =>
    `Restore ${names.length === 1 ? (names[0] ?? '') : partners(names.length)} from the backup of ${momentText(createdAt)}`,
  chosenDone: (done: number, heldBack: number): string =>
    heldBack === 0
      ? `${partners(done)} as in the backup. Undo takes it back.`
      : `${partners(done)} as in the backup; ${partners(heldBack)} left as they are, because the protocol would not allow it.`,
  allDone: (createdAt: string): string => `The data is now as it was on ${momentText(createdAt)}.`,
  undo: 'Undo the restore',
  undoOpens: 'Undo the restore …',
  before: (createdAt: string): string =>
    `Before the last restore, everything was kept in the backup of ${momentText(createdAt)}.`,
  all: 'Restore all of it',
  chosen: (count: number): string => (count === 0 ? 'Restore chosen partners' : `Restore ${partners(count)}`),
  choose: (name: string): string => `Choose ${name}`,
  drillTitle: 'Monthly trial',
  drillNever: 'No backup was tried yet. Once a month the newest one is restored into a scratch store by itself.',
  drillGood: (age: string, of: string, records: number): string =>
    `Tried ${age}: the backup of ${momentText(of)} came back whole, all ${String(records)} records of it.`,
  drillBad: (age: string, trouble: string): string => `Tried ${age}, and it failed: ${trouble}`,
  drillNow: 'Try the newest backup now',
} as const
