import type * as fs from 'node:fs'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readPageFiles } from '../../../../../src/main/services/page/page-files'

/** Free bytes of the disk; null asks the real one. */
const disk = vi.hoisted(() => ({ free: null as number | null }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  const statfsSync = (path: string) => (disk.free === null ? real.statfsSync(path) : { bavail: disk.free, bsize: 1 })
  return { ...real, statfsSync, default: { ...real, statfsSync } }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-files-'))
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><html lang="en"><p>')
  writeFileSync(join(folder, 'page', 'assets', 'app.js'), '1')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('readPageFiles', () => {
  it('lists the built files by address, with the index page at /', async () => {
    const files = await readPageFiles(join(folder, 'page'), folder)
    expect([...files.keys()].toSorted()).toEqual(['/', '/assets/app.js', '/index.html'])
    expect(files.get('/')).toEqual(files.get('/index.html'))
    expect(files.get('/assets/app.js')?.type).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    [
      'says that the store may be opened where the disk has room',
      60_000_000,
      '<!doctype html><html data-room lang="en"><p>',
    ],
    [
      'says nothing on a disk so full that opening the store would endanger it',
      40_000_000,
      '<!doctype html><html lang="en"><p>',
    ],
  ])('%s', async (_, free, html) => {
    const files = await readPageFiles(join(folder, 'page'), folder)
    disk.free = free
    expect(Buffer.from(files.get('/')?.bytes ?? []).toString()).toBe(html)
  })

  it('says nothing of a disk that cannot be asked', async () => {
    const files = await readPageFiles(join(folder, 'page'), join(folder, 'gone'))
    disk.free = null
    expect(Buffer.from(files.get('/')?.bytes ?? []).toString()).toBe('<!doctype html><html lang="en"><p>')
  })

  it('leaves out links, source maps and files of unknown kind', async () => {
    symlinkSync(join(folder, 'secret.js'), join(folder, 'page', 'link.js'))
    writeFileSync(join(folder, 'page', 'assets', 'app.js.map'), '{}')
    writeFileSync(join(folder, 'page', '.env'), 'KEY=1')
    const files = await readPageFiles(join(folder, 'page'), folder)
    expect(files.size).toBe(3)
  })

  it('says what to do when the page was not built', async () => {
    rmSync(join(folder, 'page', 'index.html'))
    await expect(readPageFiles(join(folder, 'page'), folder)).rejects.toThrow(/npm run build/)
  })
})
