import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog, describeCause } from '../../../../src/main/services/log'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'log-')), 'logs')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

describe('the log', () => {
  it('is one JSON line per event, for the owner only', () => {
    createLog(folder, () => new Date('2026-04-26T08:00:00Z')).write('warn', 'refused', 'a line\nbreak')
    const text = readFileSync(join(folder, 'app.log'), 'utf8')
    expect(text).toBe('{"at":"2026-04-26T08:00:00.000Z","level":"warn","event":"refused","detail":"a line\\nbreak"}\n')
    expect(statSync(join(folder, 'app.log')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('keeps at most five files of at most 1 MB, the newest lines first', () => {
    const log = createLog(folder)
    for (let line = 0; line < 3_500; line += 1) log.write('info', `event ${line}`, 'x'.repeat(2_000))
    expect(readdirSync(folder).toSorted()).toEqual(['app.1.log', 'app.2.log', 'app.3.log', 'app.4.log', 'app.log'])
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 * 1024)
    expect(readFileSync(join(folder, 'app.log'), 'utf8')).toContain('event 3499')
  })

  it('cuts long details', () => {
    createLog(folder).write('info', 'long', 'x'.repeat(100_000))
    expect(statSync(join(folder, 'app.log')).size).toBeLessThan(2_200)
  })

  it('names the code of a system error, not its message with paths of people', () => {
    const error = Object.assign(new Error("EACCES: permission denied, open '/home/ada/Acme.xlsx'"), { code: 'EACCES' })
    expect(describeCause(error)).toContain('EACCES')
    expect(describeCause(error)).not.toContain('Acme')
  })
})
