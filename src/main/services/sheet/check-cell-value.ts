import { refuseDamaged, refuseFile, showName } from './refuse-file'
import type { SharedStrings } from './scan-shared-parts'
import { sheetLimits } from './sheet-limits'

type StatedCell = { readonly address: string; readonly type: string; readonly style: string; readonly value: string }
type Surroundings = { readonly sheetName: string; readonly sharedStrings: SharedStrings }

const valuePatterns: ReadonlyMap<string, RegExp> = new Map([
  ['', /^\s*[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d{1,3})?\s*$/i],
  ['n', /^\s*[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d{1,3})?\s*$/i],
  ['s', /^\s*\d{1,9}\s*$/],
  ['b', /^\s*(0|1|true|false)\s*$/i],
  ['e', /^\s*#/],
  ['d', /^\s*\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?\s*$/],
  ['str', /^/],
  ['inlineStr', /^/],
])

/** Refuses a cell whose stated type and content do not fit, naming it; a lenient reader would show something else. */
export function checkCellValue(cell: StatedCell, { sheetName, sharedStrings }: Surroundings): void {
  // Words are made for a cell that is refused, not for the half million that are fine.
  const where = (): string => `cell ${cell.address} of the sheet "${showName(sheetName)}"`
  const pattern = valuePatterns.get(cell.type)
  if (pattern === undefined) refuseDamaged(`${where()} has the unknown type "${showName(cell.type)}"`)
  if (!pattern.test(cell.value))
    refuseDamaged(`${where()} holds "${showName(cell.value)}", which does not fit its type`)
  const isNumber = cell.type === '' || cell.type === 'n'
  if (isNumber && !Number.isFinite(Number(cell.value))) refuseDamaged(`the number in ${where()} is too large`)
  if (!/^\d{0,6}$/.test(cell.style)) refuseDamaged(`${where()} has the unknown format "${showName(cell.style)}"`)
  if (cell.type !== 's') {
    if (cell.value.length > sheetLimits.cellCharacters) refuseTooLongText(where())
    return
  }
  const index = Number(cell.value)
  if (index >= sharedStrings.texts.length) refuseDamaged(`${where()} points to a text that is not in the file`)
  if (sharedStrings.tooLong.has(index)) refuseTooLongText(where())
}

function refuseTooLongText(where: string): never {
  const limit = sheetLimits.cellCharacters.toLocaleString('en')
  return refuseFile(
    'file-refused',
    `The text in ${where} is longer than ${limit} characters, the most that a cell can hold.`,
    'Shorten it and try again.',
  )
}
