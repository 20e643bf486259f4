import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtRules, listFiles, scanFolder } from '../security/scan-files'
import { projectFolder } from './driver/built-app'

const out = join(projectFolder, 'out')
const packed = ['main', 'preload', 'renderer'].flatMap((room) => listFiles(join(out, room), /(?<!\.map)$/))
const mebibyte = 1024 * 1024

/** Looks at what was built, as it goes into the package. */
describe('the built app', () => {
  it('holds no address, no code made from text and no source map in its page that is not explained', () => {
    expect(scanFolder(join(out, 'renderer'), /\.(js|css|html|svg)$/, builtRules)).toEqual([])
    expect(scanFolder(join(out, 'preload'), /\.cjs$/, builtRules)).toEqual([])
  })

  it('brings no source map to the page', () => {
    expect(listFiles(join(out, 'renderer'), /\.map$/)).toEqual([])
  })

  it('stays within its size: 8 MB altogether, 5 MB of them the page', () => {
    const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(sizeOf(packed)).toBeLessThan(8 * mebibyte)
    expect(sizeOf(listFiles(join(out, 'renderer'), /./))).toBeLessThan(5 * mebibyte)
  })
})
