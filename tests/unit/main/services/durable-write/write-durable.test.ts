import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import {
  realWriteTools,
  removeStaleTemporaries,
  writeDurable,
  type DurableWriteTools,
} from '../../../../../src/main/services/durable-write/write-durable'
import { aFolder } from '../../../../helpers/a-folder'
import { aFaultyFileSystem, type Fault } from '../../../../helpers/faulty-file-system'

const before = Buffer.from('the old content')
const after = Buffer.alloc(100_000, 'new')

const faultyTools = (fault: Fault): DurableWriteTools => ({
  ...realWriteTools,
  fileSystem: aFaultyFileSystem(fault).fileSystem,
  pause: async () => undefined,
})

async function attempt(path: string, tools: DurableWriteTools): Promise<unknown> {
  try {
    await writeDurable(path, after, tools)
    return null
  } catch (error) {
    return error
  }
}

async function countCalls(): Promise<number> {
  const path = join(aFolder(), 'file')
  writeFileSync(path, before)
  const { fileSystem, calls } = aFaultyFileSystem(null)
  await writeDurable(path, after, { ...realWriteTools, fileSystem })
  return calls()
}

describe('writeDurable', () => {
  it('writes a new file that only its owner may read, and leaves no other file', async () => {
    const folder = aFolder()
    await writeDurable(join(folder, 'file'), after)
    expect(readdirSync(folder)).toEqual(['file'])
    expect(readFileSync(join(folder, 'file'))).toEqual(after)
    expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o600)
  })

  it.each(['ENOSPC', 'EIO', 'EROFS'])('leaves a whole file whichever call fails with %s', async (code) => {
    const calls = await countCalls()
    expect(calls).toBeGreaterThan(8)
    for (let at = 1; at <= calls; at += 1) {
      const folder = aFolder()
      const path = join(folder, 'file')
      writeFileSync(path, before)
      const error = await attempt(path, faultyTools({ at, times: 1, code }))
      expect(error).toBeInstanceOf(HostError)
      const found = readFileSync(path)
      expect(found.equals(before) || found.equals(after)).toBe(true)
      expect(readdirSync(folder)).toEqual(['file'])
    }
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])('waits out a short %s where waiting can help', async (code) => {
    const calls = await countCalls()
    const outcomes: boolean[] = []
    for (let at = 1; at <= calls; at += 1) {
      const path = join(aFolder(), 'file')
      writeFileSync(path, before)
      const error = await attempt(path, faultyTools({ at, times: 1, code }))
      const found = readFileSync(path)
      outcomes.push(error === null)
      expect(error === null ? found.equals(after) : found.equals(before) || found.equals(after)).toBe(true)
    }
    expect(outcomes.filter(Boolean).length).toBeGreaterThanOrEqual(5)
  })

  it('gives up after ten tries and says that the old content is untouched', async () => {
    const path = join(aFolder(), 'file')
    writeFileSync(path, before)
    const error = await attempt(path, faultyTools({ at: 1, times: 1000, code: 'EBUSY' }))
    expect(error).toMatchObject({ code: 'disk-failed', message: expect.stringContaining('untouched') })
    expect(readFileSync(path)).toEqual(before)
  })

  it('names a full disk as such', async () => {
    const error = await attempt(join(aFolder(), 'file'), faultyTools({ at: 2, times: 1, code: 'ENOSPC' }))
    expect(error).toMatchObject({ code: 'disk-full' })
  })
})

describe('removeStaleTemporaries', () => {
  it('removes what an interrupted write left, and nothing else', async () => {
    const folder = aFolder()
    for (const name of ['.partnership-brain-0123456789abcdef.tmp', 'mine.tmp', '.partnership-brain-notes'])
      writeFileSync(join(folder, name), 'x')
    expect(await removeStaleTemporaries(folder)).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['.partnership-brain-notes', 'mine.tmp'])
  })

  it('finds nothing in a folder that is not there', async () => {
    expect(await removeStaleTemporaries(join(aFolder(), 'none'))).toBe(0)
  })
})
