import { refuseFile, showName } from './refuse-file'
import { refuseDocumentType } from './scan-xml'

type Danger = { readonly what: string; readonly advice: string }

const dangers = {
  macros: { what: 'macros', advice: 'Save a copy as a plain .xlsx workbook without macros and open that.' },
  links: {
    what: 'links to other workbooks',
    advice: 'Break the links in your spreadsheet program (keep the values), save and try again.',
  },
  connections: {
    what: 'connections to outside data',
    advice: 'Remove queries and connections in your spreadsheet program (keep the values), save and try again.',
  },
  embedded: {
    what: 'embedded files',
    advice: 'Delete the embedded objects in your spreadsheet program, save and try again.',
  },
  controls: {
    what: 'ActiveX controls',
    advice: 'Delete the controls in your spreadsheet program, save and try again.',
  },
} as const satisfies Record<string, Danger>

const byName: readonly (readonly [RegExp, Danger])[] = [
  [/(^|\/)vbaproject(signature\w*)?\.bin$|(^|\/)vbadata\.xml$|\/(macrosheets|dialogsheets)\//i, dangers.macros],
  [/(^|\/)externallinks\//i, dangers.links],
  [/(^|\/)(connections\.xml$|querytables\/)|\/model\/item\.data$/i, dangers.connections],
  [/(^|\/)embeddings\//i, dangers.embedded],
  [/(^|\/)activex\//i, dangers.controls],
]

/** Words that name a danger in content types and relationships, wherever the part itself was moved to. */
const byDeclaration: readonly (readonly [RegExp, Danger])[] = [
  [/macroenabled|vbaproject|ms-office\.vba|xlmacrosheet|xlintlmacrosheet|\/dialogsheet"/i, dangers.macros],
  [/externallink(path)?["+]/i, dangers.links],
  [/relationships\/(connections|querytable)"|\.(connections|querytable)\+xml/i, dangers.connections],
  [/relationships\/(oleobject|package)"|\.oleobject"/i, dangers.embedded],
  [/activex/i, dangers.controls],
]

export function refuseActiveNames(names: readonly string[]): void {
  for (const name of names) {
    for (const [pattern, danger] of byName) if (pattern.test(name)) refuseDanger(danger, name)
  }
}

function refuseDanger(danger: Danger, part: string): never {
  return refuseFile('file-refused', `The workbook contains ${danger.what} (part "${showName(part)}").`, danger.advice)
}

const oleHeader = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const zipHeader = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const programHeader = Buffer.from('MZ')

/** Judges a part by what is in it, since names and endings can be chosen freely. */
export function refuseActiveContent(name: string, content: Buffer): void {
  if (content.subarray(0, 8).equals(oleHeader) || content.subarray(0, 4).equals(zipHeader)) {
    refuseDanger(dangers.embedded, name)
  }
  if (content.subarray(0, 2).equals(programHeader)) refuseDanger(dangers.embedded, name)
  if (!isXmlPart(name, content)) return
  if (content.includes(0)) {
    const wrong = `The part "${showName(name)}" is written in an encoding that workbooks do not use.`
    refuseFile('file-refused', wrong, 'Save it again as .xlsx in your spreadsheet program and try that copy.')
  }
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) refuseDocumentType(name)
  const declares = name === '[Content_Types].xml' || name.toLowerCase().endsWith('.rels')
  if (!declares) return
  const text = content.toString('latin1')
  for (const [pattern, danger] of byDeclaration) if (pattern.test(text)) refuseDanger(danger, name)
}

function isXmlPart(name: string, content: Buffer): boolean {
  if (/\.(xml|rels|vml)$/i.test(name)) return true
  const start = content.subarray(0, 64).toString('latin1').replaceAll('\0', '').trimStart()
  return start.startsWith('<?xml') || start.startsWith('ÿþ<') || start.startsWith('þÿ<')
}

/** A formula that starts another program: `=cmd|'/C calc'!A0`. Text inside quotation marks is no formula. */
export function isDdeFormula(formula: string): boolean {
  return /[\w.]\s*\|\s*(?:'[^']*'|[^!'"]+)!/.test(formula.replace(/"[^"]*"/g, '""')) || /\bDDE\s*\(/i.test(formula)
}
