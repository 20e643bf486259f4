import { maskedCrc32c } from '../../src/main/services/preflight/crc32c'
import { blockBytes, partHeaderBytes } from '../../src/main/services/preflight/leveldb-log'

const kinds = { full: 1, first: 2, middle: 3, last: 4 } as const

/** Writes records as LevelDB's log writer does: cut at block ends, with zeros where no header fits any more. */
export function aLevelDbLog(records: readonly Buffer[]): Buffer {
  const pieces: Buffer[] = []
  let offset = 0
  const push = (piece: Buffer): void => {
    pieces.push(piece)
    offset += piece.length
  }
  for (const record of records) {
    let rest = record
    let begun = false
    do {
      let left = blockBytes - (offset % blockBytes)
      if (left < partHeaderBytes) {
        push(Buffer.alloc(left))
        left = blockBytes
      }
      const data = rest.subarray(0, left - partHeaderBytes)
      rest = rest.subarray(data.length)
      const ends = rest.length === 0
      push(aPart(begun ? (ends ? kinds.last : kinds.middle) : ends ? kinds.full : kinds.first, data))
      begun = true
    } while (rest.length > 0)
  }
  return Buffer.concat(pieces)
}

function aPart(kind: number, data: Buffer): Buffer {
  const part = Buffer.alloc(partHeaderBytes + data.length)
  part.writeUInt16LE(data.length, 4)
  part.writeUInt8(kind, 6)
  data.copy(part, partHeaderBytes)
  part.writeUInt32LE(maskedCrc32c(part.subarray(6)), 0)
  return part
}
