import { isWithin, toModulePath } from './import-table'
import type { NameUse, SourceFile } from './source-file'
import type { Rule, Violation } from './violation'

export const placeRules: readonly Rule[] = [
  { name: 'one module defines the database', find: (files) => findScatteredUses(files, dexie) },
  { name: 'one place answers calls of the page', find: (files) => findScatteredUses(files, ipc) },
  { name: 'only durable write writes files', find: (files) => files.filter(isMain).flatMap(findFileWrites) },
  { name: 'pure code is given the time and new ids', find: (files) => files.filter(isShared).flatMap(findImpure) },
  { name: 'no work is left open and no check is switched off', find: (files) => files.flatMap(findLeftOpen) },
]

const dexie = {
  isUse: (use: NameUse) => use.name === 'new Dexie' || use.name === 'extends Dexie',
  message: 'a second database: there is one Dexie class, created in one module',
}
const ipc = {
  isUse: (use: NameUse) => /^ipcMain\.(handle|handleOnce|on|once)$/.test(use.name),
  message: 'a second ipcMain listener: every call of the page passes the one binding with its checks',
}

function findScatteredUses(files: readonly SourceFile[], rule: typeof dexie): Violation[] {
  const uses = files.flatMap((file) =>
    file.uses.filter(rule.isUse).map((use) => ({ file: file.path, line: use.line, message: rule.message })),
  )
  const names = new Set(uses.map((use) => use.file))
  return names.size > 1 ? uses : []
}

const writingNames = ['writeFile', 'appendFile', 'createWriteStream', 'rename', 'copyFile', 'cp', 'truncate', 'link']
const writing = new Set(writingNames.flatMap((name) => [name, `${name}Sync`]))
/** On whatever they are called (a file handle, `fs`, `(await open(path))`), these write a file. */
const writingMethods = /\.(writeFile|appendFile|createWriteStream|truncate)(Sync)?$/

/** What the file system's modules are called where they are imported whole. */
const fileSystems = new Set(['fs', 'fsp', 'promises'])

/** Places that may write files themselves, each with its reason. Everything else calls durable write. */
export const fileWriters: readonly { readonly at: string; readonly reason: string }[] = [
  { at: 'src/main/services/durable-write', reason: 'the one way to write a file that must not be lost' },
  { at: 'src/main/services/journal', reason: 'appends and flushes lines; a rewrite per change would be too slow' },
  { at: 'src/main/services/preflight/preflight', reason: 'cuts the browser log in place, after copying it aside' },
  { at: 'src/main/services/disk/reserve-file', reason: 'it only takes up space, its content means nothing' },
  { at: 'src/main/services/lock/writer-lock', reason: 'creating the file exclusively is the lock' },
  { at: 'src/main/services/log', reason: 'a lost line of the log harms nobody, a flush for each would slow all' },
  { at: 'src/main/local-host/browser-window', reason: 'its start page is made anew at each start and removed' },
  { at: 'src/main/local-host/print-to-pdf', reason: 'its page is a temporary file of one print' },
  {
    at: 'src/main/electron/remembered',
    reason: 'losing it forgets where the window stood and what was open, nothing else',
  },
]

function findFileWrites(file: SourceFile): Violation[] {
  if (fileWriters.some((place) => isWithin(toModulePath(file.path), place.at))) return []
  const lines = [
    ...file.imports
      .filter((use) => /^(node:)?fs(\/promises)?$/.test(use.specifier) && use.names.some((name) => writing.has(name)))
      .map((use) => use.line),
    ...file.uses.filter(writesFile).map((use) => use.line),
  ]
  const message = 'writes a file by itself: durable write is the only one that may (or name the place and its reason)'
  return lines.map((line) => ({ file: file.path, line, message }))
}

function writesFile(use: NameUse): boolean {
  const [object, method] = use.name.split('.').slice(-2)
  if (writingMethods.test(use.name)) return true
  if (object !== undefined && fileSystems.has(object) && method !== undefined && writing.has(method)) return true
  const opens = /(^|\b(fs|fsp|promises)\.)open(Sync)?$/.test(use.name)
  return opens && /[wa+]/.test(use.args[1] ?? '')
}

const impure = /^(Date\.now|performance\.now|Math\.random|crypto\.(randomUUID|getRandomValues))$/

function findImpure(file: SourceFile): Violation[] {
  return file.uses
    .filter((use) => impure.test(use.name) || (use.name === 'new Date' && use.args.length === 0))
    .map((use) => ({
      file: file.path,
      line: use.line,
      message: `${use.name}: pure code takes now and newId as arguments`,
    }))
}

const leftOpen = /\b(TODO|FIXME|XXX|HACK)\b|(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)/

function findLeftOpen(file: SourceFile): Violation[] {
  return file.comments
    .filter((comment) => leftOpen.test(comment.text))
    .map((comment) => ({ file: file.path, line: comment.line, message: 'leaves work open or switches a check off' }))
}

function isMain(file: SourceFile): boolean {
  return isWithin(file.path, 'src/main')
}

function isShared(file: SourceFile): boolean {
  return isWithin(file.path, 'src/shared')
}
