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
  pageAct('board', 'b', ['Board', 'kanban columns cards']),
  pageAct('table', 'p', ['Partners', 'table list rows columns bulk']),
  pageAct('today', 't', ['Today', 'agenda due tasks']),
  pageAct('drift', 'd', ['Drift', 'warnings problems']),
  pageAct('dashboard', 'o', ['Dashboard', 'overview charts figures']),
  pageAct('closed', 'c', ['Closed', 'declined exited archive']),
  pageAct('playbook', 'y', ['Playbook', 'insights lessons']),
  pageAct('exchange', 'i', ['Import and export', 'excel csv workbook']),
  pageAct('reports', 'r', ['Reports', 'print pdf review']),
  pageAct('people', 'e', ['People', 'owners']),
  pageAct('history', 'u', ['Undo list', 'history step back']),
  pageAct('bin', 'x', ['Bin', 'deleted trash']),
  pageAct('backup', 'k', ['Backup', 'restore copies']),
  pageAct('settings', 's', ['Settings', 'options preferences']),
  pageAct('help', 'h', ['Help', 'protocol rules clauses']),
] as const
export type PageAct = (typeof pageActs)[number]

const namedActs = [
  {
    id: 'palette',
    label: 'Find a partner, page or act',
    keys: ['mod+k'],
    group: 'everywhere',
    also: 'palette command',
  },
  { id: 'search', label: 'Search on this page', keys: ['/'], group: 'everywhere', also: 'filter' },
  { id: 'new', label: 'Add a partner', keys: ['n'], group: 'everywhere', also: 'new create' },
  { id: 'undo', label: 'Undo', keys: ['mod+z'], group: 'everywhere', also: 'take back' },
  { id: 'redo', label: 'Redo', keys: ['mod+y', 'mod+shift+z'], group: 'everywhere', also: 'again' },
  { id: 'keys', label: 'Show all keys', keys: ['?'], group: 'everywhere', also: 'shortcuts keyboard' },
  { id: 'backup', label: 'Back up now', keys: [], group: 'everywhere', also: 'save copy' },
  { id: 'tour', label: 'Tour of one gate', keys: [], group: 'everywhere', also: 'guide learn introduction' },
  { id: 'log', label: 'Log a contact', keys: ['l'], group: 'partner', also: 'call meeting mail communication' },
  { id: 'move', label: 'Move, or decide', keys: ['m'], group: 'partner', also: 'stage decision review gate' },
  { id: 'next', label: 'Next card, row or partner', keys: ['j'], group: 'list' },
  { id: 'previous', label: 'Previous card, row or partner', keys: ['k'], group: 'list' },
] as const satisfies readonly Act[]

export type NamedActId = (typeof namedActs)[number]['id']
export type ActId = NamedActId | PageAct['id']

export const acts: readonly (Act & { readonly id: ActId })[] = [...namedActs, ...pageActs]

export const keyGroups = {
  everywhere: 'Everywhere',
  partner: 'With the partner that is focused or open',
  list: 'In lists',
  pages: 'Pages',
} as const satisfies Record<KeyGroup, string>

/** Keys of one place only; their own handlers know them, and the sheet shows them. */
export const placeKeys: readonly { readonly keys: readonly string[]; readonly label: string }[] = [
  { keys: ['Arrows'], label: 'Board and table: to the next card or row, from column to column' },
  {
    keys: ['m', 'Space'],
    label: 'Board: pick the card up; left and right choose a column, Enter drops, Escape cancels',
  },
  { keys: ['Shift+F10'], label: 'Board: the menu of the card' },
  { keys: ['Space'], label: 'Table: choose the row' },
  { keys: ['Enter'], label: 'Board and table: open the partner' },
  { keys: ['mod+Enter'], label: 'Dialogs: save, or take the decision' },
  { keys: ['Alt+1', 'Alt+4'], label: 'Log a contact: tick the expectations it served' },
  { keys: ['Escape'], label: 'Close a dialog or a menu' },
]

export const keyWords = {
  title: 'Keys',
  hint: 'Keys of one letter can be switched off in the settings.',
  inPlaces: 'In one place',
  followedBy: 'then',
  or: 'or',
  menu: 'Menu',
  waiting: (prefix: string): string => `${prefix.toUpperCase()} pressed: now the letter of a page`,
  none: 'Nothing here that can be done this way.',
  noPartner: 'Focus a card or open a partner first.',
  letters: {
    label: 'Keys of one letter',
    hint: 'Such as N for a new partner. Off: only Ctrl or Cmd with a key works. On this computer only. Default: on.',
  },
} as const

const names: Readonly<Record<string, string>> = { ' ': 'Space', shift: 'Shift', alt: 'Alt' }

/** A key as it is shown: `mod+k` becomes `Ctrl+K`, or `⌘K` on a Mac. */
export function keyText(key: string, isMac: boolean): string {
  return key
    .split('+')
    .map((part) => {
      if (part === 'mod') return isMac ? '⌘' : 'Ctrl'
      return names[part] ?? (part.length === 1 ? part.toUpperCase() : part)
    })
    .join(isMac && key.startsWith('mod') ? '' : '+')
}
