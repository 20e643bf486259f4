import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDeskMemory } from '../../../../src/main/electron/desk-memory'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'))
  file = join(folder, 'desk.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const noone = (): void => undefined

describe('the memory of the desk', () => {
  it('holds over starts which files were opened last, newest first and each once', () => {
    const first = createDeskMemory(file, noone)
    for (const name of ['/a/1.csv', '/b/2.csv', '/a/1.csv']) first.noteOpened(name)
    expect(createDeskMemory(file, noone).recentFiles()).toEqual(['/a/1.csv', '/b/2.csv'])
    expect(createDeskMemory(file, noone).folderOf('open')).toBe('/a')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('holds eight files', () => {
    const memory = createDeskMemory(file, noone)
    for (let index = 0; index < 20; index += 1) memory.noteOpened(`/${index}.csv`)
    expect(memory.recentFiles()).toHaveLength(8)
    expect(memory.recentFiles()[0]).toBe('/19.csv')
  })

  it('forgets the files when asked, and keeps the folders', () => {
    const changed = vi.fn<() => void>()
    const memory = createDeskMemory(file, changed)
    memory.noteOpened('/a/1.csv')
    memory.forgetRecentFiles()
    expect(memory.recentFiles()).toEqual([])
    expect(memory.folderOf('open')).toBe('/a')
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('holds a folder for each kind of dialog', () => {
    const memory = createDeskMemory(file, noone)
    memory.noteFolder('save', '/s')
    expect([memory.folderOf('save'), memory.folderOf('folder')]).toEqual(['/s', null])
  })

  it.each(['', '{}', '{"recent":[1],"folders":{}}', '{"recent":[],"folders":{"other":"/x"}}'])(
    'begins anew when the file holds %s',
    (content) => {
      writeFileSync(file, content)
      expect(createDeskMemory(file, noone).recentFiles()).toEqual([])
    },
  )
})
