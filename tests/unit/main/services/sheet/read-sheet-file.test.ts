import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheetFile } from '../../../../../src/main/services/sheet/read-sheet-file'
import { buildWorkbook } from '../../../../fixtures/sheets/build-workbook'
import { buildMainEntry } from '../../../../helpers/build-main-entry'

let workerFile = ''
let folder = ''
const plain = { encoding: null, delimiter: null }

beforeAll(async () => {
  workerFile = await buildMainEntry('src/main/services/sheet/sheet-worker.ts', 'thread')
  folder = await mkdtemp(join(tmpdir(), 'sheet-thread-'))
})
afterAll(() => rm(folder, { recursive: true }))

const writeWorker = async (name: string, code: string): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, code)
  return file
}

describe('the reading thread', () => {
  it('reads by content, whatever the file is called, and reports progress', async () => {
    const shares: number[] = []
    const options = { ...plain, workerFile, onProgress: (share: number) => shares.push(share) }
    expect((await readSheetFile('list.csv', buildWorkbook(), options)).format).toBe('xlsx')
    expect((await readSheetFile('list.xlsx', Buffer.from('a,b\n1,2\n'), options)).format).toBe('csv')
    expect(shares.length).toBeGreaterThan(1)
  })

  it('refuses more than 25 MB without starting', async () => {
    const reading = readSheetFile('list.csv', new Uint8Array(25 * 1024 * 1024 + 1), { ...plain, workerFile: 'nowhere' })
    await expect(reading).rejects.toMatchObject({ code: 'file-too-large', message: expect.stringContaining('26 MB') })
  })

  it('is ended when it hangs', async () => {
    const hanging = await writeWorker('hang.mjs', 'for (;;) {}')
    const reading = readSheetFile('list.csv', Buffer.from('a'), { ...plain, workerFile: hanging, timeMs: 300 })
    await expect(reading).rejects.toMatchObject({ code: 'timed-out' })
  })

  it('is ended when it takes too much memory', async () => {
    const greedy = await writeWorker(
      'greedy.mjs',
      'const all = []; for (;;) all.push(new Array(1000).fill(all.length + 0.5))',
    )
    const reading = readSheetFile('list.csv', Buffer.from('a'), { ...plain, workerFile: greedy, timeMs: 20_000 })
    await expect(reading).rejects.toMatchObject({ code: 'file-too-large', message: expect.stringContaining('memory') })
  }, 30_000)

  it('answers in words when it breaks', async () => {
    const broken = await writeWorker('broken.mjs', 'throw new TypeError("x is not a function")')
    const reading = readSheetFile('list.csv', Buffer.from('a'), { ...plain, workerFile: broken })
    await expect(reading).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.not.stringContaining('function'),
    })
  })

  it('is ended within a second when the person stops it', async () => {
    const stop = new AbortController()
    const hanging = await writeWorker('hang-again.mjs', 'for (;;) {}')
    const reading = readSheetFile('list.csv', Buffer.from('a'), { ...plain, workerFile: hanging, signal: stop.signal })
    const stoppedAt = performance.now() + 100
    setTimeout(() => stop.abort(), 100)
    // The answer comes when the thread is gone.
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(performance.now() - stoppedAt).toBeLessThan(1_000)
  })
})
