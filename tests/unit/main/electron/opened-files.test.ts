import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOpenedFiles, findFileArguments } from '../../../../src/main/electron/opened-files'

let folder: string
let list: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opened-files-'))
  list = join(folder, 'list.csv')
  writeFileSync(list, 'a,b')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('files opened from outside', () => {
  it('come to the page once, with name and content and without their path', async () => {
    const files = createOpenedFiles()
    files.offer(list)
    expect(await files.take()).toEqual({ kind: 'sheet', fileName: 'list.csv', bytes: new Uint8Array([97, 44, 98]) })
    expect(await files.take()).toBeNull()
  })

  it('come in turn, a backup by its name alone', async () => {
    const files = createOpenedFiles()
    files.offer(join(folder, 'Monday.PBBACKUP'))
    files.offer(list)
    expect(await files.take()).toEqual({ kind: 'backup', fileName: 'Monday.PBBACKUP' })
    expect(await files.take()).toMatchObject({ kind: 'sheet' })
  })

  it.each(['/etc/passwd', '/home/ada/program.exe', '/home/ada/macro.xlsm', '', 'list.csv.exe'])(
    'are none of ours: %s',
    async (path) => {
      const files = createOpenedFiles()
      files.offer(path)
      expect(await files.take()).toBeNull()
    },
  )

  it('are refused in plain words when they are gone or too large, and do not hold up the next one', async () => {
    const large = join(folder, 'large.xlsx')
    writeFileSync(large, '')
    truncateSync(large, 25 * 1024 * 1024 + 1)
    const files = createOpenedFiles()
    for (const path of [join(folder, 'gone.csv'), large, list]) files.offer(path)
    await expect(files.take()).rejects.toMatchObject({ code: 'file-unreadable' })
    await expect(files.take()).rejects.toMatchObject({ code: 'file-too-large' })
    expect(await files.take()).toMatchObject({ fileName: 'list.csv' })
  })

  it('are told of when they come, those that came earlier included', () => {
    const heard: string[] = []
    const files = createOpenedFiles()
    files.offer(list)
    files.watch((path) => heard.push(path))
    files.offer('/b.xlsx')
    files.offer('/b.xlsx')
    expect(heard).toEqual([list, '/b.xlsx'])
  })

  it('are a handful at most', async () => {
    const files = createOpenedFiles()
    for (let index = 0; index < 50; index += 1) files.offer(`/${index}.pbbackup`)
    let taken = 0
    while ((await files.take()) !== null) taken += 1
    expect(taken).toBe(5)
  })
})

describe('the arguments of a start', () => {
  it('name files by whole or relative paths', async () => {
    expect(await findFileArguments(['electron', '.', 'list.csv', '--demo'], folder)).toEqual([list])
    expect(await findFileArguments(['program', list], '/')).toEqual([list])
  })

  it('name no file by an option, by the value of an option, by a folder, or by what is not there', async () => {
    mkdirSync(join(folder, 'folder.csv'))
    const args = ['electron', '--data', list, `--open=${list}`, 'folder.csv', 'gone.xlsx', '-list.csv']
    expect(await findFileArguments(args, folder)).toEqual([])
  })
})
