import { posix } from 'node:path'
import { isWithin } from './import-table'
import type { SourceFile } from './source-file'
import type { Rule, Violation } from './violation'

export const fileRules: readonly Rule[] = [
  { name: 'no module has a default export', find: (files) => files.flatMap(findDefaultExports) },
  { name: 'no module only passes on others', find: (files) => files.flatMap(findBarrels) },
  { name: 'no file has a name that says nothing', find: (files) => files.filter(saysNothing).map(toNameless) },
  { name: 'file names are kebab-case', find: (files) => files.filter(isMisspelt).map(toMisspelt) },
  { name: 'a component file is named after its component', find: (files) => files.flatMap(findMisnamed) },
  { name: 'no file is longer than 300 lines', find: (files) => files.filter(isLong).map(toLong) },
]

/** Entry points have a fixed name; anywhere else an index hides what a folder exports. */
const entries = ['src/main/index.ts', 'src/preload/index.ts']
const lineLimit = 300
/** Each file is a whole language: data that is looked up by key, and that a translator gets in one piece. */
const languageFolder = 'src/renderer/text/languages'

function findDefaultExports(file: SourceFile): Violation[] {
  return file.exports
    .filter((one) => one.name === 'default')
    .map((one) => ({ file: file.path, line: one.line, message: 'exports a default: give it the name of the file' }))
}

function findBarrels(file: SourceFile): Violation[] {
  const isHiddenIndex = /(^|\/)index\.[cm]?[tj]sx?$/.test(file.path) && !entries.includes(file.path)
  const star = file.exports.find((one) => one.name === '*')
  if (!isHiddenIndex && star === undefined && !file.onlyPassesOn) return []
  const message = 'is a barrel: import from the file that holds the code'
  return [{ file: file.path, line: star?.line ?? 1, message }]
}

const emptyWords = /(^|[-.])(utils?|helpers?|commons?|types?|managers?|misc)([-.]|$)/

function saysNothing(file: SourceFile): boolean {
  return segmentsOf(file).some((segment) => emptyWords.test(segment))
}

function toNameless(file: SourceFile): Violation {
  return { file: file.path, line: 1, message: 'has a name that says nothing: name it after what it does' }
}

function isMisspelt(file: SourceFile): boolean {
  return !segmentsOf(file).every((segment) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(segment))
}

function toMisspelt(file: SourceFile): Violation {
  return { file: file.path, line: 1, message: 'is not in kebab-case' }
}

function segmentsOf(file: SourceFile): string[] {
  return file.path.split('/').slice(1)
}

function findMisnamed(file: SourceFile): Violation[] {
  if (!file.path.endsWith('.tsx') || file.exports.length === 0) return []
  const words = posix.basename(file.path, '.tsx').split('-')
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1)
  if (file.exports.some((one) => one.name === pascal || one.name === camel)) return []
  return [
    {
      file: file.path,
      line: 1,
      message: `exports neither ${pascal} nor ${camel}: name the file after its main export`,
    },
  ]
}

function isLong(file: SourceFile): boolean {
  return file.lineCount > lineLimit && !isWithin(file.path, languageFolder)
}

function toLong(file: SourceFile): Violation {
  return { file: file.path, line: lineLimit + 1, message: `has ${file.lineCount} lines: split it` }
}

const topLevel = [
  'package.json',
  'tsconfig.json',
  'electron.vite.config.ts',
  'README.md',
  'src',
  'resources',
  'tests',
  'docs',
]
/** Made by tools, never committed. */
const made = ['package-lock.json', 'node_modules', 'out', 'dist', 'test-results']

/** The top level is the customer's: anything else goes into package.json or beside what it serves. */
export function findStrayEntries(names: readonly string[]): Violation[] {
  return names
    .filter((name) => !name.startsWith('.') && !topLevel.includes(name) && !made.includes(name))
    .map((name) => ({ file: name, line: 1, message: 'does not belong at the top level' }))
}
