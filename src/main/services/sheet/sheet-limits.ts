/** What a spreadsheet may cost before it is refused. Sizes in bytes; exceeding any of them is answered in words. */
export const sheetLimits = {
  fileBytes: 25 * 1024 * 1024,
  /** Parts (files inside the zip) of a workbook. */
  parts: 2_000,
  partBytes: 100 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  /** Inflated to packed size; parts up to `ratioFreeBytes` may exceed it, since short repetitive XML honestly does. */
  ratio: 200,
  ratioFreeBytes: 1024 * 1024,
  workbookPartBytes: 8 * 1024 * 1024,
  sharedStringsBytes: 64 * 1024 * 1024,
  sharedStrings: 1_000_000,
  /** Excel itself stops at 65,490 cell formats. */
  cellFormats: 65_490,
  sheets: 200,
  xmlDepth: 64,
  rows: 50_000,
  columns: 1_024,
  /** Rows times columns of one sheet, empty cells included. */
  cells: 5_000_000,
  /** Characters that Excel allows in one cell. */
  cellCharacters: 32_767,
  /** A merge, validation or dimension of more cells than this spans the grid and serves no list. */
  mergedCells: 1_000_000,
  gridCells: 2 ** 30,
  notices: 20,
  memoryMb: 512,
  timeMs: 10_000,
} as const
