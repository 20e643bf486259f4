// Windows and macOS want all sizes of an icon in one file. Both containers take PNG pictures as they are.

/** Types of an .icns entry by size in pixels; Retina entries hold the same picture at twice the size. */
const icnsTypes = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

export const icoSizes = [16, 24, 32, 48, 64, 128, 256]
export const pngSizes = [...new Set([...icoSizes, ...icnsTypes.map(([, size]) => size)])].toSorted((a, b) => a - b)

/** @param {ReadonlyMap<number, Buffer>} pictures PNG by size */
export function toIco(pictures) {
  const entries = icoSizes.map((size) => ({ size, png: pictures.get(size) }))
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(entries.length, 4)
  let offset = head.length + entries.length * 16
  const directory = entries.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    // One byte for each side: 256 is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([head, ...directory, ...entries.map(({ png }) => png)])
}

/** @param {ReadonlyMap<number, Buffer>} pictures PNG by size */
export function toIcns(pictures) {
  const entries = icnsTypes.map(([type, size]) => block(type, pictures.get(size)))
  return block('icns', Buffer.concat(entries))
}

function block(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
