import { brains, type BrainId } from '#shared/protocol/vocabulary'
import type { Refusal } from '#shared/domain/refusal'
import type { BaseProblem } from '#shared/workbook/own/base-sheet'
import type { HeldBackStep } from '#shared/workbook/own/foresee-merge'
import type { MergeCounts } from '#shared/workbook/own/merge-choices'
import type { RecordMerge } from '#shared/workbook/own/plan-merge'
import type { FieldValue } from '#shared/workbook/own/column'
import type { MergeBasis } from '#shared/workbook/own/plan-merge'
import { mergedTables } from '#shared/workbook/own/workbook-tables'
import { showDay, showNumber } from './formats'
import { describeRefusal, placeLabel } from './refusals'
import { createSay } from './say'

const say = createSay('workbook')

/** The words of our own workbook: what goes out, and what comes back. */
export const workbookWords = {
  title: say('title'),
  exportTitle: say('export-title'),
  exportHint: say('export-hint'),
  all: say('all'),
  filtered: say('filtered'),
  one: say('one'),
  signOff: say('sign-off'),
  what: say('what'),
  partner: say('partner'),
  brain: say('brain'),
  write: say('write'),
  exportOne: say('export-one'),
  csv: say('csv'),
  back: say('back'),
  nothing: say('nothing'),
  noAsks: say('no-asks'),
  saveFailed: say('save-failed'),
  saved: (path: string): string => say('saved', { path }),
  tooLong: (sheets: readonly string[]): string => say('too-long', { sheets: sheets.join(', ') }),
} as const

export const mergeWords = {
  title: say('merge-title'),
  leave: say('merge-leave'),
  take: say('merge-take'),
  mine: say('merge-mine'),
  theirs: say('merge-theirs'),
  before: say('merge-before'),
  here: say('merge-here'),
  there: say('merge-there'),
  empty: say('merge-empty'),
  unknown: say('merge-unknown'),
  changes: say('merge-changes'),
  changesHint: say('merge-changes-hint'),
  conflicts: say('merge-conflicts'),
  conflictsHint: say('merge-conflicts-hint'),
  rows: say('merge-rows'),
  rowsHint: say('merge-rows-hint'),
  identities: say('merge-identities'),
  identitiesHint: say('merge-identities-hint'),
  heldBack: say('merge-held-back'),
  heldBackHint: say('merge-held-back-hint'),
  problems: say('merge-problems'),
  problemsHint: say('merge-problems-hint'),
  saveTold: say('merge-save-told'),
  nothing: say('merge-nothing'),
  keepRow: say('merge-keep-row'),
  deleteRow: say('merge-delete-row'),
  bringBack: say('merge-bring-back'),
  stayGone: say('merge-stay-gone'),
  all: say('merge-all'),
  added: say('merge-added'),
  more: (count: number): string => say('merge-more', { count }),
  result: say('merge-result'),
  undo: say('merge-undo'),
  undone: say('merge-undone'),
  keptSince: say('merge-kept-since'),
  done: say('merge-done'),
  failedRead: (fileName: string): string => say('merge-failed-read', { fileName }),
  failedBackup: say('merge-failed-backup'),
  failedWrite: say('merge-failed-write'),
  changedSince: say('merge-changed-since'),
  tooOld: say('merge-too-old'),
  signOffs: (count: number): string => say('merge-sign-offs', { count }),
} as const

/** Rows whose id was lost: whom they mean. */
export const identityWords = {
  who: (name: string): string => say('who', { name }),
  choose: say('choose'),
  same: (name: string, score: number): string => say('who-same', { name, percent: Math.round(score * 100) }),
  new: say('who-new'),
  nobody: say('who-nobody'),
} as const

export const mergeCountNames = {
  added: say('count-new'),
  changed: say('count-changed'),
  conflicts: say('count-conflicts'),
  deleted: say('count-deleted'),
  signOffs: say('count-sign-offs'),
  unchanged: say('count-unchanged'),
} as const

/** Where a record stands in the workbook. The number of a row is a name, not a figure. */
export const rowText = (sheet: string, row: number): string => say('row-of', { sheet, row })

export const mergeWork = {
  reading: say('merge-work-reading'),
  'backing-up': say('merge-work-backing-up'),
  writing: say('merge-work-writing'),
  undoing: say('merge-work-undoing'),
} as const

export const basisText: Readonly<Record<MergeBasis['kind'], string | null>> = {
  'own-past': null,
  parted: say('basis-parted'),
  stranger: say('basis-stranger'),
}

export const baseProblemText = (problem: BaseProblem): string =>
  problem.kind === 'newer' ? say('base-newer') : say('base-damaged')

export const workbookFileName = (title: string, day: string): string =>
  `${title
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80)} ${day}`

export const exportTitles = {
  all: say('export-all'),
  filtered: say('export-filtered'),
  signOff: (brain: BrainId): string => say('export-sign-off', { brain: brains[brain].label }),
} as const

export const moveRationale = (fileName: string): string => say('move-rationale', { fileName })

export function mergeLabel(fileName: string, { added, changed, deleted }: MergeCounts): string {
  const parts = [
    added > 0 ? say('merge-new', { added }) : '',
    changed > 0 ? say('merge-changed', { changed }) : '',
    deleted > 0 ? say('merge-deleted', { deleted }) : '',
  ].filter((part) => part !== '')
  return parts.length === 0
    ? say('merge', { fileName })
    : say('merge-changes-of', { fileName, changes: parts.join(', ') })
}

export const sheetText = ({ table }: Pick<RecordMerge, 'table'>): string => mergedTables[table].sheetName

/** A value as people read it: the label of a list, a day, a number. */
export function valueText({ table }: Pick<RecordMerge, 'table'>, field: string, value: FieldValue | undefined): string {
  if (value === undefined) return mergeWords.unknown
  if (value === null) return mergeWords.empty
  const column = mergedTables[table].columns.find((one) => one.field === field)
  if (typeof value === 'number') return showNumber(value)
  if (column?.kind === 'day') return showDay(value)
  return column?.choices?.[value] ?? value
}

/** Why something is held back, with what changed where that is the reason. */
export function heldBackText({ refusal, to }: HeldBackStep): readonly string[] {
  const words = refusal.kind === 'sign-off-stale' ? [staleText(refusal)] : describeRefusal(refusal)
  return to === null ? words : [say('held-back', { to: placeLabel(to) }), ...words]
}

const staleText = ({ changedFacts }: Extract<Refusal, { kind: 'sign-off-stale' }>): string =>
  say('stale', { changedFacts: changedFacts.join(', ') })
