import type { Sheet, SheetFile } from './sheet'

/**
 * A spreadsheet on its way to the page: rows as pages of text that nobody on the way has to look into. The window hands
 * them on to the thread that reads them; as values, the cells of 10,000 rows would stop it for tenths of a second.
 */
/** A sheet without its rows. */
export type SheetHead = Omit<Sheet, 'rows'>
export type PackedSheet = SheetHead & { readonly pages: readonly Uint8Array[] }
export type PackedSheetFile = Omit<SheetFile, 'sheets'> & { readonly sheets: readonly PackedSheet[] }

/** Rows of one page: some 10 ms of reading. */
const rowsOfPage = 500

export const packSheetFile = (file: SheetFile): PackedSheetFile => ({
  ...file,
  sheets: file.sheets.map(({ rows, ...head }) => ({ ...head, pages: packRows(rows) })),
})

function packRows(rows: Sheet['rows']): readonly Uint8Array[] {
  const encoder = new TextEncoder()
  return Array.from({ length: Math.ceil(rows.length / rowsOfPage) }, (_, at) =>
    encoder.encode(JSON.stringify(rows.slice(at * rowsOfPage, (at + 1) * rowsOfPage))),
  )
}

/** The whole file again, for whoever is in no hurry. */
export const unpackSheetFile = (file: PackedSheetFile): SheetFile => ({
  ...file,
  sheets: file.sheets.map(({ pages, ...head }) => ({ ...head, rows: pages.flatMap(unpackRows) })),
})

/** The rows of a page that `packSheetFile` of this same program made. */
export const unpackRows = (page: Uint8Array): Sheet['rows'] =>
  JSON.parse(new TextDecoder().decode(page)) as Sheet['rows']

// Both exist in Node and in every browser; the shared room is compiled without the types of either.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }
