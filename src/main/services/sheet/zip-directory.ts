import { refuseDamaged, refuseFile, showName } from './refuse-file'
import { sheetLimits } from './sheet-limits'

/** One part as the central directory describes it, checked against its own local header. */
export type ZipPart = {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc32: number
  readonly packedBytes: number
  readonly inflatedBytes: number
  readonly dataAt: number
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const
const zip64Sizes = 0xffffffff
const encryptedFlag = 1
/** Sizes and checksum follow the data instead of standing in the local header. */
const descriptorFlag = 8

/**
 * Walks the zip's central directory without inflating anything. Refuses what no spreadsheet program writes: too many
 * parts, duplicate or absolute names, encrypted or overlapping parts, headers that disagree, sizes over the limits.
 */
export function readZipDirectory(bytes: Buffer): readonly ZipPart[] {
  const end = findDirectoryEnd(bytes)
  if (end.count > sheetLimits.parts) {
    refuseFile(
      'file-refused',
      `The file holds ${end.count} parts; a workbook has at most ${sheetLimits.parts}.`,
      'Check where it comes from.',
    )
  }
  const parts: ZipPart[] = []
  let at = end.directoryAt
  for (let index = 0; index < end.count; index += 1) {
    const { part, next } = readCentralHeader(bytes, at)
    if (part !== null) parts.push(part)
    at = next
  }
  if (at !== end.directoryAt + end.directoryBytes) refuseDamaged('its table of contents has the wrong length')
  checkNames(parts)
  checkOverlaps(parts, end.directoryAt)
  checkSizes(parts)
  return parts
}

type DirectoryEnd = { readonly count: number; readonly directoryAt: number; readonly directoryBytes: number }

function findDirectoryEnd(bytes: Buffer): DirectoryEnd {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) !== signature.end || at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length) continue
    const count = bytes.readUInt16LE(at + 10)
    const directoryBytes = bytes.readUInt32LE(at + 12)
    const directoryAt = bytes.readUInt32LE(at + 16)
    const split = bytes.readUInt16LE(at + 4) !== 0 || bytes.readUInt16LE(at + 6) !== 0
    if (split || bytes.readUInt16LE(at + 8) !== count || directoryAt + directoryBytes > at) {
      refuseDamaged('its table of contents points outside the file')
    }
    return { count, directoryAt, directoryBytes }
  }
  return refuseDamaged('its end is missing, as after an interrupted download or copy')
}

function readCentralHeader(bytes: Buffer, at: number): { readonly part: ZipPart | null; readonly next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signature.central) {
    refuseDamaged('its table of contents cannot be followed')
  }
  const nameLength = bytes.readUInt16LE(at + 28)
  const extraLength = bytes.readUInt16LE(at + 30)
  const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  if (next > bytes.length) refuseDamaged('its table of contents is cut off')
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
  const name = rawName.toString('utf8')
  const flags = bytes.readUInt16LE(at + 8)
  if ((flags & encryptedFlag) !== 0) {
    refuseFile(
      'file-refused',
      `The part "${showName(name)}" is encrypted.`,
      'Remove the password in your spreadsheet program and try again.',
    )
  }
  const packedBytes = bytes.readUInt32LE(at + 20)
  const inflatedBytes = bytes.readUInt32LE(at + 24)
  if (packedBytes === zip64Sizes || inflatedBytes === zip64Sizes) {
    refuseDamaged(`the part "${showName(name)}" claims an impossible size`)
  }
  const method = readMethod(bytes.readUInt16LE(at + 10), name)
  const described = { name, method, crc32: bytes.readUInt32LE(at + 16), packedBytes, inflatedBytes }
  const dataAt = checkLocalHeader(bytes, { ...described, rawName, flags, headerAt: bytes.readUInt32LE(at + 42) })
  return { part: name.endsWith('/') && inflatedBytes === 0 ? null : { ...described, dataAt }, next }
}

function readMethod(method: number, name: string): ZipPart['method'] {
  if (method === 0) return 'stored'
  if (method === 8) return 'deflated'
  return refuseDamaged(`the part "${showName(name)}" is packed in a way that spreadsheet programs do not use`)
}

type Described = Omit<ZipPart, 'dataAt'> & {
  readonly rawName: Buffer
  readonly flags: number
  readonly headerAt: number
}

/** The two headers must agree: readers that trust different ones would see different files. */
function checkLocalHeader(bytes: Buffer, part: Described): number {
  const { headerAt: at } = part
  const disagree = (): never => refuseDamaged(`the two descriptions of the part "${showName(part.name)}" differ`)
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== signature.local) return disagree()
  const nameLength = bytes.readUInt16LE(at + 26)
  const name = bytes.subarray(at + 30, at + 30 + nameLength)
  const method = bytes.readUInt16LE(at + 8) === 0 ? 'stored' : 'deflated'
  if (!name.equals(part.rawName) || method !== part.method || bytes.readUInt16LE(at + 6) !== part.flags) disagree()
  const packed = bytes.readUInt32LE(at + 18)
  const sizesFollow = (part.flags & descriptorFlag) !== 0
  // Streaming writers leave the local sizes open (0, or the zip64 mark) and state them in the directory.
  if (!(sizesFollow && (packed === 0 || packed === zip64Sizes))) {
    const inflated = bytes.readUInt32LE(at + 22)
    const marked = packed === zip64Sizes && inflated === zip64Sizes
    if (!marked && (packed !== part.packedBytes || inflated !== part.inflatedBytes)) disagree()
    if (bytes.readUInt32LE(at + 14) !== part.crc32) disagree()
  }
  const dataAt = at + 30 + nameLength + bytes.readUInt16LE(at + 28)
  if (dataAt + part.packedBytes > bytes.length) refuseDamaged(`the part "${showName(part.name)}" is cut off`)
  return dataAt
}

function checkNames(parts: readonly ZipPart[]): void {
  const seen = new Set<string>()
  for (const { name } of parts) {
    const outside = name.startsWith('/') || name.includes('\\') || name.includes(':') || name.includes('\0')
    if (name === '' || outside || name.split('/').includes('..')) {
      refuseFile(
        'file-refused',
        `The part name "${showName(name)}" points outside the workbook.`,
        'Check where the file comes from.',
      )
    }
    // Excel treats part names without regard to case, so `A.xml` and `a.xml` would be two truths for one part.
    const key = name.toLowerCase()
    if (seen.has(key)) refuseDamaged(`the part "${showName(name)}" occurs twice`)
    seen.add(key)
  }
}

function checkOverlaps(parts: readonly ZipPart[], directoryAt: number): void {
  let free = 0
  for (const part of parts.toSorted((a, b) => a.dataAt - b.dataAt)) {
    if (part.dataAt < free || part.dataAt + part.packedBytes > directoryAt) {
      refuseDamaged(`the part "${showName(part.name)}" overlaps another`)
    }
    free = part.dataAt + part.packedBytes
  }
}

function checkSizes(parts: readonly ZipPart[]): void {
  let total = 0
  for (const part of parts) {
    total += part.inflatedBytes
    checkPartSize(part)
  }
  if (total > sheetLimits.inflatedBytes) {
    const megabytes = Math.round(total / 1024 / 1024)
    refuseFile(
      'file-too-large',
      `Unpacked, the workbook would take ${megabytes} MB; at most 200 MB are read.`,
      'Split it into smaller files.',
    )
  }
}

function checkPartSize(part: ZipPart): void {
  const name = showName(part.name)
  if (part.inflatedBytes > sheetLimits.partBytes) {
    const megabytes = Math.round(part.inflatedBytes / 1024 / 1024)
    const wrong = `Unpacked, the part "${name}" would take ${megabytes} MB; at most 100 MB are read.`
    refuseFile('file-too-large', wrong, 'Split the list into smaller files.')
  }
  const swells = part.inflatedBytes > sheetLimits.ratio * Math.max(1, part.packedBytes)
  if (swells && part.inflatedBytes > sheetLimits.ratioFreeBytes) {
    const wrong = `The part "${name}" would swell to more than ${sheetLimits.ratio} times its size, as harmful files do.`
    refuseFile('file-refused', wrong, 'Check where the file comes from.')
  }
}
