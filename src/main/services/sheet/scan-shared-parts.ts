import { refuseDamaged, refuseFile, showName } from './refuse-file'
import { decodeXmlText, readAttributes, scanXml } from './scan-xml'
import { sheetLimits } from './sheet-limits'

export type SharedStrings = {
  readonly count: number
  /** Texts longer than a cell may hold, by index; refused only where a cell uses them, so that the cell can be named. */
  readonly tooLong: ReadonlySet<number>
}

export function scanSharedStrings(part: string, xml: string): SharedStrings {
  if (xml.length > sheetLimits.sharedStringsBytes) refuseTooManyTexts(part)
  const tooLong = new Set<number>()
  let count = 0
  let length = 0
  let inText = false
  scanXml(part, xml, {
    open: ({ name }, depth) => {
      if (name === 'si' && depth === 1) length = 0
      else if (name === 't') inText = true
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name !== 'si') return
      if (length > sheetLimits.cellCharacters) tooLong.add(count)
      count += 1
      if (count > sheetLimits.sharedStrings) refuseTooManyTexts(part)
    },
    text: (text) => {
      if (inText) length += decodeXmlText(text).length
    },
  })
  return { count, tooLong }
}

function refuseTooManyTexts(part: string): never {
  const wrong = `The part "${showName(part)}" holds more text than ${sheetLimits.rows.toLocaleString('en')} rows can use.`
  return refuseFile('file-too-large', wrong, 'Split the list into smaller files.')
}

/**
 * The part reduced to what decides whether a number is a date: number formats and the cell formats that use them.
 * Fonts, fills, named styles and conditional styles, where harmful files hide bulk, are left out.
 */
export function reduceStyles(part: string, xml: string): string {
  const kept: string[] = []
  let keptFrom = 0
  let cellFormats = 0
  let inCellFormats = false
  scanXml(part, xml, {
    open: ({ name, attributes, start }, depth) => {
      if (depth === 1 && (name === 'numFmts' || name === 'cellXfs')) keptFrom = start
      if (depth === 1) inCellFormats = name === 'cellXfs'
      if (depth !== 2 || !inCellFormats || name !== 'xf') return
      cellFormats += 1
      if (cellFormats > sheetLimits.cellFormats) refuseTooManyFormats(part)
      if (!/^\d*$/.test(readAttributes(attributes).get('numFmtId') ?? '')) {
        refuseDamaged(`the part "${showName(part)}" has a cell format without a valid number`)
      }
    },
    close: (name, { end }) => {
      if (name === 'numFmts' || name === 'cellXfs') kept.push(xml.slice(keptFrom, end))
    },
  })
  return `<styleSheet>${kept.join('')}</styleSheet>`
}

function refuseTooManyFormats(part: string): never {
  const wrong = `The part "${showName(part)}" has more cell formats than Excel allows (${sheetLimits.cellFormats.toLocaleString('en')}).`
  return refuseFile('file-refused', wrong, 'Copy the values into a new workbook and try that.')
}
