import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBackupHome, saveUpTo } from '../../../../helpers/a-backup-home'
import { aSaveRequest, aSnapshot } from '../../../../helpers/a-snapshot'

describe('the second place', () => {
  it('holds the same files, listed as its own', async () => {
    const home = aBackupHome()
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
    const home = aBackupHome()
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
    const home = aBackupHome()
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
    const home = aBackupHome()
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
    const home = aBackupHome()
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
    const home = aBackupHome()
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
    const home = aBackupHome()
    const backups = await home.open()
    await backups.change({ kind: 'passphrase', passphrase: 'Gr\u00fc\u00dfe' })
    await saveUpTo(backups, 1)
    const { id } = (await backups.status()).backups[0]!
    expect((await backups.open(id, 'Gru\u0308\u00dfe')).payload.length).toBeGreaterThan(0)
  })

  it('is not dropped because the settings were lost or damaged', async () => {
    for (const lose of [(path: string) => rmSync(path), (path: string) => writeFileSync(path, '{"formatVersion":')]) {
      const home = aBackupHome()
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
    const home = aBackupHome()
    const backups = await home.open()
    await backups.change({ kind: 'passphrase', passphrase: 'correct horse' })
    await saveUpTo(backups, 1)
    for (const folder of [home.data, home.first])
      for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('correct')).toBe(false)
    const key = JSON.parse(readFileSync(join(home.data, 'backup-settings.json'), 'utf8')).encryption.key
    for (const name of readdirSync(home.first)) expect(readFileSync(join(home.first, name)).includes(key)).toBe(false)
  })

  it('can be turned off on purpose', async () => {
    const backups = await aBackupHome().open()
    await backups.change({ kind: 'passphrase', passphrase: 'correct horse' })
    await saveUpTo(backups, 1)
    expect((await backups.change({ kind: 'passphrase', passphrase: null })).encrypted).toBe(false)
    await saveUpTo(backups, 2)
    expect((await backups.status()).backups.map(({ encrypted }) => encrypted)).toEqual([false, true])
  })
})
