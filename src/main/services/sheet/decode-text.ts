import { HostError } from '#shared/contract/reply'
import { refuseFile } from './refuse-file'

export type DecodedText = { readonly text: string; readonly encoding: string }

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Turns bytes into text; `requested` is a person's correction of what was recognised, or null. */
export function decodeText(bytes: Buffer, requested: string | null): DecodedText {
  const encoding = requested ?? recogniseEncoding(bytes)
  const decoder = createDecoder(encoding)
  const text = decoder.decode(bytes)
  refuseBinary(text)
  return { text, encoding: decoder.encoding }
}

function createDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new HostError('bad-request', `The encoding "${encoding.slice(0, 40)}" is not known. Choose another one.`)
  }
}

function recogniseEncoding(bytes: Buffer): string {
  for (const [encoding, mark] of byteOrderMarks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding
  }
  const wide = recogniseWide(bytes)
  if (wide !== null) return wide
  // Anything that is valid UTF-8 practically never is anything else; Windows-1252 covers ISO-8859-1 and accepts all bytes.
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** UTF-16 without a mark: Western text then has a zero in every second byte. */
function recogniseWide(bytes: Buffer): string | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 4_096)
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Text has hardly any control characters besides tabs and line ends; a few stray NULs are survived with a notice. */
function refuseBinary(text: string): void {
  const sample = text.slice(0, 65_536)
  const controls = sample.match(/\p{Cc}/gu)?.filter((character) => !/\s/.test(character)).length ?? 0
  if (controls <= Math.max(3, sample.length / 100)) return
  refuseFile(
    'file-refused',
    'The file is neither an Excel workbook nor a text table (it holds binary data).',
    'Choose an .xlsx or .csv file; other formats can be saved as .xlsx first.',
  )
}
