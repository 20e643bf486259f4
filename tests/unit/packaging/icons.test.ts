import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icoSizes, pngSizes, toIcns, toIco } from '../../../resources/icon-containers.mjs'
import { projectFolder } from '../../helpers/app-package'

const folder = join(projectFolder, 'resources/icons')
const pictures = new Map(pngSizes.map((size) => [size, readFileSync(join(folder, `${size}x${size}.png`))]))

describe('the icons', () => {
  it.each(pngSizes)('have a picture of %i pixels', (size) => {
    const png = pictures.get(size)!
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })

  it('come to Windows and macOS in files made of these very pictures', () => {
    expect(readFileSync(join(folder, 'icon.ico')).equals(toIco(pictures))).toBe(true)
    expect(readFileSync(join(folder, 'icon.icns')).equals(toIcns(pictures))).toBe(true)
  })

  it('are found by Windows at the places that the directory names', () => {
    const ico = toIco(pictures)
    expect(ico.readUInt16LE(4)).toBe(icoSizes.length)
    for (const [index, size] of icoSizes.entries()) {
      const entry = ico.subarray(6 + index * 16, 22 + index * 16)
      const picture = ico.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8))
      expect(entry.readUInt8(0)).toBe(size % 256)
      expect(picture.equals(pictures.get(size)!)).toBe(true)
    }
  })

  it('are read by macOS block by block up to the end', () => {
    const icns = toIcns(pictures)
    const types: string[] = []
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4))
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    expect(types).toEqual(expect.arrayContaining(['ic07', 'ic08', 'ic09', 'ic10', 'ic14']))
  })

  it('are drawn from a source without scripts and without addresses of others', () => {
    const svg = readFileSync(join(folder, 'icon.svg'), 'utf8').replace('http://www.w3.org/2000/svg', '')
    expect(svg).not.toMatch(/script|https?:|href/i)
  })
})
