import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import type { Backups } from '../../src/main/services/backup/backups'
import { createDurability } from '../../src/main/services/durability'
import { aBackupHome, type BackupHome, saveUpTo } from '../helpers/a-backup-home'
import { aFolder } from '../helpers/a-folder'
import { aSaveRequest, aSnapshot, someGoals, somePartners } from '../helpers/a-snapshot'
import { buildMainEntry } from '../helpers/build-main-entry'
import { amount } from './driver/amount'
import { aDisk, findHindrance } from './driver/power-cut'

/** A fixed stream of numbers, so that a failure can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function damage(good: Buffer, next: (below: number) => number): Buffer {
  const kind = next(10)
  if (kind === 0) return good.subarray(0, next(good.length))
  if (kind === 1) return Buffer.concat([good, Buffer.alloc(1 + next(64))])
  const bent = Buffer.from(good)
  const at = next(good.length)
  if (kind === 2) bent.fill(~good.readUInt8(at) & 0xff, at, Math.min(good.length, at + 1 + next(512)))
  else bent.writeUInt8(bent.readUInt8(at) ^ (1 << next(8)), at)
  return bent
}

async function isAccepted(backups: Backups, id: string): Promise<boolean> {
  try {
    await backups.open(id, null)
    return true
  } catch (error) {
    if (error instanceof HostError && ['backup-damaged', 'newer-version'].includes(error.code)) return false
    throw error
  }
}

it('accepts no damaged backup, neither in the list nor when it is opened', async () => {
  const home = aBackupHome()
  await (await home.open()).save(aSaveRequest(aSnapshot(1, { partners: somePartners(30), goals: someGoals(30, 3) })))
  const [fileName = ''] = readdirSync(home.first)
  const good = readFileSync(join(home.first, fileName))
  const next = seeded(1_009)
  const rounds = amount(100, 1_000)
  let accepted = 0
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(join(home.first, fileName), damage(good, next))
    const backups = await home.open()
    const [entry] = (await backups.status()).backups
    if (entry?.verified === true || (await isAccepted(backups, `first:${fileName}`))) accepted += 1
  }
  writeFileSync(join(home.first, fileName), good)
  const goodOne = await isAccepted(await home.open(), `first:${fileName}`)
  console.log(`damaged backups: ${rounds}, accepted: ${accepted}, the good one accepted: ${goodOne ? 'yes' : 'no'}`)
  expect({ accepted, goodOne }).toEqual({ accepted: 0, goodOne: true })
})

type Ending = { readonly root: string; readonly cut: () => void; readonly again: () => Promise<void> }

/** Breaks the program off while it writes a backup, again and again, and counts acknowledged backups that are not there. */
async function breakOff(rounds: number, { root, cut, again }: Ending): Promise<{ acknowledged: number; lost: number }> {
  const [data, backupFolder] = [join(root, 'data'), join(root, 'backups')]
  const program = await buildMainEntry('tests/helpers/append-until-killed.ts', 'kill')
  let acknowledged = 0
  let lost = 0
  for (let round = 0; round < rounds; round += 1) {
    const saved = await runUntilBackup([program, data, backupFolder], { afterMs: (round * 7) % 120, cut })
    await again()
    acknowledged += saved.length
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
    const { backups, folder } = await durability.readBackups({})
    lost += saved.slice(-5).filter((seq) => !backups.some((one) => one.seq === seq && one.verified)).length
    lost += backups.filter(({ verified }) => !verified).length
    // The folder is made with the first backup.
    const files = existsSync(folder) ? readdirSync(folder) : []
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
    await durability.close()
  }
  return { acknowledged, lost }
}

it('has every acknowledged backup after kills in the middle of one, and no half file', async () => {
  const kills = amount(4, 60)
  const { acknowledged, lost } = await breakOff(kills, {
    root: aFolder(),
    cut: () => undefined,
    again: async () => undefined,
  })
  console.log(`kills during backup: ${kills}, backups acknowledged: ${acknowledged}, missing or damaged: ${lost}`)
  expect(lost).toBe(0)
})

it.skipIf(findHindrance() !== null)('has every acknowledged backup after power cuts in the middle of one', async () => {
  const cuts = amount(3, 60)
  const disk = aDisk(200)
  const { acknowledged, lost } = await breakOff(cuts, {
    root: disk.folder,
    cut: () => disk.cut(),
    again: () => disk.powerOn(),
  })
  console.log(`power cuts during backup: ${cuts}, backups acknowledged: ${acknowledged}, missing or damaged: ${lost}`)
  expect(lost).toBe(0)
})

/** Kills the program some ms after it began its third backup; answers the sequences of acknowledged ones. */
async function runUntilBackup(
  args: readonly string[],
  { afterMs, cut }: { readonly afterMs: number; readonly cut: () => void },
): Promise<readonly number[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })
  const closed = once(lines, 'close')
  const saved: number[] = []
  let begun = 0
  let ended = false
  const end = (): void => {
    if (ended) return
    ended = true
    cut()
    child.kill('SIGKILL')
  }
  lines.on('line', (line) => {
    const [kind, seq] = line.split(' ')
    if (kind === 'backup' && !ended) saved.push(Number(seq))
    if (kind === 'change' && Number(seq) % 20 === 0) begun += 1
    if (begun === 3) void setTimeout(afterMs).then(end)
  })
  await closed
  return saved
}

type KeyLoss = { readonly name: string; readonly lose: (home: BackupHome) => Promise<void> | void }

const settings = (data: string): string => join(data, 'backup-settings.json')
const keyLosses: readonly KeyLoss[] = [
  { name: 'the settings file is gone', lose: ({ data }) => rmSync(settings(data)) },
  { name: 'the settings file is empty', lose: ({ data }) => writeFileSync(settings(data), '') },
  { name: 'the settings file is half', lose: ({ data }) => halve(settings(data)) },
  {
    name: 'the settings file makes no sense',
    lose: ({ data }) => writeFileSync(settings(data), '{"formatVersion":7}'),
  },
  { name: 'the key has another digit', lose: ({ data }) => replaceKey(data, otherDigit) },
  { name: 'the key is empty', lose: ({ data }) => replaceKey(data, () => '') },
  { name: 'the key is that of another machine', lose: ({ data }) => replaceKey(data, () => 'ab'.repeat(32)) },
  { name: 'protection was switched off since', lose: async ({ open }) => change(await open(), null) },
  { name: 'the passphrase was changed since', lose: async ({ open }) => change(await open(), 'another one') },
  { name: 'the whole data folder is gone', lose: ({ data }) => emptyFolder(data) },
  { name: 'the settings are those of another workspace', lose: ({ data }) => takeSettingsOfOther(data) },
  { name: 'the settings file holds other bytes', lose: ({ data }) => replaceByGarbage(data) },
]

const otherDigit = (key: string): string => `${key.startsWith('0') ? '1' : '0'}${key.slice(1)}`

async function change(backups: Backups, passphrase: string | null): Promise<void> {
  await backups.change({ kind: 'passphrase', passphrase })
}

async function takeSettingsOfOther(data: string): Promise<void> {
  const other = aBackupHome()
  await change(await other.open(), 'the other one')
  writeFileSync(settings(data), readFileSync(settings(other.data)))
}

const replaceByGarbage = (data: string): void => writeFileSync(settings(data), Buffer.alloc(4_000, 0xfe))
const halve = (path: string): void => writeFileSync(path, readFileSync(path).subarray(0, 100))
const emptyFolder = (folder: string): void =>
  readdirSync(folder).forEach((name) => rmSync(join(folder, name), { recursive: true }))
const readSettings = (data: string): { encryption: { key: string } } =>
  JSON.parse(readFileSync(settings(data), 'utf8')) as { encryption: { key: string } }

function replaceKey(data: string, change: (key: string) => string): void {
  const stored = readSettings(data)
  const encryption = { ...stored.encryption, key: change(stored.encryption.key) }
  writeFileSync(settings(data), JSON.stringify({ ...stored, encryption }))
}

it('is never locked out with the passphrase, whatever became of the key on this computer', async () => {
  const passphrase = 'correct horse battery staple'
  let lockedOut = 0
  for (const { name, lose } of keyLosses.slice(0, amount(2, 12))) {
    const home = aBackupHome()
    const first = await home.open()
    await first.change({ kind: 'passphrase', passphrase })
    await saveUpTo(first, 1)
    await lose(home)
    const backups = await home.open()
    const [entry] = (await backups.status()).backups
    const opened = await backups.open(entry?.id ?? '', passphrase).then(
      ({ payload }) => payload.byteLength > 0,
      () => false,
    )
    if (!opened) {
      lockedOut += 1
      console.log(`LOCKED OUT when ${name}`)
    }
    await expect(backups.open(entry?.id ?? '', 'a wrong one')).rejects.toMatchObject({ code: 'passphrase-wrong' })
  }
  console.log(`lost keys: ${amount(2, 12)}, lock-outs with the passphrase: ${lockedOut}`)
  expect(lockedOut).toBe(0)
})
