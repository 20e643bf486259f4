import type { ImportChoices, MatchKey } from '#shared/workbook/foreign-choices'
import type { Likeness } from '#shared/workbook/foreign-questions'
import { findField, type PartnerField } from '#shared/workbook/partner-fields'
import type { EntryOutcome, ReviewCounts } from '#shared/workbook/review-foreign-import'
import { createSay } from './say'

const say = createSay('exchange')

/** The words of import and export. */

export const stepTitles = {
  file: say('step-file'),
  sheet: say('step-sheet'),
  columns: say('step-columns'),
  choices: say('step-choices'),
  review: say('step-review'),
  result: say('step-result'),
} as const

export const workText = {
  opening: say('work-opening'),
  'handing-over': say('work-handing-over'),
  looking: say('work-looking'),
  comparing: say('work-comparing'),
  'backing-up': say('work-backing-up'),
  writing: say('work-writing'),
  undoing: say('work-undoing'),
} as const

export const importFailed = {
  read: (fileName: string | null): string =>
    fileName === null ? say('import-failed-file') : say('import-failed-read', { fileName }),
  look: say('import-failed-look'),
  save: say('import-failed-save'),
  backup: say('import-failed-backup'),
  write: say('import-failed-write'),
  undo: say('import-failed-undo'),
} as const

export const importTold = {
  changedSince: say('import-told-changed-since'),
  undo: (fileName: string): string => say('import-told-undo', { fileName }),
  undoneAt: (at: string): string => say('import-told-undone-at', { at }),
  kept: say('import-told-kept'),
  tooOld: say('import-told-too-old'),
} as const

export function importLabel(fileName: string, counts: ReviewCounts): string {
  const parts = [
    counts.new > 0 ? say('import-new', { new: counts.new }) : '',
    counts.updated > 0 ? say('import-updated', { updated: counts.updated }) : '',
  ].filter((part) => part !== '')
  return say('import', { fileName, changes: parts.length === 0 ? say('import-nothing') : parts.join(', ') })
}

export const keptLine = ({ name, fields }: { readonly name: string; readonly fields: readonly string[] }): string =>
  `${name}: ${fields.length === 0 ? say('kept-whole') : fields.map((field) => profileFieldTitles[field] ?? field).join(', ')}`

export const errorsFileName = (fileName: string): string =>
  say('errors-file', { name: fileName.replace(/\.[a-z]+$/i, '') })
export const errorsFileTitles = [
  say('errors-column-file'),
  say('errors-column-sheet'),
  say('errors-column-row'),
  say('errors-column-cell'),
  say('errors-column-found'),
  say('errors-column-expected'),
  say('errors-column-advice'),
] as const

export const fieldTitle = (field: PartnerField | null): string =>
  field === null ? say('no-field') : findField(field).title

export const encodings = [
  { value: 'utf-8', label: say('encoding-utf-8') },
  { value: 'utf-16le', label: say('encoding-utf-16') },
  { value: 'utf-16be', label: say('encoding-utf-16-big-endian') },
  { value: 'windows-1252', label: say('encoding-windows-1252') },
] as const

export const delimiters = [
  { value: ',', label: say('delimiter-comma') },
  { value: ';', label: say('delimiter-semicolon') },
  { value: '\t', label: say('delimiter-tab') },
  { value: '|', label: say('delimiter-bar') },
] as const

export const modeTitles: Readonly<Record<ImportChoices['mode'], string>> = {
  both: say('mode-both'),
  create: say('mode-create'),
  update: say('mode-update'),
}

export const matchKeyTitles: Readonly<Record<MatchKey, string>> = {
  all: say('match-key-all'),
  website: say('match-key-website'),
  name: say('match-key-name'),
  none: say('match-key-none'),
}

export const existingTitles: Readonly<Record<ImportChoices['existingValues'], string>> = {
  replace: say('existing-replace'),
  'fill-empty': say('existing-fill-empty'),
}

export const joinTitles: Readonly<Record<ImportChoices['joinByName'], string>> = {
  auto: say('join-auto'),
  always: say('join-always'),
  never: say('join-never'),
}

export const splitChoices = [
  { value: '', label: say('split-none') },
  { value: ',', label: say('split-comma') },
  { value: ';', label: say('split-semicolon') },
  { value: '\n', label: say('split-line') },
] as const

export const outcomeTitles: Readonly<Record<EntryOutcome['kind'], string>> = {
  new: say('outcome-new'),
  update: say('outcome-update'),
  same: say('outcome-same'),
  'left-out': say('outcome-left-out'),
}

export const leftOutText: Readonly<Record<Extract<EntryOutcome, { kind: 'left-out' }>['because'], string>> = {
  mode: say('left-out-mode'),
  answer: say('left-out-answer'),
  unanswered: say('left-out-unanswered'),
}

export const likenessText: Readonly<Record<Likeness['because'], string>> = {
  'same-name': say('likeness-same-name'),
  'similar-name': say('likeness-similar-name'),
  website: say('likeness-website'),
  'same-website': say('likeness-same-website'),
}

export const percentText = (score: number): string => `${String(Math.round(score * 100))} %`

/** The reason that is offered for taking partners in at a later stage. */
export const adoptReason = (fileName: string): string => say('adopt-reason', { fileName })

export const profileFieldTitles: Readonly<Record<string, string>> = {
  name: say('profile-field-name'),
  website: say('profile-field-website'),
  country: say('profile-field-country'),
  segment: say('profile-field-segment'),
  notes: say('profile-field-notes'),
  contacts: say('profile-field-contacts'),
  tags: say('profile-field-tags'),
  owner: say('profile-field-owner'),
  tier: say('profile-field-tier'),
}
