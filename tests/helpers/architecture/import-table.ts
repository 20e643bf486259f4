/**
 * Who may import whom. A room is a folder or a file (written without its ending) under src; the longest match wins.
 * Every room may import itself. A file in no room is refused, so that a new folder is placed here on purpose.
 */
export type Room = {
  readonly at: string
  /** Folders or files whose values and types may be used, with all below them. */
  readonly imports: readonly string[]
  /** The same, for types only. */
  readonly typesOf?: readonly string[]
  readonly packages: readonly string[]
  readonly node?: true
  /** The folders directly below are strangers to each other. */
  readonly separate?: true
}

const ground = ['src/shared/result', 'src/shared/protocol']
const view = ['react', '@mantine/core', '@mantine/hooks', '@tabler/icons-react']
const words = ['src/renderer/text', 'src/renderer/theme']

const screens = [
  'src/renderer/actions',
  'src/renderer/state',
  'src/renderer/db/live',
  'src/renderer/ui',
  ...words,
  'src/shared',
]

export const rooms: readonly Room[] = [
  { at: 'src/shared/result', imports: [], packages: [] },
  { at: 'src/shared/calm-zod', imports: [], packages: ['zod'] },
  { at: 'src/shared/protocol', imports: ['src/shared/result'], packages: ['zod'] },
  { at: 'src/shared/domain', imports: ground, packages: ['zod'] },
  { at: 'src/shared/workbook', imports: [...ground, 'src/shared/domain'], packages: ['zod'] },
  { at: 'src/shared/backup', imports: [...ground, 'src/shared/domain'], packages: ['zod'] },
  { at: 'src/shared/report', imports: [...ground, 'src/shared/domain'], packages: ['zod'] },
  // The example partners are made by the domain's own commands and handed over as a snapshot.
  { at: 'src/shared/demo', imports: [...ground, 'src/shared/domain', 'src/shared/backup'], packages: [] },
  {
    at: 'src/shared/contract',
    // Beside types only the list of table names, so that a request with an unknown table is refused at the door.
    imports: ['src/shared/result', 'src/shared/domain/tables'],
    typesOf: ['src/shared'],
    packages: ['zod'],
  },

  // zod in main: what is read back from the disk is checked like any other input.
  { at: 'src/main/services', imports: ['src/shared'], packages: ['hucre', 'papaparse', 'zod'], node: true },
  { at: 'src/main/electron', imports: ['src/main/services', 'src/shared'], packages: ['electron', 'zod'], node: true },
  { at: 'src/main/local-host', imports: ['src/main/services', 'src/shared'], packages: [], node: true },
  {
    at: 'src/main/index',
    imports: ['src/main/electron', 'src/main/services', 'src/shared'],
    packages: ['electron'],
    node: true,
  },
  {
    at: 'src/main/host',
    imports: ['src/main/local-host', 'src/main/services', 'src/shared'],
    packages: [],
    node: true,
  },
  { at: 'src/main/inspect', imports: ['src/main/services', 'src/shared'], packages: [], node: true },

  { at: 'src/preload', imports: ['src/shared/contract'], packages: ['electron'] },

  {
    at: 'src/renderer/main',
    imports: ['src/renderer'],
    packages: ['@mantine/core'],
  },
  {
    at: 'src/renderer/app',
    imports: [...screens, 'src/renderer/features', 'src/renderer/pages', 'src/renderer/overlays', 'src/renderer/theme'],
    packages: [...view, 'react-dom'],
  },
  { at: 'src/renderer/pages', imports: ['src/renderer/features', 'src/renderer/ui'], packages: ['react'] },
  { at: 'src/renderer/overlays', imports: ['src/renderer/features'], packages: ['react'] },
  { at: 'src/renderer/text', imports: ['src/shared'], packages: ['intl-messageformat'] },
  { at: 'src/renderer/theme', imports: ['src/renderer/text'], packages: ['@mantine/core'] },
  { at: 'src/renderer/host', imports: ['src/renderer/text', 'src/shared'], packages: [] },
  { at: 'src/renderer/db', imports: ['src/shared'], packages: ['dexie'] },
  {
    at: 'src/renderer/db/live',
    imports: ['src/renderer/db', 'src/shared'],
    packages: ['dexie', 'dexie-react-hooks', 'react'],
  },
  { at: 'src/renderer/state', imports: ['src/shared'], packages: ['zustand', 'react'] },
  {
    at: 'src/renderer/actions',
    imports: ['src/renderer/db', 'src/renderer/host', 'src/renderer/state', 'src/renderer/text', 'src/shared'],
    packages: [],
  },
  {
    at: 'src/renderer/ui',
    imports: ['src/renderer/state', ...words, 'src/shared'],
    packages: [...view, 'chart.js', '@atlaskit/pragmatic-drag-and-drop'],
  },
  {
    at: 'src/renderer/features',
    imports: screens,
    packages: [...view, 'chart.js', '@atlaskit/pragmatic-drag-and-drop'],
    separate: true,
  },
]

/** Libraries that one file, or one folder below a room, knows; the rest of the app knows that place. */
export const soleImporters: readonly { readonly packages: readonly string[]; readonly at?: string }[] = [
  { packages: ['dexie', 'dexie-react-hooks'], at: 'src/renderer/db' },
  { packages: ['zustand'], at: 'src/renderer/state' },
  { packages: ['@atlaskit/pragmatic-drag-and-drop'] },
  { packages: ['chart.js'] },
  { packages: ['intl-messageformat'] },
  { packages: ['hucre'] },
  { packages: ['papaparse'] },
]

/** What an import points to, once aliases and relative paths are worked out. */
export type Target =
  | { readonly kind: 'node' }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'path'; readonly path: string }

export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

/** The path without its ending, as rooms are named. */
export function toModulePath(path: string): string {
  return path.replace(/(\.d)?\.[a-z]+$/, '')
}

export function findRoom(path: string): Room | null {
  const matching = rooms.filter((room) => isWithin(toModulePath(path), room.at))
  return matching.toSorted((one, other) => other.at.length - one.at.length)[0] ?? null
}
