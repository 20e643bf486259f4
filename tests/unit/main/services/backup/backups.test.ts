import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBackupHome, saveUpTo } from '../../../../helpers/a-backup-home'
import { aFaultyFileSystem } from '../../../../helpers/faulty-file-system'
import { aSaveRequest, aSnapshot } from '../../../../helpers/a-snapshot'

describe('saving', () => {
  it('lists the newest first, each verified, and opens it again', async () => {
    const home = aBackupHome()
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
    const backups = await aBackupHome().open()
    expect((await backups.save(aSaveRequest(aSnapshot(4)))).safeSeq).toBe(0)
    expect((await backups.save(aSaveRequest(aSnapshot(9)))).safeSeq).toBe(4)
  })

  it('does not overwrite a backup of the same moment', async () => {
    const home = aBackupHome(0)
    const backups = await home.open()
    for (let round = 0; round < 3; round += 1) await backups.save(aSaveRequest(aSnapshot(5)))
    expect(readdirSync(home.first)).toHaveLength(3)
    expect((await backups.status()).backups).toHaveLength(3)
  })

  it('leaves the backups before it whole and says why, whichever call fails', async () => {
    const { fileSystem, calls } = aFaultyFileSystem(null)
    await saveUpTo(await aBackupHome().open(fileSystem), 1)
    for (let at = 1; at <= calls(); at += 1) {
      const home = aBackupHome()
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
    const home = aBackupHome(8 * 24 * 3_600_000)
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
    const home = aBackupHome()
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
    const home = aBackupHome()
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
      const home = aBackupHome(3 * 24 * 3_600_000)
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
    const home = aBackupHome()
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
