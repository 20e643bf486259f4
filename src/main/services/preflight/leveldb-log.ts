import { maskedCrc32c } from './crc32c'

/** LevelDB writes its log in blocks of this size; no record part crosses the end of one. */
export const blockBytes = 32_768
/** Masked CRC-32C (4), length (2), type (1). */
export const partHeaderBytes = 7

const full = 1
const first = 2
const middle = 3
const last = 4

export type LogCheck = {
  /** Records that are whole. */
  readonly records: number
  /** Up to here the log is good: the end of the last whole record. */
  readonly goodBytes: number
}

/**
 * Walks a LevelDB write-ahead log as its reader does. A power cut leaves zeros, or half a record, behind the last whole
 * one; Chromium appends after that, and at the next start calls the whole database corrupt.
 */
export function checkLevelDbLog(log: Buffer): LogCheck {
  let offset = 0
  let goodBytes = 0
  let records = 0
  let insideRecord = false
  while (offset + partHeaderBytes <= log.length) {
    const left = blockBytes - (offset % blockBytes)
    if (left < partHeaderBytes) {
      offset += left
      continue
    }
    const part = readPart(log, offset, left)
    if (part === null || startsRecord(part.type) === insideRecord) break
    offset = part.end
    insideRecord = part.type === first || part.type === middle
    if (insideRecord) continue
    goodBytes = offset
    records += 1
  }
  return { records, goodBytes: isBlockPadding(log, goodBytes) ? log.length : goodBytes }
}

type Part = { readonly type: number; readonly end: number }

function readPart(log: Buffer, offset: number, left: number): Part | null {
  const length = log.readUInt16LE(offset + 4)
  const type = log.readUInt8(offset + 6)
  const end = offset + partHeaderBytes + length
  if (type < full || type > last || end > log.length || partHeaderBytes + length > left) return null
  return maskedCrc32c(log.subarray(offset + 6, end)) === log.readUInt32LE(offset) ? { type, end } : null
}

const startsRecord = (type: number): boolean => type === full || type === first

/** The last bytes of a block that are too few for a header are filled with zeros; that is no damage. */
function isBlockPadding(log: Buffer, from: number): boolean {
  const rest = log.subarray(from)
  const left = blockBytes - (from % blockBytes)
  return rest.length === left && left < partHeaderBytes && rest.every((byte) => byte === 0)
}
