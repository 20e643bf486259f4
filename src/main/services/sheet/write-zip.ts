import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

type Part = { readonly name: string; readonly content: Buffer; readonly packed: Buffer }

/** A zip of uncompressed parts, for handing checked content on to a library that expects a zip. */
export const writeStoredZip = (parts: ReadonlyMap<string, Buffer>): Buffer =>
  joinParts(Array.from(parts, ([name, content]) => ({ name, content, packed: content })))

const deflate: (content: Buffer) => Promise<Buffer> = promisify(deflateRaw)

/** A zip of compressed parts; compressing leaves the thread free. */
export const writePackedZip = async (parts: ReadonlyMap<string, Buffer>): Promise<Buffer> =>
  joinParts(
    await Promise.all(
      Array.from(parts, async ([name, content]) => ({ name, content, packed: await deflate(content) })),
    ),
  )

function joinParts(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const encodedName = Buffer.from(part.name, 'utf8')
    const shared = describe(part, encodedName.length)
    const local = Buffer.concat([fourBytes(0x04034b50), shared, encodedName])
    const central = Buffer.concat([fourBytes(0x02014b50), Buffer.from([20, 0]), shared, Buffer.alloc(14), encodedName])
    central.writeUInt32LE(at, 42)
    pieces.push(local, part.packed)
    directory.push(central)
    at += local.length + part.packed.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, table, end])
}

/** 1 January 1980, the first day that a zip knows: a file says nothing about when it was written. */
const firstDay = 0x21

/** The 26 bytes that both headers have in common: version, UTF-8 flag, method, day, checksum, sizes, name length. */
function describe({ content, packed }: Part, nameLength: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE(packed === content ? 0 : 8, 4)
  header.writeUInt16LE(firstDay, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(nameLength, 22)
  return header
}

function fourBytes(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
