import { createSay } from './say'

const say = createSay('import-steps')

/** The words of the steps of an import, in their order. */
export const importWords = {
  title: say('title'),
  chooseTitle: say('choose-title'),
  chooseHow: say('choose-how'),
  choose: say('choose'),
  orDrop: say('or-drop'),
  wizard: (fileName: string, step: string): string => say('wizard', { fileName, step }),
  leave: say('leave'),
  steps: say('steps'),
  back: say('back'),
  stop: say('stop'),
  /** The number of a row is a name, not a figure. */
  row: (row: number): string => say('row', { row }),
} as const

export const importListWords = {
  title: say('list'),
  none: say('list-none'),
  label: say('list-label'),
  head: [say('list-date'), say('list-file'), say('list-new'), say('list-updated'), say('list-by')],
  act: say('list-act'),
  undo: say('list-undo'),
  undoLabel: (fileName: string, at: string): string => say('list-undo-label', { fileName, at }),
} as const

export const sheetWords = {
  title: say('sheet-title'),
  none: say('sheet-none'),
  noneHow: say('sheet-none-how'),
  found: (row: number, count: number): string => say('sheet-found', { row, count }),
  next: say('sheet-next'),
  lacks: say('sheet-lacks'),
  sheet: say('sheet'),
  rows: (name: string, count: number, hidden: boolean): string =>
    say(hidden ? 'sheet-rows-hidden' : 'sheet-rows', { name, count }),
  encoding: say('sheet-encoding'),
  delimiter: say('sheet-delimiter'),
  notes: (count: number): string => say('sheet-notes', { count }),
  preview: say('sheet-preview'),
  rowHasTitles: (row: number): string => say('sheet-row-has-titles', { row }),
} as const

export const columnWords = {
  title: (count: number): string => say('columns', { count }),
  how: say('columns-how'),
  recalled: (at: string, fileName: string): string => say('columns-recalled', { at, fileName }),
  next: say('columns-next'),
  lacks: say('columns-lacks'),
  fieldOf: (title: string): string => say('columns-field-of', { title }),
  empty: say('columns-empty'),
  notUnderstood: say('columns-not-understood'),
  inDoubt: (count: number): string => say('columns-in-doubt', { count }),
} as const

export const nameWords = {
  title: say('name'),
  nowhere: say('name-nowhere'),
  somewhere: say('name-somewhere'),
} as const

export const rowWords = {
  title: say('rows-title'),
  mode: say('rows'),
  recognise: say('rows-recognise'),
  values: say('rows-values'),
  sameName: say('rows-same-name'),
  joined: (choice: string, isOne: boolean): string => say(isOne ? 'rows-joined' : 'rows-apart', { choice }),
  split: say('rows-split'),
  keep: say('rows-keep'),
  how: say('rows-how'),
  next: say('rows-next'),
  lacks: say('rows-lacks'),
} as const

export const adoptWords = {
  title: say('adopt-title'),
  how: say('adopt-how'),
  asNew: (stage: string): string => say('adopt-new', { stage }),
  in: (stage: string): string => say('adopt-in', { stage }),
  text: (text: string, count: number): string => say('adopt-text', { text, count }),
  more: (count: number): string => say('adopt-more', { count }),
  reason: say('adopt-reason'),
} as const

export const twiceWords = {
  title: (count: number): string => say('twice', { count }),
  how: say('twice-how'),
  all: say('twice-all'),
  likest: say('twice-likest'),
  own: say('twice-own'),
  skip: say('twice-skip'),
  label: say('twice-label'),
  answerOwn: say('twice-answer-own'),
  answerSame: (name: string, row: number | null): string =>
    row === null ? say('twice-answer-same', { name }) : say('twice-answer-same-row', { name, row }),
  answerSkip: say('twice-answer-skip'),
  like(name: string, row: number | null, { percent, because }: { percent: string; because: string }): string {
    if (row === null) return say('twice-like-here', { name, percent, because })
    return say('twice-like-row', { name, row, percent, because })
  },
  answer: (name: string, row: number): string => say('twice-answer', { name, row }),
} as const

export const importCountNames = {
  rows: say('count-rows'),
  new: say('count-new'),
  adopted: say('count-adopted'),
  updated: say('count-updated'),
  same: say('count-same'),
  leftOut: say('count-left-out'),
  problems: say('count-problems'),
} as const

export const reviewWords = {
  nothing: say('review-nothing'),
  readOnly: say('review-read-only'),
  open: (count: number): string => say('review-open', { count }),
  backup: say('review-backup'),
  next: (count: number): string => (count === 0 ? say('review-next') : say('review-next-count', { count })),
  samples: say('review-samples'),
  more: (count: number): string => say('review-more', { count }),
  adopted: (stage: string, fields: string): string => say('review-adopted', { stage, fields }),
  same: say('review-same'),
} as const

export const problemWords = {
  title: (count: number): string => say('problems', { count }),
  first: (count: number): string => say('problems-first', { count }),
  all: (count: number): string => say('problems-all', { count }),
  save: say('problems-save'),
  label: say('problems-label'),
} as const

export const resultWords = {
  title: say('result'),
  written: (count: number, fileName: string): string => say('result-written', { count, fileName }),
  undone: say('result-undone'),
  undoneHow: (isWhole: boolean): string => say(isWhole ? 'result-undone-whole' : 'result-undone-kept'),
  board: say('result-board'),
  another: say('result-another'),
  undo: say('result-undo'),
  heldBack: say('result-held-back'),
  heldBackCount: (count: number): string => say('result-held-back-count', { count }),
  heldBackLabel: say('result-held-back-label'),
  kept: say('result-kept'),
  keptCount: (count: number): string => say('result-kept-count', { count }),
  keptLabel: say('result-kept-label'),
} as const
