/** The files of an archive whose entries are stored uncompressed, as the app writes them. */
export function readStoredZip(bytes) {
  const files = []
  let at = 0
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const size = bytes.readUInt32LE(at + 18)
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
    const start = nameEnd + bytes.readUInt16LE(at + 28)
    files.push({ name: bytes.toString('utf8', at + 30, nameEnd), bytes: bytes.subarray(start, start + size) })
    at = start + size
  }
  return files
}
