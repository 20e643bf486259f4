import { createSay } from './say'

const say = createSay('keys')

/**
 * The one table of acts and their keys. The menu, the command palette, the sheet of keys, the navigation and the
 * listener for keys are all made from it: a key that is not here does nothing, and what is here is listed everywhere.
 *
 * A key is written as it is pressed: `mod+k` is Ctrl or Cmd with K, `g b` is one key after the other.
 */
export type KeyGroup = 'everywhere' | 'partner' | 'list' | 'pages'

export type Act = {
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
  readonly group: KeyGroup
  /** Other words that people look for it with. */
  readonly also?: string
}

const pageAct = <P extends string>(page: P, letter: string, [label, also]: readonly [string, string]) =>
  ({ id: `page-${page}`, page, label, keys: [`g ${letter}`], group: 'pages', also }) as const

/** Every page of the navigation, in its order. */
export const pageActs = [
  pageAct('board', 'b', [say('page-board'), say('page-board-also')]),
  pageAct('table', 'p', [say('page-table'), say('page-table-also')]),
  pageAct('today', 't', [say('page-today'), say('page-today-also')]),
  pageAct('drift', 'd', [say('page-drift'), say('page-drift-also')]),
  pageAct('dashboard', 'o', [say('page-dashboard'), say('page-dashboard-also')]),
  pageAct('closed', 'c', [say('page-closed'), say('page-closed-also')]),
  pageAct('playbook', 'y', [say('page-playbook'), say('page-playbook-also')]),
  pageAct('exchange', 'i', [say('page-exchange'), say('page-exchange-also')]),
  pageAct('reports', 'r', [say('page-reports'), say('page-reports-also')]),
  pageAct('people', 'e', [say('page-people'), say('page-people-also')]),
  pageAct('history', 'u', [say('page-history'), say('page-history-also')]),
  pageAct('bin', 'x', [say('page-bin'), say('page-bin-also')]),
  pageAct('backup', 'k', [say('page-backup'), say('page-backup-also')]),
  pageAct('settings', 's', [say('page-settings'), say('page-settings-also')]),
  pageAct('help', 'h', [say('page-help'), say('page-help-also')]),
] as const
export type PageAct = (typeof pageActs)[number]

const namedActs = [
  {
    id: 'palette',
    label: say('act-palette'),
    keys: ['mod+k'],
    group: 'everywhere',
    also: say('act-palette-also'),
  },
  { id: 'search', label: say('act-search'), keys: ['/'], group: 'everywhere', also: say('act-search-also') },
  { id: 'new', label: say('act-new'), keys: ['n'], group: 'everywhere', also: say('act-new-also') },
  { id: 'undo', label: say('act-undo'), keys: ['mod+z'], group: 'everywhere', also: say('act-undo-also') },
  {
    id: 'redo',
    label: say('act-redo'),
    keys: ['mod+y', 'mod+shift+z'],
    group: 'everywhere',
    also: say('act-redo-also'),
  },
  { id: 'keys', label: say('act-keys'), keys: ['?'], group: 'everywhere', also: say('act-keys-also') },
  { id: 'backup', label: say('act-backup'), keys: [], group: 'everywhere', also: say('act-backup-also') },
  { id: 'tour', label: say('act-tour'), keys: [], group: 'everywhere', also: say('act-tour-also') },
  { id: 'log', label: say('act-log'), keys: ['l'], group: 'partner', also: say('act-log-also') },
  { id: 'move', label: say('act-move'), keys: ['m'], group: 'partner', also: say('act-move-also') },
  { id: 'next', label: say('act-next'), keys: ['j'], group: 'list' },
  { id: 'previous', label: say('act-previous'), keys: ['k'], group: 'list' },
] as const satisfies readonly Act[]

export type NamedActId = (typeof namedActs)[number]['id']
export type ActId = NamedActId | PageAct['id']

export const acts: readonly (Act & { readonly id: ActId })[] = [...namedActs, ...pageActs]

export const keyGroups = {
  everywhere: say('group-everywhere'),
  partner: say('group-partner'),
  list: say('group-list'),
  pages: say('group-pages'),
} as const satisfies Record<KeyGroup, string>

/** Keys of one place only; their own handlers know them, and the sheet shows them. */
export const placeKeys: readonly { readonly keys: readonly string[]; readonly label: string }[] = [
  { keys: ['Arrows'], label: say('place-arrows') },
  {
    keys: ['m', 'Space'],
    label: say('place-pick-up'),
  },
  { keys: ['Shift+F10'], label: say('place-menu') },
  { keys: ['Space'], label: say('place-choose-row') },
  { keys: ['Enter'], label: say('place-open') },
  { keys: ['mod+Enter'], label: say('place-save') },
  { keys: ['Alt+1', 'Alt+4'], label: say('place-tick') },
  { keys: ['Escape'], label: say('place-close') },
]

export const keyWords = {
  title: say('title'),
  hint: say('hint'),
  inPlaces: say('in-places'),
  followedBy: say('followed-by'),
  or: say('or'),
  menu: say('menu'),
  waiting: (prefix: string): string => say('waiting', { prefix: prefix.toUpperCase() }),
  none: say('none'),
  noPartner: say('no-partner'),
  letters: {
    label: say('letters-label'),
    hint: say('letters-hint'),
  },
} as const

const space = say('key-space')
const shift = say('key-shift')

/** What is printed on the keys. */
const names: Readonly<Record<string, string>> = {
  ' ': space,
  Space: space,
  shift,
  Shift: shift,
  alt: say('key-alt'),
  Arrows: say('key-arrows'),
  Enter: say('key-enter'),
  Escape: say('key-escape'),
}

/** A key as it is shown: `mod+k` becomes `Ctrl+K`, or `⌘K` on a Mac. */
export function keyText(key: string, isMac: boolean): string {
  return key
    .split('+')
    .map((part) => {
      if (part === 'mod') return isMac ? '⌘' : say('key-ctrl')
      return names[part] ?? (part.length === 1 ? part.toUpperCase() : part)
    })
    .join(isMac && key.startsWith('mod') ? '' : '+')
}
