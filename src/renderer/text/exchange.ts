import type { ImportChoices, MatchKey } from '#shared/workbook/foreign-choices'
import type { Likeness } from '#shared/workbook/foreign-questions'
import { findField, type PartnerField } from '#shared/workbook/partner-fields'
import type { EntryOutcome, ReviewCounts } from '#shared/workbook/review-foreign-import'
import { showNumber } from './formats'

/** The words of import and export. */

export const countOf = (count: number, one: string, many: string): string =>
  `${showNumber(count)} ${count === 1 ? one : many}`

export const stepTitles = {
  file: 'File',
  sheet: 'Sheet',
  columns: 'Columns',
  choices: 'Options',
  review: 'Preview',
  result: 'Result',
} as const

export const workText = {
  opening: 'Reading the file …',
  'handing-over': 'Taking the rows over …',
  looking: 'Looking at the columns …',
  comparing: 'Comparing the list with your partners …',
  'backing-up': 'Writing a safety backup …',
  writing: 'Writing the partners …',
  undoing: 'Taking the import back …',
} as const

export const importFailed = {
  read: (fileName: string | null): string =>
    fileName === null ? 'The file was not imported' : `“${fileName}” was not imported`,
  look: 'The list could not be looked through',
  save: 'The errors file was not saved',
  backup: 'Nothing was imported: the safety backup could not be written',
  write: 'Nothing was imported',
  undo: 'The import was not taken back',
} as const

export const importTold = {
  changedSince: 'Partners were changed since this preview. It was made again: look at it once more, then import.',
  undo: (fileName: string): string => `Undo: import of ${fileName}`,
  undoneAt: (at: string): string => `Taken back on ${at}`,
  kept: 'Kept, because it was changed since',
  tooOld: 'The undo list does not reach back that far. Restore the backup that was written before the import.',
} as const

export function importLabel(fileName: string, counts: ReviewCounts): string {
  const parts = [
    counts.new > 0 ? `${showNumber(counts.new)} new` : '',
    counts.updated > 0 ? `${showNumber(counts.updated)} updated` : '',
  ].filter((part) => part !== '')
  return `Import ${fileName}: ${parts.length === 0 ? 'nothing to change' : parts.join(', ')}`
}

export const keptLine = ({ name, fields }: { readonly name: string; readonly fields: readonly string[] }): string =>
  `${name}: ${fields.length === 0 ? 'as a whole' : fields.map((field) => profileFieldTitles[field] ?? field).join(', ')}`

export const errorsFileName = (fileName: string): string => `${fileName.replace(/\.[a-z]+$/i, '')} - problems.csv`
export const errorsFileTitles = [
  'File',
  'Sheet',
  'Row',
  'Cell',
  'Found',
  'Expected',
  'What is wrong and what to do',
] as const

export const fieldTitle = (field: PartnerField | null): string => (field === null ? 'No field' : findField(field).title)

export const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16' },
  { value: 'utf-16be', label: 'UTF-16 (big-endian)' },
  { value: 'windows-1252', label: 'Windows-1252 (Western Europe)' },
] as const

export const delimiters = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
] as const

export const modeTitles: Readonly<Record<ImportChoices['mode'], string>> = {
  both: 'Add new and update existing',
  create: 'Only add new partners',
  update: 'Only update existing ones',
}

export const matchKeyTitles: Readonly<Record<MatchKey, string>> = {
  all: 'Id, then website, then name',
  website: 'Website only',
  name: 'Name only',
  none: 'Nothing: every row is new',
}

export const existingTitles: Readonly<Record<ImportChoices['existingValues'], string>> = {
  replace: 'Take the value of the list',
  'fill-empty': 'Only fill empty fields',
}

export const joinTitles: Readonly<Record<ImportChoices['joinByName'], string>> = {
  auto: 'By the list',
  always: 'One partner',
  never: 'Several partners',
}

export const splitChoices = [
  { value: '', label: 'One name in each cell' },
  { value: ',', label: 'Several, between commas' },
  { value: ';', label: 'Several, between semicolons' },
  { value: '\n', label: 'Several, one a line' },
] as const

export const outcomeTitles: Readonly<Record<EntryOutcome['kind'], string>> = {
  new: 'New',
  update: 'Updated',
  same: 'The same already',
  'left-out': 'Left out',
}

export const leftOutText: Readonly<Record<Extract<EntryOutcome, { kind: 'left-out' }>['because'], string>> = {
  mode: 'not asked for by the chosen mode',
  answer: 'by your choice',
  unanswered: 'seems to be here already; you have not said what it is',
}

export const likenessText: Readonly<Record<Likeness['because'], string>> = {
  'same-name': 'same name',
  'similar-name': 'similar name',
  website: 'same website',
  'same-website': 'same website',
}

export const percentText = (score: number): string => `${String(Math.round(score * 100))} %`

/** The reason that is offered for taking partners in at a later stage. */
export const adoptReason = (fileName: string): string =>
  `The partnership existed before: its stage stands in the list “${fileName}”.`

export const profileFieldTitles: Readonly<Record<string, string>> = {
  name: 'Name',
  website: 'Website',
  country: 'Country',
  segment: 'Segment',
  notes: 'Notes',
  contacts: 'Contacts',
  tags: 'Tags',
  owner: 'Owner',
  tier: 'Tier',
}
