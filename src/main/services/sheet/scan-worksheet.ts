import { countRangeCells, parseCellRange, type CellRange } from '#shared/workbook/cell-address'
import { checkCellValue } from './check-cell-value'
import { createPlaceKeeper, type PlaceKeeper } from './place-keeper'
import { refuseDamaged, refuseFile, showName } from './refuse-file'
import { isDdeFormula } from './refuse-active-parts'
import { decodeXmlText, readAttributes, scanXml, type XmlTag } from './scan-xml'
import type { SharedStrings } from './scan-shared-parts'
import { sheetLimits } from './sheet-limits'

export type WorksheetSource = {
  readonly part: string
  readonly sheetName: string
  readonly xml: string
  readonly sharedStrings: SharedStrings
}

export type WorksheetScan = {
  /** A worksheet with nothing but its filled cells, each with its address: all that the library gets to see. */
  readonly reducedXml: string
  readonly merges: readonly CellRange[]
  /** Addresses of cells with a formula, split by whether the file holds its last result. */
  readonly formulas: readonly string[]
  readonly emptyFormulas: readonly string[]
}

/** Checks one sheet cell by cell and reduces it. Dimension, validations, styles, links and drawings are not passed on. */
export function scanWorksheet(source: WorksheetSource): WorksheetScan {
  const scanner = new WorksheetScanner(source)
  scanXml(source.part, source.xml, {
    open: (tag, depth) => scanner.open(tag, depth),
    close: (name, { end }) => scanner.close(name, end),
    text: (text) => scanner.text(text),
    whole: (at, depth) => (depth === 3 ? scanner.plainCell(at) : 0),
  })
  return scanner.result()
}

/** The cell being read; positions point into the part, -1 where the element is absent. */
type OpenCell = {
  readonly address: string
  readonly type: string
  readonly style: string
  valueFrom: number
  valueTo: number
  value: string
  formula: string | null
}

const plainCell =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="\d{1,6}")?(?: t="s"><v>(\d{1,9})|(?: t="n")?><v>([+-]?\d+(?:\.\d+)?(?:E[+-]?\d{1,3})?))<\/v><\/c>/y

class WorksheetScanner {
  readonly #source: WorksheetSource
  readonly #place: PlaceKeeper
  readonly #merges: CellRange[] = []
  readonly #rows: string[] = []
  readonly #formulas: string[] = []
  readonly #emptyFormulas: string[] = []
  #rowCells: string[] = []
  #cell: OpenCell | null = null
  #collecting: 'value' | 'formula' | null = null

  constructor(source: WorksheetSource) {
    this.#source = source
    this.#place = createPlaceKeeper(source.sheetName)
  }

  /** A cell as nearly all are: an address, perhaps a format, a number or a shared text. Tag by tag it takes six times as long. */
  plainCell(at: number): number {
    if (this.#cell !== null) return 0
    plainCell.lastIndex = at
    const match = plainCell.exec(this.#source.xml)
    if (match === null) return 0
    const [whole, letters = '', row = '', shared, number] = match
    const { count, tooLong } = this.#source.sharedStrings
    const isFine =
      shared === undefined ? Number.isFinite(Number(number)) : Number(shared) < count && !tooLong.has(Number(shared))
    // What is not fine is refused on the long way, in words.
    if (!isFine || !this.#place.openPlainCell(letters, row)) return 0
    this.#place.countFilled()
    this.#rowCells.push(whole)
    return at + whole.length
  }

  open(tag: XmlTag, depth: number): void {
    const { name, attributes } = tag
    if (this.#cell !== null) this.#openInCell(this.#cell, tag, depth)
    else if (name === 'row' && depth === 2) this.#place.openRow(attributes)
    else if (name === 'c' && depth === 3) this.#cell = openCell(attributes, this.#place.openCell(attributes))
    else if (name === 'mergeCell') this.#merges.push(readMerge(this.#source, attributes))
    else checkGridSize(this.#source, name, attributes)
  }

  #openInCell(cell: OpenCell, { name, start }: XmlTag, depth: number): void {
    if ((name === 'v' || name === 'is') && depth === 4) cell.valueFrom = start
    if (name === 'v' || name === 't') this.#collecting = 'value'
    if (name !== 'f' || depth !== 4) return
    this.#collecting = 'formula'
    cell.formula = ''
  }

  close(name: string, end: number): void {
    if (this.#cell === null) {
      if (name === 'row') this.#closeRow()
      return
    }
    if (name === 'v' || name === 't' || name === 'f') this.#collecting = null
    if (name === 'v' || name === 'is') this.#cell.valueTo = end
    if (name !== 'c') return
    this.#closeCell(this.#cell)
    this.#cell = null
  }

  text(text: string): void {
    if (this.#cell === null || this.#collecting === null) return
    if (this.#collecting === 'value') this.#cell.value += decodeXmlText(text)
    else this.#cell.formula = (this.#cell.formula ?? '') + decodeXmlText(text)
  }

  #closeCell(cell: OpenCell): void {
    const { sheetName, sharedStrings, xml } = this.#source
    if (cell.formula !== null) {
      if (isDdeFormula(cell.formula)) refuseDde(sheetName, cell.address)
      if (cell.value === '') this.#emptyFormulas.push(cell.address)
      else this.#formulas.push(cell.address)
    }
    const mayBeEmpty = cell.type === 'str' || cell.type === 'inlineStr'
    if (cell.valueFrom === -1 || (cell.value === '' && !mayBeEmpty)) return
    checkCellValue(cell, { sheetName, sharedStrings })
    this.#place.countFilled()
    const style = cell.style === '' ? '' : ` s="${cell.style}"`
    const type = cell.type === '' ? '' : ` t="${cell.type}"`
    this.#rowCells.push(`<c r="${cell.address}"${style}${type}>${xml.slice(cell.valueFrom, cell.valueTo)}</c>`)
  }

  #closeRow(): void {
    if (this.#rowCells.length > 0) this.#rows.push(`<row r="${this.#place.row()}">${this.#rowCells.join('')}</row>`)
    this.#rowCells = []
  }

  result(): WorksheetScan {
    return {
      reducedXml: `<worksheet><sheetData>${this.#rows.join('')}</sheetData></worksheet>`,
      merges: this.#merges,
      formulas: this.#formulas,
      emptyFormulas: this.#emptyFormulas,
    }
  }
}

function openCell(attributes: string, address: string): OpenCell {
  const values = readAttributes(attributes)
  return {
    address,
    type: values.get('t') ?? '',
    style: values.get('s') ?? '',
    valueFrom: -1,
    valueTo: -1,
    value: '',
    formula: null,
  }
}

function refuseDde(sheetName: string, address: string): never {
  return refuseFile(
    'file-refused',
    `The formula in cell ${address} of the sheet "${showName(sheetName)}" starts another program (DDE).`,
    'Check where the file comes from.',
  )
}

function readMerge(source: WorksheetSource, attributes: string): CellRange {
  const stated = readAttributes(attributes).get('ref') ?? ''
  const range = parseCellRange(stated)
  const sheet = showName(source.sheetName)
  if (range === null) return refuseDamaged(`the sheet "${sheet}" merges cells at "${showName(stated)}"`)
  if (countRangeCells(range) > sheetLimits.mergedCells) {
    const wrong = `The sheet "${sheet}" merges ${stated}, which is far more than any list holds.`
    refuseFile('file-refused', wrong, 'Undo that merge in your spreadsheet program and try again.')
  }
  return range
}

/** Ranges over the whole grid are never needed and make readers run out of time or memory. */
function checkGridSize(source: WorksheetSource, name: string, attributes: string): void {
  if (name !== 'dimension' && name !== 'dataValidation' && name !== 'conditionalFormatting') return
  const values = readAttributes(attributes)
  for (const text of (values.get('ref') ?? values.get('sqref') ?? '').split(' ')) {
    const range = parseCellRange(text)
    if (range === null || countRangeCells(range) < sheetLimits.gridCells) continue
    const what = name === 'dimension' ? 'declares a size' : 'has rules for cells'
    const wrong = `The sheet "${showName(source.sheetName)}" ${what} of ${text}, the whole grid.`
    refuseFile('file-refused', wrong, 'Copy the list into a new workbook and try that.')
  }
}
