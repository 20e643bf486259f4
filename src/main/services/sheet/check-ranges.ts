import { countRangeCells, parseCellRange, type CellRange } from '#shared/workbook/cell-address'
import { refuseDamaged, refuseFile, showName } from './refuse-file'
import { readAttributes } from './scan-xml'
import { sheetLimits } from './sheet-limits'

/** The range of a merged cell, refused where it spans more than any list holds. */
export function readMerge(sheetName: string, attributes: string): CellRange {
  const stated = readAttributes(attributes).get('ref') ?? ''
  const range = parseCellRange(stated)
  const sheet = showName(sheetName)
  if (range === null) return refuseDamaged(`the sheet "${sheet}" merges cells at "${showName(stated)}"`)
  if (countRangeCells(range) > sheetLimits.mergedCells) {
    const wrong = `The sheet "${sheet}" merges ${stated}, which is far more than any list holds.`
    refuseFile('file-refused', wrong, 'Undo that merge in your spreadsheet program and try again.')
  }
  return range
}

/** Ranges over the whole grid are never needed and make readers run out of time or memory. */
export function checkGridSize(sheetName: string, name: string, attributes: string): void {
  if (name !== 'dimension' && name !== 'dataValidation' && name !== 'conditionalFormatting') return
  const values = readAttributes(attributes)
  for (const text of (values.get('ref') ?? values.get('sqref') ?? '').split(' ')) {
    const range = parseCellRange(text)
    if (range === null || countRangeCells(range) < sheetLimits.gridCells) continue
    const what = name === 'dimension' ? 'declares a size' : 'has rules for cells'
    const wrong = `The sheet "${showName(sheetName)}" ${what} of ${text}, the whole grid.`
    refuseFile('file-refused', wrong, 'Copy the list into a new workbook and try that.')
  }
}
