import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of a program with one fuse wire, or without any when `wire` is empty. */
export function aProgramWithFuses(wire: string): Buffer {
  const head = Buffer.from('\x7fELF program')
  if (wire === '') return head
  const fuses = Buffer.from([1, wire.length, ...Buffer.from(wire)])
  return Buffer.concat([head, Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), fuses, Buffer.from('rest')])
}

/** A folder that electron-builder takes for an unpacked Electron for Linux; its program cannot run. */
export function makeElectronFolder(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  // As Electron is delivered: it runs as Node, takes options and inspects, and checks no archive.
  writeFileSync(join(folder, 'electron'), aProgramWithFuses('101100011'))
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'chrome-sandbox'), '')
  writeFileSync(join(folder, 'LICENSE'), 'MIT')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>')
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '')
  return folder
}
