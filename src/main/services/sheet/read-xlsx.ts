import type { CellValue, Sheet, SheetProblem } from '#shared/workbook/sheet'
import type { CellRange } from '#shared/workbook/cell-address'
import { createCellGrid } from './cell-grid'
import { describeWorkbookNotices } from './describe-notices'
import { readCheckedWorkbook } from './hucre'
import { readPackage, type PartReader, refuseLargeMain, type WorkbookPackage } from './read-package'
import { refuseActiveContent, refuseActiveNames } from './refuse-active-parts'
import { refuseDamaged, showName } from './refuse-file'
import { encodeXmlText } from './scan-xml'
import { reduceStyles, scanSharedStrings } from './scan-shared-parts'
import { scanWorksheet, type WorksheetScan } from './scan-worksheet'
import { sheetLimits } from './sheet-limits'
import { writeStoredZip } from './write-zip'
import { readZipDirectory, type ZipPart } from './zip-directory'
import { readZipPart } from './zip-part'

/** Shares of the whole time after each part of the work, measured on 10,000 rows by 40 columns. */
const shares = { unpacked: 0.2, checked: 0.95, read: 0.97 } as const

export type ReadStep = (share: number) => void
export type WorkbookContent = { readonly sheets: readonly Sheet[]; readonly notices: readonly SheetProblem[] }

/** Checks a workbook's zip and every part and reads plain cells; the library reads a plain workbook of the other ones. */
export async function readXlsx(bytes: Buffer, onStep: ReadStep): Promise<WorkbookContent> {
  const readPart = checkParts(bytes, (share) => onStep(share * shares.unpacked))
  const workbook = readPackage(readPart)
  const { parts, scans } = scanWorkbook(workbook, readPart, (share) =>
    onStep(shares.unpacked + share * (shares.checked - shares.unpacked)),
  )
  const rest = parts === null ? { sheets: [], impossibleDates: [] } : await readCheckedWorkbook(writeStoredZip(parts))
  onStep(shares.read)
  const sheets = workbook.sheets.map(({ name, hidden }, index): Sheet => {
    const { rows = [], merges = [] } = scans[index] ?? {}
    addCells(rows, rest.sheets[index] ?? [])
    return fillMerges({ name, hidden, rows, ...(workbook.date1904 ? { from1904: true } : {}) }, merges)
  })
  const { impossibleDates } = rest
  return {
    sheets,
    notices: describeWorkbookNotices({ sheets, scans, impossibleDates, chartSheets: workbook.chartSheets }),
  }
}

function addCells(rows: CellValue[][], added: readonly (readonly CellValue[])[]): void {
  const grid = createCellGrid(rows)
  for (const [row, cells] of added.entries()) {
    if (rows.length <= row) rows.push([])
    for (const [column, value] of cells.entries()) if (value !== null) grid.put(row + 1, column, value)
  }
}

/** Bytes of unpacked parts that are kept for their reading; what is more is unpacked again, so that memory stays bounded. */
const keptBytes = 64 * 1024 * 1024

/** Unpacks every part once to check it. */
function checkParts(bytes: Buffer, onStep: ReadStep): PartReader {
  const parts = readZipDirectory(bytes)
  refuseActiveNames(parts.map(({ name }) => name))
  // Where programs write it; at another place it is found by its declaration, and measured then.
  const main = parts.find(({ name }) => name === 'xl/workbook.xml')
  if (main !== undefined && main.inflatedBytes > sheetLimits.workbookPartBytes) refuseLargeMain(main.name)
  const total = parts.reduce((sum, { packedBytes }) => sum + packedBytes, 1)
  const kept = new Map<ZipPart, Buffer>()
  let [done, room] = [0, keptBytes]
  for (const part of parts) {
    const content = readZipPart(bytes, part)
    refuseActiveContent(part.name, content)
    room -= content.length
    if (room >= 0) kept.set(part, content)
    done += part.packedBytes
    onStep(done / total)
  }
  const byName = new Map(parts.map((part) => [part.name, part]))
  return (name) => {
    const part = byName.get(name)
    if (part === undefined) return null
    const content = kept.get(part) ?? readZipPart(bytes, part)
    kept.delete(part)
    return content.toString('utf8')
  }
}

type Scanned = {
  /** The cells that are left to the library as a workbook; null when there are none. */
  readonly parts: ReadonlyMap<string, Buffer> | null
  readonly scans: readonly WorksheetScan[]
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function scanWorkbook(workbook: WorkbookPackage, readPart: PartReader, onStep: ReadStep): Scanned {
  const { stylesPart, sharedStringsPart } = workbook
  const stylesXml = stylesPart === null ? null : readPart(stylesPart)
  const styles = stylesXml === null ? null : reduceStyles(stylesPart ?? '', stylesXml)
  const textsXml = sharedStringsPart === null ? null : readPart(sharedStringsPart)
  const sharedStrings = scanSharedStrings(sharedStringsPart ?? '', textsXml ?? '<sst/>')
  const numberStyles = styles?.numberStyles ?? new Set<string>()
  const scans = workbook.sheets.map(({ name, part }, index) => {
    const xml = readPart(part) ?? refuseDamaged(`the part "${showName(part)}" is missing`)
    const scan = scanWorksheet({ part, sheetName: name, xml, sharedStrings, numberStyles })
    onStep((index + 1) / workbook.sheets.length)
    return scan
  })
  if (scans.every(({ restXml }) => restXml === null)) return { parts: null, scans }
  return { parts: writeRest(workbook, scans, { styles: styles?.xml, texts: sharedStrings.others.toXml() }), scans }
}

type SharedParts = { readonly styles: string | undefined; readonly texts: string }

function writeRest(
  workbook: WorkbookPackage,
  scans: readonly WorksheetScan[],
  { styles, texts }: SharedParts,
): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>()
  const relations: string[] = []
  const addPart = (name: string, type: string, xml: string): void => {
    parts.set(`xl/${name}`, Buffer.from(xml, 'utf8'))
    relations.push(
      `<Relationship Id="rId${relations.length + 1}" Type="${relationshipTypes}/${type}" Target="${name}"/>`,
    )
  }
  for (const [index, { restXml }] of scans.entries())
    addPart(`worksheets/sheet${index + 1}.xml`, 'worksheet', `<worksheet>${restXml ?? '<sheetData/>'}</worksheet>`)
  addPart('sharedStrings.xml', 'sharedStrings', texts)
  if (styles !== undefined) addPart('styles.xml', 'styles', styles)
  parts.set('xl/workbook.xml', Buffer.from(writeWorkbookPart(workbook), 'utf8'))
  parts.set('xl/_rels/workbook.xml.rels', writeRelations(relations))
  parts.set(
    '_rels/.rels',
    writeRelations([`<Relationship Id="rId1" Type="${relationshipTypes}/officeDocument" Target="xl/workbook.xml"/>`]),
  )
  parts.set('[Content_Types].xml', Buffer.from('<Types/>'))
  return parts
}

function writeRelations(relations: readonly string[]): Buffer {
  return Buffer.from(`<Relationships>${relations.join('')}</Relationships>`, 'utf8')
}

function writeWorkbookPart(workbook: WorkbookPackage): string {
  const sheets = workbook.sheets.map(
    ({ name }, index) => `<sheet name="${encodeXmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const dates = workbook.date1904 ? '<workbookPr date1904="1"/>' : ''
  return `<workbook>${dates}<sheets>${sheets.join('')}</sheets></workbook>`
}

/**
 * Gives every row of a merged cell its value, in the merge's first column: a list whose organisation spans three rows
 * means it for each of them. Sideways a merge is layout (a title over several columns) and stays where it begins.
 */
function fillMerges(sheet: Sheet, merges: readonly CellRange[]): Sheet {
  const tall = merges.filter(({ from, to }) => to.row > from.row)
  if (tall.length === 0) return sheet
  const rows = sheet.rows.map((row) => [...row])
  for (const { from, to } of tall) {
    const value = rows[from.row - 1]?.[from.column] ?? null
    if (value === null) continue
    for (let row = from.row + 1; row <= Math.min(to.row, rows.length); row += 1)
      fillCell(rows, { row, column: from.column, value })
  }
  return { ...sheet, rows }
}

function fillCell(
  rows: CellValue[][],
  { row, column, value }: { readonly row: number; readonly column: number; readonly value: CellValue },
): void {
  const cells = rows[row - 1]
  if (cells === undefined || cells.length === 0) return
  while (cells.length <= column) cells.push(null)
  cells[column] ??= value
}
