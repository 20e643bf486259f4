import { refuseDamaged, refuseFile, reservedNames, showName } from './refuse-file'
import { readAttributes, scanXml } from './scan-xml'
import { sheetLimits } from './sheet-limits'

/** Gives the content of a part, or null when the workbook has none of that name. */
export type PartReader = (name: string) => string | null

export type PackageSheet = { readonly name: string; readonly hidden: boolean; readonly part: string }

/** What the workbook's own tables say: which part holds which sheet, its texts and its formats. */
export type WorkbookPackage = {
  readonly sheets: readonly PackageSheet[]
  /** Sheets that hold a chart only and have no cells. */
  readonly chartSheets: readonly string[]
  readonly date1904: boolean
  readonly sharedStringsPart: string | null
  readonly stylesPart: string | null
}

export function readPackage(readPart: PartReader): WorkbookPackage {
  if (readPart('[Content_Types].xml') === null) refuseNoWorkbook()
  const root = readRelationships(readPart, '_rels/.rels')
  const workbookPart = root.find(({ type }) => type === 'officeDocument')?.target ?? refuseNoWorkbook()
  const text = readPart(workbookPart) ?? refuseDamaged('its main part is missing')
  if (!/\.xml$/i.test(workbookPart)) refuseBinaryWorkbook()
  if (text.length > sheetLimits.workbookPartBytes) refuseLargeMain(workbookPart)
  const folder = workbookPart.includes('/') ? workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1) : ''
  const relationsPart = `${folder}_rels/${workbookPart.slice(folder.length)}.rels`
  const relations = readRelationships(readPart, relationsPart)
  const { declared, date1904 } = readWorkbookPart(workbookPart, text)
  const { sheets, chartSheets } = joinSheets(declared, relations)
  const partOf = (type: string): string | null => relations.find((relation) => relation.type === type)?.target ?? null
  return { sheets, chartSheets, date1904, sharedStringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') }
}

export function refuseLargeMain(part: string): never {
  const wrong = `The part "${showName(part)}" (sheet names and defined names) is far larger than any list needs.`
  return refuseFile('file-too-large', wrong, 'Delete unused defined names in your spreadsheet program and try again.')
}

function refuseNoWorkbook(): never {
  return refuseFile(
    'file-refused',
    'The file is a zip archive, but not an Excel workbook.',
    'Choose an .xlsx or .csv file; other formats can be saved as .xlsx first.',
  )
}

function refuseBinaryWorkbook(): never {
  return refuseFile(
    'file-refused',
    'The file is a binary workbook (.xlsb).',
    'Save it as .xlsx in your spreadsheet program and try that copy.',
  )
}

type Relation = { readonly id: string; readonly type: string; readonly target: string }

function readRelationships(readPart: PartReader, part: string): readonly Relation[] {
  const text = readPart(part)
  if (text === null) return refuseNoWorkbook()
  const base = part.replace(/_rels\/[^/]*$/, '')
  const relations: Relation[] = []
  scanXml(part, text, {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship') return
      const values = readAttributes(attributes)
      if (values.get('TargetMode') === 'External') return
      const type = values.get('Type')?.split('/').at(-1) ?? ''
      relations.push({ id: values.get('Id') ?? '', type, target: resolveTarget(base, values.get('Target') ?? '') })
    },
    close: () => undefined,
  })
  return relations
}

function resolveTarget(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = base.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

type DeclaredSheet = { readonly name: string; readonly hidden: boolean; readonly relationId: string }

function readWorkbookPart(
  part: string,
  text: string,
): { readonly declared: readonly DeclaredSheet[]; readonly date1904: boolean } {
  const declared: DeclaredSheet[] = []
  let date1904 = false
  scanXml(part, text, {
    open: ({ name, attributes }, depth) => {
      const values = readAttributes(attributes)
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(values.get('date1904') ?? '')
      if (name !== 'sheet' || depth !== 2) return
      const relationId = [...values].find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      declared.push({
        name: values.get('name') ?? '',
        hidden: (values.get('state') ?? 'visible') !== 'visible',
        relationId,
      })
    },
    close: () => undefined,
  })
  checkDeclaredSheets(declared)
  return { declared, date1904 }
}

function checkDeclaredSheets(sheets: readonly DeclaredSheet[]): void {
  if (sheets.length === 0) refuseDamaged('it lists no sheet')
  if (sheets.length > sheetLimits.sheets) {
    const wrong = `The workbook has ${sheets.length} sheets; at most ${sheetLimits.sheets} are read.`
    refuseFile('file-too-large', wrong, 'Save the sheet you need as a workbook of its own.')
  }
  const seen = new Set<string>()
  for (const { name } of sheets) {
    if (name === '' || seen.has(name)) refuseDamaged(`the sheet name "${showName(name)}" is missing or occurs twice`)
    seen.add(name)
    if (reservedNames.has(name)) {
      const wrong = `A sheet is called "${name}", a name that programs reserve for themselves.`
      refuseFile('file-refused', wrong, 'Rename the sheet and try again.')
    }
  }
}

function joinSheets(
  declared: readonly DeclaredSheet[],
  relations: readonly Relation[],
): { readonly sheets: readonly PackageSheet[]; readonly chartSheets: readonly string[] } {
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: PackageSheet[] = []
  const chartSheets: string[] = []
  for (const { name, hidden, relationId } of declared) {
    const relation = byId.get(relationId)
    if (relation?.type === 'chartsheet') chartSheets.push(name)
    else if (relation?.type === 'worksheet') sheets.push({ name, hidden, part: relation.target })
    else refuseDamaged(`the sheet "${showName(name)}" has no content in the file`)
  }
  return { sheets, chartSheets }
}
