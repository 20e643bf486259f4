/** Several finished files as one archive. PDFs are compressed inside, so they are stored as they are. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Names are UTF-8. */
const flags = 0x0800
const version = 20

type Entry = { readonly name: Uint8Array; readonly bytes: Uint8Array; readonly crc: number; readonly at: number }

export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const entries: Entry[] = []
  let at = 0
  for (const { name, bytes } of withOwnNames(files)) {
    const entry = { name: encoder.encode(name), bytes, crc: crc32(bytes), at }
    const head = localHeader(entry)
    parts.push(head, bytes)
    entries.push(entry)
    at += head.length + bytes.length
  }
  const directory = entries.map(directoryEntry)
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  return joined([...parts, ...directory, endRecord(entries.length, size, at)])
}

/** Two partners may have the same name; the second file gets a number. */
function withOwnNames(files: readonly NamedFile[]): readonly NamedFile[] {
  const taken = new Map<string, number>()
  return files.map(({ name, bytes }) => {
    const count = (taken.get(name.toLowerCase()) ?? 0) + 1
    taken.set(name.toLowerCase(), count)
    return { name: count === 1 ? name : name.replace(/(\.[^.]+)?$/, ` (${String(count)})$1`), bytes }
  })
}

/** Fields of two or four bytes, the lowest byte first. */
function record(fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)))
  let at = 0
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return new Uint8Array(view.buffer)
}

/** From the version needed to the extra field's length: the same in both headers. Date: 1 January 1980. */
const shared = ({ name, bytes, crc }: Entry): readonly (readonly [2 | 4, number])[] => [
  [2, version],
  [2, flags],
  [2, 0],
  [2, 0],
  [2, 0x21],
  [4, crc],
  [4, bytes.length],
  [4, bytes.length],
  [2, name.length],
  [2, 0],
]

const localHeader = (entry: Entry): Uint8Array => joined([record([[4, 0x04034b50], ...shared(entry)]), entry.name])

const directoryEntry = (entry: Entry): Uint8Array =>
  joined([
    record([[4, 0x02014b50], [2, version], ...shared(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]]),
    entry.name,
  ])

const endRecord = (count: number, size: number, at: number): Uint8Array =>
  record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ])

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
