import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPageFiles } from '../../../../../src/main/services/page/page-files'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-files-'))
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'page', 'index.html'), '<p>')
  writeFileSync(join(folder, 'page', 'assets', 'app.js'), '1')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('readPageFiles', () => {
  it('lists the built files by address, with the index page at /', async () => {
    const files = await readPageFiles(join(folder, 'page'))
    expect([...files.keys()].toSorted()).toEqual(['/', '/assets/app.js', '/index.html'])
    expect(files.get('/')).toBe(files.get('/index.html'))
    expect(files.get('/assets/app.js')?.type).toBe('text/javascript; charset=utf-8')
  })

  it('leaves out links, source maps and files of unknown kind', async () => {
    symlinkSync(join(folder, 'secret.js'), join(folder, 'page', 'link.js'))
    writeFileSync(join(folder, 'page', 'assets', 'app.js.map'), '{}')
    writeFileSync(join(folder, 'page', '.env'), 'KEY=1')
    const files = await readPageFiles(join(folder, 'page'))
    expect(files.size).toBe(3)
  })

  it('says what to do when the page was not built', async () => {
    rmSync(join(folder, 'page', 'index.html'))
    await expect(readPageFiles(join(folder, 'page'))).rejects.toThrow(/npm run build/)
  })
})
