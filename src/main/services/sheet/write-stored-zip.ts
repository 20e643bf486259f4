import { crc32 } from 'node:zlib'

/** A zip of uncompressed parts, for handing checked content on to a library that expects a zip. */
export function writeStoredZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const encodedName = Buffer.from(name, 'utf8')
    const shared = describe(content, encodedName.length)
    const local = Buffer.concat([fourBytes(0x04034b50), shared, encodedName])
    const central = Buffer.concat([fourBytes(0x02014b50), Buffer.from([20, 0]), shared, Buffer.alloc(14), encodedName])
    central.writeUInt32LE(at, 42)
    pieces.push(local, content)
    directory.push(central)
    at += local.length + content.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, table, end])
}

/** The 26 bytes that local and central header have in common: version, UTF-8 flag, stored, checksum, sizes, name length. */
function describe(content: Buffer, nameLength: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(content.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(nameLength, 22)
  return header
}

function fourBytes(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
