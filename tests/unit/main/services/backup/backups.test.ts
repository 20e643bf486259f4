import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Backups } from '../../../../../src/main/services/backup/backups'
import { realWriteTools } from '../../../../../src/main/services/durable-write/write-durable'
import { nodeFileSystem, type FileSystem } from '../../../../../src/main/services/durable-write/file-system'
import { aFolder } from '../../../../helpers/a-folder'
import { aFaultyFileSystem } from '../../../../helpers/faulty-file-system'
import { aSaveRequest, aSnapshot, somePartners } from '../../../../helpers/a-snapshot'

type Home = {
  readonly root: string
  readonly data: string
  readonly first: string
  readonly open: (fileSystem?: FileSystem) => Promise<Backups>
}

function aHome(stepMs = 60_000): Home {
  const root = aFolder()
  let time = Date.UTC(2026, 2, 2, 10)
  const data = join(root, 'data')
  const first = join(root, 'Documents', 'Backups')
  mkdirSync(data)
  return {
    root,
    data,
    first,
    open: (fileSystem = nodeFileSystem) =>
      Backups.open({
        dataFolder: data,
        defaultFolder: first,
        forbiddenFolders: [data],
        tools: { ...realWriteTools, fileSystem, pause: async () => undefined },
        appVersion: '1.0.0',
        now: () => new Date((time += stepMs)),
        report: (_, cause) => {
          throw cause
        },
      }),
  }
}

const saveUpTo = async (backups: Backups, last: number, partners = 10): Promise<void> => {
  const from = (await backups.status()).backups[0]?.seq ?? 0
  for (let seq = from + 1; seq <= last; seq += 1)
    await backups.save(aSaveRequest(aSnapshot(seq, { partners: somePartners(partners) })))
}

describe('saving', () => {
  it('lists the newest first, each verified, and opens it again', async () => {
    const home = aHome()
    const backups = await home.open()
    await saveUpTo(backups, 3)
    const { backups: list, lastFailure, secondPlace } = await backups.status()
    expect(list.map(({ seq, verified, pinned }) => [seq, verified, pinned])).toEqual([
      [3, true, false],
      [2, true, false],
      [1, true, false],
    ])
    expect({ lastFailure, secondPlace }).toEqual({ lastFailure: null, secondPlace: 'none' })
    const { payload } = await (await home.open()).open(list[0]!.id, null)
    expect(Buffer.from(payload)).toEqual(Buffer.from(aSaveRequest(aSnapshot(3)).payload))
  })

  it('knows what two verified backups hold', async () => {
    const backups = await aHome().open()
    expect((await backups.save(aSaveRequest(aSnapshot(4)))).safeSeq).toBe(0)
    expect((await backups.save(aSaveRequest(aSnapshot(9)))).safeSeq).toBe(4)
  })

  it('does not overwrite a backup of the same moment', async () => {
    const home = aHome(0)
    const backups = await home.open()
    for (let round = 0; round < 3; round += 1) await backups.save(aSaveRequest(aSnapshot(5)))
    expect(readdirSync(home.first)).toHaveLength(3)
    expect((await backups.status()).backups).toHaveLength(3)
  })

  it('leaves the backups before it whole and says why, whichever call fails', async () => {
    const { fileSystem, calls } = aFaultyFileSystem(null)
    await saveUpTo(await aHome().open(fileSystem), 1)
    for (let at = 1; at <= calls(); at += 1) {
      const home = aHome()
      await saveUpTo(await home.open(), 2)
      const failing = await home.open(aFaultyFileSystem({ at, times: 1, code: 'ENOSPC' }).fileSystem)
      await expect(failing.save(aSaveRequest(aSnapshot(3)))).rejects.toMatchObject({ code: 'disk-full' })
      const status = await failing.status()
      expect(status.lastFailure).toContain('disk is full')
      expect(status.backups.filter(({ seq }) => seq < 3)).toHaveLength(2)
      expect(status.backups.every(({ verified }) => verified)).toBe(true)
      expect(readdirSync(home.first).filter((name) => name.endsWith('.tmp'))).toEqual([])
      await failing.save(aSaveRequest(aSnapshot(4)))
      expect((await failing.status()).lastFailure).toBeNull()
    }
  })

  it('thins only after the new one is verified, and never below five', async () => {
    const home = aHome(8 * 24 * 3_600_000)
    const backups = await home.open()
    await saveUpTo(backups, 75)
    const { backups: list } = await backups.status()
    // 48 steps that count as an hour each, and the months before them.
    expect(list.length).toBeLessThan(60)
    expect(list.slice(0, 5).map(({ seq }) => seq)).toEqual([75, 74, 73, 72, 71])
  })
})

describe('a damaged file', () => {
  it('is shown as not verified, is not opened, and is not counted', async () => {
    const home = aHome()
    await saveUpTo(await home.open(), 2)
    const name = readdirSync(home.first).sort().at(-1)!
    const bytes = readFileSync(join(home.first, name))
    bytes.writeUInt8(bytes.readUInt8(60) ^ 4, 60)
    writeFileSync(join(home.first, name), bytes)
    const backups = await home.open()
    const { backups: list } = await backups.status()
    expect(list.map(({ seq, verified, createdAt }) => [seq, verified, createdAt])).toEqual([
      [2, false, '2026-03-02T10:02:00.000Z'],
      [1, true, '2026-03-02T10:01:00.000Z'],
    ])
    await expect(backups.open(list[0]!.id, null)).rejects.toMatchObject({ code: 'backup-damaged' })
    expect((await backups.save(aSaveRequest(aSnapshot(3)))).safeSeq).toBe(1)
  })

  it('of another place cannot be named', async () => {
    const home = aHome()
    const backups = await home.open()
    await saveUpTo(backups, 1)
    const secret = readdirSync(home.first)[0]!
    renameSync(join(home.first, secret), join(home.root, secret))
    for (const id of [`first:../${secret}`, `first:../../${secret}`, `second:${secret}`, join(home.root, secret)])
      await expect(backups.open(id, null)).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})

describe('a suspiciously small state', () => {
  it.each([30, 60, 100])(
    'of %i percent less is pinned, and so are those after it, and no good one goes',
    async (gone) => {
      const home = aHome(3 * 24 * 3_600_000)
      const backups = await home.open()
      await saveUpTo(backups, 10, 100)
      const good = new Set(readdirSync(home.first))
      await saveUpTo(backups, 40, 100 - gone)
      const { backups: list } = await backups.status()
      expect(list.filter(({ pinned }) => pinned).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 30 }, (_, index) => 40 - index),
      )
      for (const name of good) expect(readdirSync(home.first)).toContain(name)
      expect((await backups.save(aSaveRequest(aSnapshot(41, { partners: [] })))).safeSeq).toBe(9)
    },
  )

  it('counts once the person has accepted it, and what follows is measured by it', async () => {
    const home = aHome()
    const backups = await home.open()
    await saveUpTo(backups, 3, 100)
    await saveUpTo(backups, 6, 20)
    const small = (await backups.status()).backups.find(({ seq }) => seq === 5)
    const after = await backups.change({ kind: 'unpin', id: small!.id })
    expect(after.backups.every(({ pinned }) => !pinned)).toBe(true)
    await saveUpTo(await home.open(), 7, 20)
    expect((await backups.status()).backups[0]).toMatchObject({ seq: 7, pinned: false })
  })
})

describe('the second place', () => {
  it('holds the same files, listed as its own', async () => {
    const home = aHome()
    const second = join(home.root, 'stick')
    mkdirSync(second)
    const backups = await home.open()
    await saveUpTo(backups, 2)
    await backups.change({ kind: 'folder', which: 'second', folder: second })
    await saveUpTo(backups, 3)
    await backups.settled()
    const status = await backups.status()
    expect(status).toMatchObject({ secondPlace: 'ok', secondFolder: second })
    expect(readdirSync(second).sort()).toEqual(readdirSync(home.first).sort())
    const copy = status.backups.find(({ place, seq }) => place === 'second' && seq === 2)
    expect((await backups.open(copy!.id, null)).payload.length).toBeGreaterThan(0)
  })

  it('is unreachable while it is unplugged, without holding up a backup, and catches up later', async () => {
    const home = aHome()
    const second = join(home.root, 'stick')
    mkdirSync(second)
    const backups = await home.open()
    await backups.change({ kind: 'folder', which: 'second', folder: second })
    await backups.settled()
    rmSync(second, { recursive: true })
    const { status } = await backups.save(aSaveRequest(aSnapshot(1)))
    expect(status.backups.map(({ seq }) => seq)).toEqual([1])
    await backups.settled()
    expect((await backups.status()).secondPlace).toBe('unreachable')
    expect(readdirSync(home.root)).not.toContain('stick')
    mkdirSync(second)
    await saveUpTo(backups, 2)
    await backups.settled()
    expect((await backups.status()).secondPlace).toBe('ok')
    expect(readdirSync(second)).toHaveLength(2)
  })

  it('replaces a copy that was damaged there', async () => {
    const home = aHome()
    const second = join(home.root, 'stick')
    mkdirSync(second)
    const backups = await home.open()
    await backups.change({ kind: 'folder', which: 'second', folder: second })
    await saveUpTo(backups, 1)
    await backups.settled()
    const name = readdirSync(second)[0]!
    writeFileSync(join(second, name), 'damaged')
    await saveUpTo(backups, 2)
    await backups.settled()
    expect(readFileSync(join(second, name))).toEqual(readFileSync(join(home.first, name)))
  })

  it('must be another folder, outside the data, that can be written', async () => {
    const home = aHome()
    const backups = await home.open()
    await saveUpTo(backups, 1)
    mkdirSync(join(home.data, 'inside'))
    for (const folder of [home.first, home.data, join(home.data, 'inside'), 'relative'])
      await expect(backups.change({ kind: 'folder', which: 'second', folder })).rejects.toMatchObject({
        code: 'bad-request',
      })
    const none = join(home.root, 'none')
    await expect(backups.change({ kind: 'folder', which: 'second', folder: none })).rejects.toMatchObject({
      code: 'disk-failed',
    })
    expect((await backups.status()).secondPlace).toBe('none')
  })
})

describe('another first folder', () => {
  it('gets the backups that are there, and the old folder keeps its own', async () => {
    const home = aHome()
    const other = join(home.root, 'other')
    mkdirSync(other)
    const backups = await home.open()
    await saveUpTo(backups, 2)
    const status = await backups.change({ kind: 'folder', which: 'first', folder: other })
    expect(status.folder).toBe(other)
    expect(status.backups).toHaveLength(2)
    await saveUpTo(await home.open(), 3)
    expect(readdirSync(other)).toHaveLength(3)
    expect(readdirSync(home.first)).toHaveLength(2)
  })
})

describe('a passphrase', () => {
  it('locks what is written from then on; this computer opens it, another one with the passphrase', async () => {
    const home = aHome()
    const backups = await home.open()
    await saveUpTo(backups, 1)
    expect((await backups.change({ kind: 'passphrase', passphrase: 'correct horse' })).encrypted).toBe(true)
    await saveUpTo(backups, 2)
    const { id } = (await backups.status()).backups[0]!
    expect((await (await home.open()).open(id, null)).payload.length).toBeGreaterThan(0)

    rmSync(join(home.data, 'backup-settings.json'))
    const elsewhere = await home.open()
    await expect(elsewhere.open(id, null)).rejects.toMatchObject({ code: 'passphrase-needed' })
    await expect(elsewhere.open(id, 'Correct horse')).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect((await elsewhere.open(id, 'correct horse')).payload.length).toBeGreaterThan(0)
  })

  it('that is typed with other code points for the same letters opens as well', async () => {
    const home = aHome()
    const backups = await home.open()
    await backups.change({ kind: 'passphrase', passphrase: 'Gr\u00fc\u00dfe' })
    await saveUpTo(backups, 1)
    const { id } = (await backups.status()).backups[0]!
    expect((await backups.open(id, 'Gru\u0308\u00dfe')).payload.length).toBeGreaterThan(0)
  })

  it('is not dropped because the settings were lost or damaged', async () => {
    for (const lose of [(path: string) => rmSync(path), (path: string) => writeFileSync(path, '{"formatVersion":')]) {
      const home = aHome()
      const backups = await home.open()
      await backups.change({ kind: 'passphrase', passphrase: 'correct horse' })
      await saveUpTo(backups, 1)
      lose(join(home.data, 'backup-settings.json'))
      const after = await home.open()
      expect((await after.status()).encrypted).toBe(true)
      await expect(after.save(aSaveRequest(aSnapshot(2)))).rejects.toMatchObject({ code: 'passphrase-needed' })
      await after.change({ kind: 'passphrase', passphrase: 'correct horse' })
      await saveUpTo(after, 2)
      expect((await after.status()).backups[0]).toMatchObject({ seq: 2, encrypted: true })
    }
  })

  it('is kept nowhere, and its key only where its owner may read it', async () => {
    const home = aHome()
    const backups = await home.open()
    await backups.change({ kind: 'passphrase', passphrase: 'correct horse' })
    await saveUpTo(backups, 1)
    for (const folder of [home.data, home.first])
      for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('correct')).toBe(false)
    const key = JSON.parse(readFileSync(join(home.data, 'backup-settings.json'), 'utf8')).encryption.key
    for (const name of readdirSync(home.first)) expect(readFileSync(join(home.first, name)).includes(key)).toBe(false)
  })

  it('can be turned off on purpose', async () => {
    const backups = await aHome().open()
    await backups.change({ kind: 'passphrase', passphrase: 'correct horse' })
    await saveUpTo(backups, 1)
    expect((await backups.change({ kind: 'passphrase', passphrase: null })).encrypted).toBe(false)
    await saveUpTo(backups, 2)
    expect((await backups.status()).backups.map(({ encrypted }) => encrypted)).toEqual([false, true])
  })
})
