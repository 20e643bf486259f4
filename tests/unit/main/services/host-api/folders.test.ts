import { describe, expect, it } from 'vitest'
import { planFolders } from '../../../../../src/main/services/host-api/folders'

const real = { dataFolder: null, backupFolder: null, demo: false }
const linux = { platform: 'linux', home: '/home/ada', env: {} }

describe('planFolders', () => {
  it.each([
    ['linux', {}, '/home/ada/.local/share/Partnership Brain'],
    ['linux', { XDG_DATA_HOME: '/xdg' }, '/xdg/Partnership Brain'],
    ['darwin', {}, '/home/ada/Library/Application Support/Partnership Brain'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Partnership Brain'],
  ])('knows the usual data folder on %s with %j', (platform, env, data) => {
    expect(planFolders(real, { ...linux, platform, env }).data).toBe(data)
  })

  it('keeps backups where people look, outside data folder and browser profile', () => {
    expect(planFolders(real, linux).backups).toBe('/home/ada/Documents/Partnership Brain Backups')
  })

  it.each([null, '/chosen'])('keeps the demo set apart from the real data in %s', (dataFolder) => {
    const folders = planFolders({ ...real, dataFolder }, linux)
    const demo = planFolders({ ...real, dataFolder, demo: true }, linux)
    const pairs = Object.keys(folders).map((name) =>
      [folders, demo].map((all) => Object.entries(all).find(([key]) => key === name)?.[1]),
    )
    expect(pairs.every(([one, other]) => one !== other)).toBe(true)
    expect(demo.backups.startsWith(`${demo.data}/`)).toBe(false)
  })
})
