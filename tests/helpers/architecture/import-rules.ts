import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { findRoom, isWithin, type Room, rooms, soleImporters, type Target, toModulePath } from './import-table'
import type { ImportUse, SourceFile } from './source-file'
import type { Rule, Violation } from './violation'

export const importRules: readonly Rule[] = [
  { name: 'every file lives in a room of the import table', find: (files) => files.filter(isHomeless).map(toHomeless) },
  { name: 'every import follows the import table', find: (files) => files.flatMap(findForbidden) },
  { name: 'every import can be read by a program', find: (files) => files.flatMap(findUnreadable) },
  { name: 'each special library has one importing place', find: findScattered },
]

function isHomeless(file: SourceFile): boolean {
  return isWithin(file.path, 'src') && isCode(file) && findRoom(file.path) === null
}

function toHomeless(file: SourceFile): Violation {
  return { file: file.path, line: 1, message: 'is in no room of the import table: move it, or place its folder there' }
}

function findUnreadable(file: SourceFile): Violation[] {
  return file.unreadableImports.map((line) => ({
    file: file.path,
    line,
    message: 'imports what only running it can tell: write the target as a plain text',
  }))
}

function findForbidden(file: SourceFile): Violation[] {
  const room = findRoom(file.path)
  if (room === null) return []
  return file.imports.flatMap((use) => {
    const message = checkImport({ file, room, use })
    return message === null ? [] : [{ file: file.path, line: use.line, message }]
  })
}

function checkImport({ file, room, use }: { file: SourceFile; room: Room; use: ImportUse }): string | null {
  const target = toTarget(file.path, use.specifier)
  if (target.kind === 'node') return room.node ? null : `${room.at} has no Node: it may not import ${use.specifier}`
  if (target.kind === 'package') {
    const allowed = room.packages.includes(target.name)
    return allowed ? null : `${room.at} may not import the package ${target.name}`
  }
  const other = findRoom(target.path)
  if (other === null) return `${use.specifier} is in no room of the import table`
  if (other === room) return room.separate ? checkSeparate({ file, room, path: target.path }) : null
  const allowed = isAllowed(target.path, room.imports) || (use.typeOnly && isAllowed(target.path, room.typesOf ?? []))
  if (allowed) return null
  const hint = isAllowed(target.path, room.typesOf ?? []) ? ' (its types only)' : ''
  return `${room.at} may not import ${other.at}${hint}: ${use.specifier}`
}

function isAllowed(path: string, list: readonly string[]): boolean {
  return list.some((place) => isWithin(toModulePath(path), place))
}

function checkSeparate({ file, room, path }: { file: SourceFile; room: Room; path: string }): string | null {
  const branchOf = (one: string): string =>
    toModulePath(one)
      .slice(room.at.length + 1)
      .split('/')[0] ?? ''
  const from = branchOf(file.path)
  const to = branchOf(path)
  return from === to ? null : `${room.at}/${from} may not import its neighbour ${room.at}/${to}`
}

function toTarget(from: string, specifier: string): Target {
  const plain = specifier.split('?')[0] ?? specifier
  if (plain.startsWith('node:') || builtinModules.includes(plain)) return { kind: 'node' }
  if (plain.startsWith('#shared/'))
    return { kind: 'path', path: posix.join('src/shared', plain.slice('#shared/'.length)) }
  if (plain.startsWith('.')) return { kind: 'path', path: posix.join(posix.dirname(from), plain) }
  const parts = plain.split('/')
  return { kind: 'package', name: parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/') }
}

function findScattered(files: readonly SourceFile[]): Violation[] {
  return soleImporters.flatMap(({ packages, at }) => {
    const uses = files.flatMap((file) =>
      file.imports
        .filter((use) => isOneOf(packages, toTarget(file.path, use.specifier)))
        .map((use) => ({ file: file.path, line: use.line })),
    )
    const place = at ?? findPlace(uses.map((use) => use.file))
    return uses
      .filter((use) => place === null || !isWithin(use.file, place))
      .map((use) => ({
        ...use,
        message: `${packages.join(', ')} belongs to ${place ?? 'one file or folder, not several'}`,
      }))
  })
}

function isOneOf(packages: readonly string[], target: Target): boolean {
  return target.kind === 'package' && packages.includes(target.name)
}

/** The one file, or the nearest common folder when that is smaller than a room; null when the library is spread out. */
function findPlace(files: readonly string[]): string | null {
  const [first, ...rest] = [...new Set(files)]
  if (first === undefined || rest.length === 0) return first ?? null
  let folder = posix.dirname(first)
  while (!rest.every((file) => isWithin(file, folder))) folder = posix.dirname(folder)
  const isBelowRoom = rooms.some((room) => folder.startsWith(`${room.at}/`))
  return isBelowRoom ? folder : null
}

function isCode(file: SourceFile): boolean {
  return /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx)$/.test(file.path) && !file.path.endsWith('.d.ts')
}
