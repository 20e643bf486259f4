import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAlive, readProcessStart } from '../../../../../src/main/services/lock/process-identity'
import { lockPath, requestWriterLock } from '../../../../../src/main/services/lock/writer-lock'
import { aFolder } from '../../../../helpers/a-folder'

const now = (): Date => new Date('2026-03-02T10:00:00Z')
const request = (folder: string): ReturnType<typeof requestWriterLock> => requestWriterLock(folder, now)

async function aDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid!
}

function writeLock(folder: string, holder: Readonly<Record<string, unknown>>): void {
  writeFileSync(lockPath(folder), JSON.stringify({ token: 'other', takenAt: now().toISOString(), ...holder }))
}

describe('the lock of the writer', () => {
  it('goes to the first of ten that ask at once', async () => {
    const folder = aFolder()
    const locks = await Promise.all(Array.from({ length: 10 }, () => request(folder)))
    const held = await Promise.all(locks.map((lock) => lock.holds()))
    expect(held.filter(Boolean)).toHaveLength(1)
  })

  it('is free again after its release', async () => {
    const folder = aFolder()
    await (await request(folder)).release()
    expect(existsSync(lockPath(folder))).toBe(false)
    expect(await (await request(folder)).holds()).toBe(true)
  })

  it('is taken from a program that died', async () => {
    const folder = aFolder()
    writeLock(folder, { pid: await aDeadProcess(), processStart: 'boot:1' })
    expect(await (await request(folder)).holds()).toBe(true)
  })

  it.runIf(process.platform === 'linux')(
    'is taken when another program carries the number of the dead one',
    async () => {
      const folder = aFolder()
      writeLock(folder, { pid: process.pid, processStart: 'an-earlier-boot:1' })
      expect(await (await request(folder)).holds()).toBe(true)
    },
  )

  it('is not taken from a program that is alive', async () => {
    const folder = aFolder()
    writeLock(folder, { pid: process.pid, processStart: readProcessStart(process.pid) })
    expect(await (await request(folder)).holds()).toBe(false)
  })

  it('is taken when the file was left empty or makes no sense', async () => {
    for (const content of ['', '{"pid":', '{"pid":"one"}']) {
      const folder = aFolder()
      writeFileSync(lockPath(folder), content)
      expect(await (await request(folder)).holds()).toBe(true)
    }
  })

  it('makes the former writer a reader when it is taken over, and its release harmless', async () => {
    const folder = aFolder()
    const first = await request(folder)
    const second = await request(folder)
    await expect(second.demand()).rejects.toMatchObject({ code: 'read-only' })
    await second.takeOver()
    await second.demand()
    await expect(first.demand()).rejects.toMatchObject({ code: 'read-only' })
    await first.release()
    expect(await second.holds()).toBe(true)
    expect(readFileSync(lockPath(folder), 'utf8')).toContain(String(process.pid))
  })
})

describe('process identity', () => {
  it('knows this process, and not one that ended', async () => {
    expect(isAlive(process.pid)).toBe(true)
    const dead = await aDeadProcess()
    expect(isAlive(dead)).toBe(false)
    expect(readProcessStart(dead)).toBeNull()
  })

  it('does not guess where the system tells nothing', () => {
    expect(readProcessStart(process.pid, 'win32')).toBeNull()
  })
})
