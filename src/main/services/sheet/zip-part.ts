import { crc32, inflateRawSync } from 'node:zlib'
import { refuseDamaged, showName } from './refuse-file'
import type { ZipPart } from './zip-directory'

/** The part's content. Inflating stops one byte past the stated size, so a lying size field costs nothing. */
export function readZipPart(bytes: Buffer, part: ZipPart): Buffer {
  const packed = bytes.subarray(part.dataAt, part.dataAt + part.packedBytes)
  const content = part.method === 'stored' ? packed : inflate(packed, part)
  if (content.length !== part.inflatedBytes) {
    refuseDamaged(`the part "${showName(part.name)}" has another size than stated`)
  }
  if (crc32(content) !== part.crc32) {
    refuseDamaged(`the checksum of the part "${showName(part.name)}" does not fit its content`)
  }
  return content
}

function inflate(packed: Buffer, part: ZipPart): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: part.inflatedBytes + 1 })
  } catch {
    return refuseDamaged(`the part "${showName(part.name)}" cannot be unpacked to its stated size`)
  }
}
