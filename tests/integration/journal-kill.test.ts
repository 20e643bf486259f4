import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createDurability } from '../../src/main/services/durability'
import { aFolder } from '../helpers/a-folder'
import { buildMainEntry } from '../helpers/build-main-entry'

const kills = 20

type Acknowledged = { readonly change: number; readonly backup: number; readonly trouble: readonly string[] }

async function runAndKill(args: readonly string[], afterMs: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const found = { change: 0, backup: 0, trouble: new Array<string>() }
  const lines = createInterface({ input: child.stdout })
  const closed = once(lines, 'close')
  lines.on('line', (line) => {
    const [kind, seq] = line.split(' ')
    if (kind === 'change' || kind === 'backup') found[kind] = Number(seq)
    else found.trouble.push(line)
  })
  await once(lines, 'line')
  await setTimeout(afterMs)
  child.kill('SIGKILL')
  await closed
  return found
}

it(`loses no acknowledged change and no acknowledged backup in ${kills} kills`, { timeout: 180_000 }, async () => {
  const root = aFolder()
  const [data, backupFolder] = [join(root, 'data'), join(root, 'backups')]
  const child = await buildMainEntry('tests/helpers/append-until-killed.ts', 'kill')
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const last = await runAndKill([child, data, backupFolder], (kill * 37) % 210)
    expect(last.trouble).toEqual([])
    acknowledged = last.change
    const durability = await createDurability({
      dataFolder: data,
      backupFolder,
      browserProfileFolder: null,
      appVersion: '1.0.0',
      now: () => new Date(),
      report: (_, cause) => {
        throw cause
      },
      reserve: 0,
    })
    const { journal, sentinel, backups, writer } = await durability.readStartup()
    expect(writer).toBe(true)
    expect(sentinel?.lastSeq).toBe(journal.lastSeq)
    expect(journal.lastSeq).toBeGreaterThanOrEqual(last.change)
    // One change may have been written whose answer was lost; more would not be a sequence.
    expect(journal.lastSeq).toBeLessThanOrEqual(last.change + 1)
    expect(backups.backups.every(({ verified }) => verified)).toBe(true)
    expect(last.backup === 0 || backups.backups.some(({ seq }) => seq === last.backup)).toBe(true)
    const newest = backups.backups[0]?.seq ?? 0
    const { changeSets } = await durability.readJournal({ afterSeq: newest })
    expect(changeSets.map(({ seq }) => seq)).toEqual(
      Array.from({ length: journal.lastSeq - newest }, (_, index) => newest + 1 + index),
    )
    for (const folder of [data, join(data, 'journal'), backupFolder].filter(
      (path) => newest > 0 || path !== backupFolder,
    ))
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await durability.close()
  }
  console.log(`journal kills: ${kills}, acknowledged: ${acknowledged}, lost: 0`)
})
