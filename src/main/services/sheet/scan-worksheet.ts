import type { CellRange } from '#shared/workbook/cell-address'
import type { CellValue } from '#shared/workbook/sheet'
import { createCellGrid } from './cell-grid'
import { checkCellValue } from './check-cell-value'
import { checkGridSize, readMerge } from './check-ranges'
import { createPlaceKeeper, type PlaceKeeper } from './place-keeper'
import { refuseFile, showName } from './refuse-file'
import { isDdeFormula } from './refuse-active-parts'
import { decodeXmlText, readAttributes, scanXml, type XmlTag } from './scan-xml'
import type { SharedStrings } from './scan-shared-parts'

export type WorksheetSource = {
  readonly part: string
  readonly sheetName: string
  readonly xml: string
  readonly sharedStrings: SharedStrings
  /** Formats by which a number is surely no date. */
  readonly numberStyles: ReadonlySet<string>
}

export type WorksheetScan = {
  /** The cells that say themselves what they hold: plain texts and numbers. */
  readonly rows: CellValue[][]
  /** The other filled cells, each with its address, as a worksheet: all that the library gets to see; null without any. */
  readonly restXml: string | null
  readonly merges: readonly CellRange[]
  /** Addresses of cells with a formula, split by whether the file holds its last result. */
  readonly formulas: readonly string[]
  readonly emptyFormulas: readonly string[]
}

/** Checks one sheet cell by cell and reads what is plain. Dimension, validations, links and drawings are not passed on. */
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
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="s"><v>(\d{1,9})|(?: t="n")?><v>([+-]?\d+(?:\.\d+)?(?:E[+-]?\d{1,3})?))<\/v><\/c>/y

class WorksheetScanner {
  readonly #source: WorksheetSource
  readonly #place: PlaceKeeper
  readonly #merges: CellRange[] = []
  readonly #grid = createCellGrid()
  readonly #restRows: string[] = []
  readonly #formulas: string[] = []
  readonly #emptyFormulas: string[] = []
  #restCells: string[] = []
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
    const [whole, letters = '', row = '', style, shared, number] = match
    const { texts, tooLong } = this.#source.sharedStrings
    const isFine =
      shared === undefined
        ? Number.isFinite(Number(number))
        : Number(shared) < texts.length && !tooLong.has(Number(shared))
    // What is not fine is refused on the long way, in words.
    if (!isFine || !this.#place.openPlainCell(letters, row)) return 0
    this.#place.countFilled()
    if (shared !== undefined) this.#takeText(Number(shared), `${letters}${row}`)
    else if (style === undefined || this.#source.numberStyles.has(style)) this.#put(Number(number))
    else this.#restCells.push(whole)
    return at + whole.length
  }

  /** A text of the shared table; one that is more than plain text is read by the library. */
  #takeText(index: number, address: string): void {
    const { texts, others } = this.#source.sharedStrings
    const text = texts[index] ?? null
    if (text === null) this.#restCells.push(`<c r="${address}" t="s"><v>${others.use(index)}</v></c>`)
    else this.#put(text)
  }

  #put(value: CellValue): void {
    this.#grid.put(this.#place.row(), this.#place.column(), value)
  }

  open(tag: XmlTag, depth: number): void {
    const { name, attributes } = tag
    if (this.#cell !== null) this.#openInCell(this.#cell, tag, depth)
    else if (name === 'row' && depth === 2) this.#place.openRow(attributes)
    else if (name === 'c' && depth === 3) this.#cell = openCell(attributes, this.#place.openCell(attributes))
    else if (name === 'mergeCell') this.#merges.push(readMerge(this.#source.sheetName, attributes))
    else checkGridSize(this.#source.sheetName, name, attributes)
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
    if (cell.type === 's') return this.#takeText(Number(cell.value), cell.address)
    const style = cell.style === '' ? '' : ` s="${cell.style}"`
    const type = cell.type === '' ? '' : ` t="${cell.type}"`
    this.#restCells.push(`<c r="${cell.address}"${style}${type}>${xml.slice(cell.valueFrom, cell.valueTo)}</c>`)
  }

  #closeRow(): void {
    if (this.#restCells.length === 0) return
    this.#restRows.push(`<row r="${this.#place.row()}">${this.#restCells.join('')}</row>`)
    this.#restCells = []
  }

  result(): WorksheetScan {
    return {
      rows: this.#grid.rows,
      restXml: this.#restRows.length === 0 ? null : `<sheetData>${this.#restRows.join('')}</sheetData>`,
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
