import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { zipFiles } from '../../../../src/renderer/actions/report-zip'
import { readStoredZip } from '../../../../resources/stored-zip.mjs'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

it('gives every file back as it was, under names of its own', () => {
  const zip = Buffer.from(
    zipFiles([
      { name: '北星物流.pdf', bytes: bytes('one') },
      { name: 'Acme.pdf', bytes: bytes('two') },
      { name: 'acme.pdf', bytes: bytes('three') },
    ]),
  )
  expect(readStoredZip(zip).map(({ name, bytes: content }) => [name, content.toString()])).toEqual([
    ['北星物流.pdf', 'one'],
    ['Acme.pdf', 'two'],
    ['acme (2).pdf', 'three'],
  ])
})

it('carries the checksum and the directory that other programs ask for', () => {
  const zip = Buffer.from(zipFiles([{ name: 'a.pdf', bytes: bytes('content') }]))
  expect(zip.readUInt32LE(14)).toBe(crc32('content'))
  const directory = zip.readUInt32LE(zip.length - 6)
  expect(zip.readUInt32LE(directory)).toBe(0x02014b50)
  expect(zip.readUInt16LE(zip.length - 12)).toBe(1)
})
