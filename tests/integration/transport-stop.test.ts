import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOf } from '#shared/domain/calendar'
import { freePort } from '../helpers/local-server'

const hostEntry = join(import.meta.dirname, '../../out/main/host.js')
if (!existsSync(hostEntry)) console.warn('SKIPPED: the app is not built, so its start and stop were not tried.')

let folder: string
let child: ChildProcess
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transport-stop-'))
})
afterEach(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(): Promise<string> {
  const places = ['--data', join(folder, 'data'), '--backups', join(folder, 'backups')]
  const args = [hostEntry, ...places, '--no-open', '--port', String(await freePort())]
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  while (!said.includes('Ctrl+C')) await once(child.stdout!, 'data')
  return said
}

describe.skipIf(!existsSync(hostEntry) || process.platform === 'win32')('the built local host', () => {
  it('says where it runs, where the data is and how it is stopped', async () => {
    const said = await start()
    expect(said).toMatch(/local host, for this computer only/)
    expect(said).toContain(join(folder, 'data'))
    expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}\n/)
  })

  it('says at each start how much waits this morning, where that is wanted', async () => {
    expect(await start()).not.toContain('Needs you')
    child.kill('SIGTERM')
    await once(child, 'exit')
    const day = dayOf(new Date().toISOString())
    const mornings = [{ day, overdue: 3, today: 5, drifts: 2 }]
    mkdirSync(join(folder, 'data'), { recursive: true })
    writeFileSync(join(folder, 'data', 'morning.json'), JSON.stringify({ mornings, toldOn: day }))
    expect(await start()).toContain('\nNeeds you: 3 overdue, 5 today, 2 drifts.\n')
  })

  it.each([
    ['SIGINT', 1],
    ['SIGTERM', 1],
    // As a terminal and the start script together send it.
    ['SIGINT', 2],
  ] as const)('stops cleanly at %s, sent %i times', async (signal, times) => {
    await start()
    for (let sent = 0; sent < times; sent += 1) child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    const log = readFileSync(join(folder, 'data', 'logs', 'app.log'), 'utf8')
    expect(log).toContain('"event":"stop"')
  })
})
