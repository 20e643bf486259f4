import { brains, type BrainId } from '#shared/protocol/vocabulary'
import type { Refusal } from '#shared/domain/refusal'
import type { BaseProblem } from '#shared/workbook/own/base-sheet'
import type { HeldBackStep } from '#shared/workbook/own/foresee-merge'
import type { MergeCounts } from '#shared/workbook/own/merge-choices'
import type { RecordMerge } from '#shared/workbook/own/plan-merge'
import type { FieldValue } from '#shared/workbook/own/column'
import type { MergeBasis } from '#shared/workbook/own/plan-merge'
import { mergedTables } from '#shared/workbook/own/workbook-tables'
import { countOf } from './exchange'
import { showDay, showNumber } from './formats'
import { describeRefusal, placeLabel } from './refusals'

/** The words of our own workbook: what goes out, and what comes back. */
export const workbookWords = {
  title: 'Workbook',
  exportTitle: 'Send a workbook out',
  exportHint:
    'An Excel file that others edit in Excel, LibreOffice or Google Sheets. Open it here when it comes back: only what was changed is taken over.',
  all: 'All partners',
  filtered: 'As filtered on the board',
  one: 'One partner',
  signOff: 'Sign-offs of one function',
  what: 'What it holds',
  partner: 'Partner',
  brain: 'Function',
  write: 'Write workbook',
  exportOne: 'Send as workbook …',
  csv: 'Partners as CSV',
  back: 'Import and export',
  nothing: 'There is nothing to write: no partner fits.',
  noAsks: 'Nothing is asked of this function just now.',
  saveFailed: 'The workbook was not written',
  saved: (path: string): string => `Saved: ${path}`,
  tooLong: (sheets: readonly string[]): string =>
    `More than 49,999 rows in ${sheets.join(', ')}. Filter the board first and write the workbook as filtered.`,
} as const

export const mergeWords = {
  title: 'A workbook came back',
  leave: 'Leave without importing',
  take: 'Take over',
  mine: 'Keep mine',
  theirs: 'Take theirs',
  before: 'Before',
  here: 'Here',
  there: 'In the workbook',
  empty: 'empty',
  unknown: 'not known',
  changes: 'Changes',
  changesHint: 'Changed in the workbook and not here: taken over.',
  conflicts: 'Changed on both sides',
  conflictsHint: 'Choose for each, for a whole column, or for all. Without a choice, what is here stays.',
  rows: 'Deleted on one side',
  rowsHint: 'Nothing is deleted or brought back before you say so.',
  identities: 'Rows without an id',
  identitiesHint: 'Their name fits no partner for certain. A row without an answer is left out.',
  heldBack: 'Held back',
  heldBackHint: 'This is not taken over; everything else is.',
  problems: 'Not taken over',
  problemsHint: 'These cells change nothing. Each says why; correct it in the workbook and open it again.',
  saveTold: 'Save what is not taken over as a file …',
  nothing: 'Nothing was changed in this workbook.',
  keepRow: 'Keep it',
  deleteRow: 'Delete it',
  bringBack: 'Bring it back',
  stayGone: 'Leave it deleted',
  all: 'All of them',
  added: 'New',
  more: (count: number): string => `${showNumber(count)} more`,
  result: 'Taken over',
  undo: 'Undo this import',
  undone: 'The import was taken back',
  keptSince: 'Kept, because it was changed since:',
  done: 'Done',
  failedRead: (fileName: string): string => `“${fileName}” was not imported`,
  failedBackup: 'Nothing was imported: the safety backup could not be written',
  failedWrite: 'Nothing was imported',
  changedSince: 'Partners were changed since this review. It was made again: look at it once more.',
  tooOld: 'The undo list does not reach back that far. Restore the backup that was written before the import.',
  signOffs: (count: number): string => countOf(count, 'verdict of a sign-off', 'verdicts of sign-offs'),
} as const

export const mergeWork = {
  reading: 'Comparing the workbook with your partners …',
  'backing-up': 'Writing a safety backup …',
  writing: 'Taking the changes over …',
  undoing: 'Taking the import back …',
} as const

export const basisText: Readonly<Record<MergeBasis['kind'], string | null>> = {
  'own-past': null,
  parted: 'It was written by another copy of this workspace. It is compared with what both had in common.',
  stranger:
    'It was written by another workspace, and nothing is known of a common past: every difference is shown as a choice.',
}

export const baseProblemText = (problem: BaseProblem): string =>
  problem.kind === 'newer'
    ? 'It was written by a newer version of Partnership Brain. Nothing was changed. Update this program, then open it again.'
    : 'The hidden part that says what it was made from is damaged, so changes cannot be told from mistakes. Nothing was changed. Ask for the file as it was first saved, or write a new workbook.'

export const workbookFileName = (title: string, day: string): string =>
  `${title
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80)} ${day}`

export const exportTitles = {
  all: 'Partners',
  filtered: 'Partners (filtered)',
  signOff: (brain: BrainId): string => `Sign-offs ${brains[brain].label}`,
} as const

export const moveRationale = (fileName: string): string => `From workbook ${fileName}`

export function mergeLabel(fileName: string, { added, changed, deleted }: MergeCounts): string {
  const parts = [
    added > 0 ? `${showNumber(added)} new` : '',
    changed > 0 ? `${showNumber(changed)} changed` : '',
    deleted > 0 ? `${showNumber(deleted)} deleted` : '',
  ].filter((part) => part !== '')
  return `Import workbook ${fileName}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
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
  return to === null ? words : [`The stage stays as it is, not ${placeLabel(to)}.`, ...words]
}

const staleText = ({ changedFacts }: Extract<Refusal, { kind: 'sign-off-stale' }>): string =>
  `The facts changed since they were judged: ${changedFacts.join(', ')}. Ask again with a new workbook.`
