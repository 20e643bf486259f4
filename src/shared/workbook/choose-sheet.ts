import { findHeader, type FoundHeader } from './find-header'
import { guessMapping, type MappingGuess } from './guess-mapping'
import type { Sheet } from './sheet'

export type ReadableSheet = { readonly sheet: Sheet; readonly header: FoundHeader; readonly guess: MappingGuess }

/** Every sheet that holds a table with titles, in the file's order. */
export function readTables(sheets: readonly Sheet[]): readonly ReadableSheet[] {
  return sheets.flatMap((sheet) => {
    const header = findHeader(sheet)
    return header === null || header.dataRows.length === 0
      ? []
      : [{ sheet, header, guess: guessMapping(sheet, header) }]
  })
}

/** The sheet that most looks like a list of partners: a name column first, then mapped columns; hidden sheets last. */
export function chooseSheet(tables: readonly ReadableSheet[]): ReadableSheet | null {
  let best: { readonly table: ReadableSheet; readonly score: number } | null = null
  for (const table of tables) {
    const fields = table.guess.columns.map(({ field }) => field).filter((field) => field !== null)
    const score = (fields.includes('name') ? 100 : 0) + fields.length - (table.sheet.hidden ? 1_000 : 0)
    if (best === null || score > best.score) best = { table, score }
  }
  return best?.table ?? null
}
