import { isWithin, toModulePath } from './import-table'
import type { SourceFile } from './source-file'
import type { Rule, Violation } from './violation'

export const wordRules: readonly Rule[] = [
  { name: 'every word of the screen stands in a language', find: (files) => files.flatMap(findWords) },
]

/** Places in the page that may hold words, each with its reason. */
const wordPlaces: readonly { readonly at: string; readonly reason: string }[] = [
  { at: 'src/renderer/text/languages', reason: 'the languages themselves' },
  { at: 'src/renderer/db', reason: 'what it writes is data' },
  { at: 'src/renderer/actions/import-worker', reason: 'becomes an error of the window, for the log' },
  { at: 'src/renderer/actions/snapshot-worker', reason: 'becomes an error of the window, for the log' },
]

function findWords(file: SourceFile): Violation[] {
  const at = toModulePath(file.path)
  if (!isWithin(at, 'src/renderer') || wordPlaces.some((place) => isWithin(at, place.at))) return []
  return file.shown.map(({ text, line }) => ({
    file: file.path,
    line,
    message: `shows “${text.replaceAll(/\s+/g, ' ').slice(0, 40)}” from the code: give it a key in src/renderer/text/languages`,
  }))
}
