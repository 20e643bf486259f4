import { columnLetters } from '#shared/workbook/cell-address'
import type { CellDate } from '#shared/workbook/sheet'
import type { PlannedCell } from '#shared/workbook/sheet-plan'
import { encodeCellText } from './encode-cell-text'
import { encodeXmlText } from './scan-xml'

/** The texts of all sheets, each once. */
export type TextTable = { readonly use: (text: string) => number; readonly toXml: () => string }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export function createTextTable(): TextTable {
  const numbers = new Map<string, number>()
  return {
    use(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    toXml() {
      const items = Array.from(numbers.keys(), (text) => {
        const keepsBlanks = /^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : ''
        return `<si><t${keepsBlanks}>${encodeXmlText(encodeCellText(text))}</t></si>`
      })
      const count = String(numbers.size)
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${main}" count="${count}" uniqueCount="${count}">${items.join('')}</sst>`
    },
  }
}

/** The number of the format of each column, for the first row and for the others. */
export type RowStyles = { readonly first: readonly string[]; readonly others: readonly string[] }

/** The cells of a sheet. Every text becomes a cell of type text and no cell is a formula, whatever it begins with. */
export function writeRows(rows: readonly (readonly PlannedCell[])[], styles: RowStyles, texts: TextTable): string {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0)
  const starts = Array.from({ length: width }, (_, column) => `<c r="${columnLetters(column)}`)
  const toStyles = (of: readonly string[]): readonly string[] =>
    starts.map((_, column) => (of[column] === undefined ? '"' : `" s="${of[column]}"`))
  const [first, others] = [toStyles(styles.first), toStyles(styles.others)]
  const written = rows.map((cells, at) => {
    const row = String(at + 1)
    const ends = at === 0 ? first : others
    let xml = ''
    for (let column = 0; column < cells.length; column += 1)
      xml += `${starts[column] ?? ''}${row}${ends[column] ?? ''}${writeContent(cells[column] ?? null, texts)}`
    return xml === '' ? '' : `<row r="${row}">${xml}</row>`
  })
  return `<sheetData>${written.join('')}</sheetData>`
}

function writeContent(cell: PlannedCell, texts: TextTable): string {
  if (typeof cell === 'string') return ` t="s"><v>${String(texts.use(cell))}</v></c>`
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '/>'
  return `><v>${String(typeof cell === 'number' ? cell : dayNumber(cell))}</v></c>`
}

const dayNull = Date.UTC(1899, 11, 31)
const dayLength = 86_400_000

/** Spreadsheets count days from 1900 and believe that its February had 29. */
function dayNumber({ iso }: CellDate): number {
  const days = (Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - dayNull) / dayLength
  return days >= 60 ? days + 1 : days
}
