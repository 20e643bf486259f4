import { refuseDamaged, refuseFile, showName } from './refuse-file'
import { sheetLimits } from './sheet-limits'

export type XmlTag = {
  /** Without namespace prefix. */
  readonly name: string
  /** Text between the name and the closing bracket; read with `readAttributes`. */
  readonly attributes: string
  /** Position of the opening bracket, and the position after the closing one. */
  readonly start: number
  readonly end: number
}

export type XmlHandlers = {
  readonly open: (tag: XmlTag, depth: number) => void
  readonly close: (name: string, span: { readonly start: number; readonly end: number }) => void
  readonly text?: (text: string) => void
  /** Asked before each tag: takes what it knows as a whole, well-formed element, and says where that ends; 0 for nothing. */
  readonly whole?: (at: number, depth: number) => number
}

/**
 * Walks one XML part and insists on what a program writes: balanced elements, no document type, no entities of its own,
 * bounded depth. It exists because lenient readers accept a part that was cut in half as a shorter, valid list.
 */
export function scanXml(part: string, xml: string, handlers: XmlHandlers): void {
  const open: string[] = []
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  let sawRoot = false
  while (at < xml.length) {
    const bracket = xml.indexOf('<', at)
    const textEnd = bracket === -1 ? xml.length : bracket
    if (textEnd > at) passText(part, xml.slice(at, textEnd), { inside: open.length > 0, handlers })
    if (bracket === -1) break
    const taken = handlers.whole?.(bracket, open.length) ?? 0
    if (taken > bracket) {
      at = taken
      continue
    }
    const skipped = skipMarkup(part, xml, bracket)
    if (skipped !== null) {
      if (skipped.text !== null && open.length > 0) handlers.text?.(skipped.text)
      at = skipped.end
      continue
    }
    at = scanTag({ part, xml, bracket, open, handlers, mayOpen: !sawRoot || open.length > 0 })
    sawRoot = true
  }
  if (open.length > 0 || !sawRoot) refuseDamaged(`the part "${showName(part)}" ends too early`)
}

function passText(
  part: string,
  raw: string,
  where: { readonly inside: boolean; readonly handlers: XmlHandlers },
): void {
  if (where.inside) where.handlers.text?.(raw)
  else if (raw.trim() !== '') refuseDamaged(`the part "${showName(part)}" has text outside its content`)
}

/** Comments, CDATA, processing instructions; null when an ordinary tag starts here. */
function skipMarkup(
  part: string,
  xml: string,
  at: number,
): { readonly end: number; readonly text: string | null } | null {
  const next = xml.charCodeAt(at + 1)
  if (next === 63) return { end: endOf(part, xml, { at, mark: '?>' }), text: null }
  if (next !== 33) return null
  if (xml.startsWith('<!--', at)) return { end: endOf(part, xml, { at: at + 4, mark: '-->' }), text: null }
  if (xml.startsWith('<![CDATA[', at)) {
    const end = endOf(part, xml, { at: at + 9, mark: ']]>' })
    return { end, text: xml.slice(at + 9, end - 3) }
  }
  return refuseDocumentType(part)
}

export function refuseDocumentType(part: string): never {
  return refuseFile(
    'file-refused',
    `The part "${showName(part)}" carries its own document type (DOCTYPE), which workbooks never do and which can be used to attack the reader.`,
    'Check where the file comes from.',
  )
}

function endOf(part: string, xml: string, from: { readonly at: number; readonly mark: string }): number {
  const end = xml.indexOf(from.mark, from.at)
  if (end === -1) refuseDamaged(`the part "${showName(part)}" ends too early`)
  return end + from.mark.length
}

type TagScan = {
  readonly part: string
  readonly xml: string
  readonly bracket: number
  readonly open: string[]
  readonly handlers: XmlHandlers
  readonly mayOpen: boolean
}

const tagPattern =
  /<(\/?)((?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*))((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y

function scanTag({ part, xml, bracket, open, handlers, mayOpen }: TagScan): number {
  tagPattern.lastIndex = bracket
  const match = tagPattern.exec(xml)
  if (match === null) return refuseDamaged(`the part "${showName(part)}" is not readable at character ${bracket + 1}`)
  const [whole, closing, fullName = '', name = '', attributes = '', selfClosing] = match
  const end = bracket + whole.length
  if (closing === '/') {
    if (open.pop() !== fullName)
      refuseDamaged(`the part "${showName(part)}" is not readable at character ${bracket + 1}`)
    handlers.close(name, { start: bracket, end })
    return end
  }
  if (!mayOpen) refuseDamaged(`the part "${showName(part)}" has more than one content`)
  if (open.length >= sheetLimits.xmlDepth) {
    const wrong = `The part "${showName(part)}" is nested deeper than ${sheetLimits.xmlDepth} levels, which workbooks never are.`
    refuseFile('file-refused', wrong, 'Check where the file comes from.')
  }
  handlers.open({ name, attributes, start: bracket, end }, open.length)
  if (selfClosing === '/') handlers.close(name, { start: end, end })
  else open.push(fullName)
  return end
}

/** Attribute values by full name (`r:id` keeps its prefix), with character references resolved. */
export function readAttributes(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', , double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    found.set(name, decodeXmlText(double ?? single ?? ''))
  }
  return found
}

const namedReferences: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

export function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]+);/g, resolveReference)
}

function resolveReference(whole: string, reference: string): string {
  if (!reference.startsWith('#')) return namedReferences.get(reference) ?? whole
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

export function encodeXmlText(text: string): string {
  if (!/[&<>"]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
