import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { createDurability } from '../../src/main/services/durability'
import { aFolder } from '../helpers/a-folder'

const kills = 20

/** The services as a program that bare Node runs. */
async function bundleChild(): Promise<string> {
  const outDir = join(aFolder(), 'child')
  await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '../..'),
    build: { ssr: 'tests/helpers/append-until-killed.ts', outDir, emptyOutDir: true, target: 'node20' },
    ssr: { noExternal: true },
  })
  const [name] = readdirSync(outDir).filter((file) => /\.m?js$/.test(file))
  if (name === undefined) throw new Error('The child was not built.')
  return join(outDir, name)
}

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
  const child = await bundleChild()
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
    if (last.backup > 0) expect(backups.backups.map(({ seq }) => seq)).toContain(last.backup)
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
