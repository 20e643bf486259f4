import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFuses, fuseNames, readFuses } from '../../../resources/read-fuses.mjs'
import { appPackage } from '../../helpers/app-package'
import { aProgramWithFuses } from '../../helpers/an-electron-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const wanted = appPackage.build.electronFuses
const rightWire = '010011001'

function faultsOf(...wires: readonly string[]): readonly string[] {
  const program = join(folder, 'program')
  writeFileSync(program, Buffer.concat(wires.map((wire) => aProgramWithFuses(wire))))
  return checkFuses(program, wanted)
}

describe('the fuses of a packed program', () => {
  it('are read by name from every wire', () => {
    const [first, second] = readFuses(Buffer.concat([aProgramWithFuses(rightWire), aProgramWithFuses('r1')]))
    expect(Object.keys(first ?? {})).toEqual(fuseNames)
    expect(second).toEqual({ runAsNode: 'removed', enableCookieEncryption: 'on' })
  })

  it('pass when they are as decided', () => {
    expect(faultsOf(rightWire, rightWire)).toEqual([])
  })

  it('fail when any one of them is not as decided, in any wire', () => {
    for (let index = 0; index < Object.keys(wanted).length; index += 1) {
      const other = rightWire[index] === '1' ? '0' : '1'
      const flipped = `${rightWire.slice(0, index)}${other}${rightWire.slice(index + 1)}`
      expect(faultsOf(rightWire, flipped)).toHaveLength(1)
    }
  })

  it('fail when a newer Electron has one that nobody decided about, and when there is no wire at all', () => {
    expect(faultsOf(`${rightWire}1`)).toEqual(['fuse 9 is not decided in the build'])
    expect(faultsOf('')).toEqual([expect.stringContaining('no fuse wire')])
  })
})
