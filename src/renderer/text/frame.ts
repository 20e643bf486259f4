import { createSay } from './say'

const say = createSay('frame')

/** The words around every page. */
export const frameWords = {
  opening: say('opening'),
  newer: say('newer'),
  diskFull: say('disk-full'),
  notOpened: say('not-opened'),
  skip: say('skip'),
  loading: say('loading'),
  pages: say('pages'),
  notices: say('notices'),
  closeNotice: say('close-notice'),
  close: say('close'),
  readOnly: say('read-only'),
  diskLow: say('disk-low'),
  diskFree: (size: string): string => say('disk-free', { size }),
  brand: say('brand'),
  demo: say('demo'),
  isReadOnly: say('is-read-only'),
  takeOver: say('take-over'),
  undo: say('undo'),
  redo: say('redo'),
  undoAct: (label: string | null): string => (label === null ? say('nothing-to-undo') : say('undo-act', { label })),
  redoAct: (label: string | null): string => (label === null ? say('nothing-to-redo') : say('redo-act', { label })),
  /** While a file is held over any page. */
  drop: say('drop'),
  toBoard: say('to-board'),
  reload: say('reload'),
} as const

export const saveWords = {
  saved: say('saved'),
  saving: say('saving'),
  'not-saved': say('not-saved'),
  how: say('saved-how'),
} as const

/** The last screen: something in the program itself is wrong. */
export const brokenWords = { title: say('broken'), text: say('broken-how') } as const
