import { refuseDamaged, refuseFile, showName } from './refuse-file'
import { decodeXmlText, readAttributes, scanXml } from './scan-xml'
import { sheetLimits } from './sheet-limits'

export type SharedStrings = {
  /** Null for a text that the library reads: with runs of formats, references or signs that XML cannot hold. */
  readonly texts: readonly (string | null)[]
  /** Texts longer than a cell may hold, by index; refused only where a cell uses them, so that the cell can be named. */
  readonly tooLong: ReadonlySet<number>
  readonly others: OtherTexts
}

/** The texts that are read by the library: those that cells use, numbered anew. */
export type OtherTexts = {
  /** The new number of a text. */
  readonly use: (index: number) => number
  /** The part that holds the used ones. */
  readonly toXml: () => string
}

/** A text as a program writes nearly all of them. */
const plainText = /<si><t(?: xml:space="preserve")?>([\t\n -%'-;=-\uFFFD]*)<\/t><\/si>/y

export function scanSharedStrings(part: string, xml: string): SharedStrings {
  if (xml.length > sheetLimits.sharedStringsBytes) refuseTooManyTexts(part)
  const texts: (string | null)[] = []
  const tooLong = new Set<number>()
  const elements = new Map<number, string>()
  const add = (text: string | null, length: number): void => {
    if (length > sheetLimits.cellCharacters) tooLong.add(texts.length)
    if (texts.push(text) > sheetLimits.sharedStrings) refuseTooManyTexts(part)
  }
  let length = 0
  let startsAt = 0
  let inText = false
  scanXml(part, xml, {
    open: ({ name, start }, depth) => {
      if (name === 'si' && depth !== 1) refuseDamaged(`the part "${showName(part)}" holds a text within a text`)
      if (name === 'si') [length, startsAt] = [0, start]
      else if (name === 't') inText = true
    },
    close: (name, { end }) => {
      if (name === 't') inText = false
      if (name !== 'si') return
      elements.set(texts.length, xml.slice(startsAt, end))
      add(null, length)
    },
    text: (text) => {
      if (inText) length += decodeXmlText(text).length
    },
    whole: (at, depth) => {
      if (depth !== 1) return 0
      plainText.lastIndex = at
      const [whole, text] = plainText.exec(xml) ?? []
      // `_x000D_` stands for a sign that XML cannot hold.
      if (whole === undefined || text === undefined || text.includes('_x')) return 0
      add(text, text.length)
      return at + whole.length
    },
  })
  return { texts, tooLong, others: createOtherTexts(elements) }
}

function createOtherTexts(elements: ReadonlyMap<number, string>): OtherTexts {
  const numbers = new Map<number, number>()
  return {
    use(index) {
      const number = numbers.get(index) ?? numbers.size
      numbers.set(index, number)
      return number
    },
    toXml: () => `<sst>${Array.from(numbers.keys(), (index) => elements.get(index) ?? '<si/>').join('')}</sst>`,
  }
}

function refuseTooManyTexts(part: string): never {
  const wrong = `The part "${showName(part)}" holds more text than ${sheetLimits.rows.toLocaleString('en')} rows can use.`
  return refuseFile('file-too-large', wrong, 'Split the list into smaller files.')
}

export type CellFormats = {
  readonly xml: string
  /** Numbers of the formats by which a number is surely no date. */
  readonly numberStyles: ReadonlySet<string>
}

/** Formats that come with every program and show a number as a number: General, 0, 0.00, #,##0, #,##0.00, 0 %, 0.00 %, text. */
const plainFormats: ReadonlySet<string> = new Set(['0', '1', '2', '3', '4', '9', '10', '49'])
/** Formats of a file's own begin here; one that begins below means another thing by a known number. */
const firstOwnFormat = 164

/**
 * The part reduced to what decides whether a number is a date: number formats and the cell formats that use them.
 * Fonts, fills, named styles and conditional styles, where harmful files hide bulk, are left out.
 */
export function reduceStyles(part: string, xml: string): CellFormats {
  const kept: string[] = []
  const numberStyles = new Set<string>()
  let keepsNumbers = true
  let keptFrom = 0
  let cellFormats = 0
  let inCellFormats = false
  scanXml(part, xml, {
    open: ({ name, attributes, start }, depth) => {
      if (depth === 1 && (name === 'numFmts' || name === 'cellXfs')) keptFrom = start
      if (depth === 1) inCellFormats = name === 'cellXfs'
      const format = name === 'xf' || name === 'numFmt' ? (readAttributes(attributes).get('numFmtId') ?? '') : ''
      if (name === 'numFmt' && Number(format) < firstOwnFormat) keepsNumbers = false
      if (depth !== 2 || !inCellFormats || name !== 'xf') return
      if (!/^\d*$/.test(format)) refuseDamaged(`the part "${showName(part)}" has a cell format without a valid number`)
      if (plainFormats.has(format)) numberStyles.add(String(cellFormats))
      cellFormats += 1
      if (cellFormats > sheetLimits.cellFormats) refuseTooManyFormats(part)
    },
    close: (name, { end }) => {
      if (name === 'numFmts' || name === 'cellXfs') kept.push(xml.slice(keptFrom, end))
    },
  })
  const styles = keepsNumbers ? numberStyles : new Set<string>()
  return { xml: `<styleSheet>${kept.join('')}</styleSheet>`, numberStyles: styles }
}

function refuseTooManyFormats(part: string): never {
  const wrong = `The part "${showName(part)}" has more cell formats than Excel allows (${sheetLimits.cellFormats.toLocaleString('en')}).`
  return refuseFile('file-refused', wrong, 'Copy the values into a new workbook and try that.')
}
