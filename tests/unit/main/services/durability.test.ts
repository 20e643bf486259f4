import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDurability, type DurabilityOptions } from '../../../../src/main/services/durability'
import { realWriteTools } from '../../../../src/main/services/durable-write/write-durable'
import { nodeFileSystem, type FileSystem } from '../../../../src/main/services/durable-write/file-system'
import type { DurableServices } from '../../../../src/main/services/host-api/durable-services'
import { aChangeSet, anAppend } from '../../../helpers/a-change-set'
import { aFolder } from '../../../helpers/a-folder'
import { aLevelDbLog } from '../../../helpers/a-leveldb-log'
import { aSaveRequest, aSnapshot, aWorkspace } from '../../../helpers/a-snapshot'

type Home = {
  readonly root: string
  readonly data: string
  readonly profile: string
  readonly open: (more?: Partial<DurabilityOptions>) => Promise<DurableServices>
}

function aHome(): Home {
  const root = aFolder()
  let minutes = 0
  const [data, profile] = [join(root, 'data'), join(root, 'profile')]
  return {
    root,
    data,
    profile,
    open: async (more = {}) => {
      const durability = await createDurability({
        dataFolder: data,
        backupFolder: join(root, 'backups'),
        browserProfileFolder: profile,
        appVersion: '1.0.0',
        now: () => new Date(Date.UTC(2026, 2, 2, 10, (minutes += 1))),
        report: (_, cause) => {
          throw cause
        },
        measureFree: async () => 5_000_000_000,
        reserve: 0,
        ...more,
      })
      onTestFinished(() => durability.close().catch(() => undefined))
      return durability
    },
  }
}

async function appendUpTo(durability: DurableServices, last: number): Promise<void> {
  const { journal } = await durability.readStartup()
  for (let seq = journal.lastSeq + 1; seq <= last; seq += 1) await durability.appendJournal(anAppend(seq))
}

describe('a start', () => {
  it('knows nothing on a new machine', async () => {
    const report = await (await aHome().open()).readStartup()
    expect(report).toMatchObject({
      writer: true,
      sentinel: null,
      journal: { firstSeq: 1, lastSeq: 0, tornLinesCut: 0 },
      preflight: { cleanStop: true, repairs: [] },
      disk: { level: 'ok' },
    })
    expect(report.backups.backups).toEqual([])
  })

  it('after a clean stop knows the last change, its counts, and that the stop was clean', async () => {
    const home = aHome()
    const first = await home.open()
    await appendUpTo(first, 5)
    await first.close()
    const { sentinel, preflight } = await (await home.open()).readStartup()
    expect(sentinel).toMatchObject({ workspaceId: aWorkspace, lastSeq: 5, counts: { partners: 5 } })
    expect(preflight.cleanStop).toBe(true)
  })

  it('after a kill knows the last acknowledged change, and that the stop was not clean', async () => {
    const home = aHome()
    const killed = await home.open()
    await appendUpTo(killed, 3)
    await killed.close()
    await appendUpTo(await home.open(), 7)
    // The lock of a killed program is stale; here the other one is this very process.
    rmSync(join(home.data, 'writer.lock'))
    const { sentinel, preflight } = await (await home.open()).readStartup()
    expect(sentinel).toMatchObject({ lastSeq: 7, counts: { partners: 7 }, cleanStop: false })
    expect(preflight.cleanStop).toBe(false)
  })

  it('still knows the workspace when the sentinel or the journal is gone', async () => {
    for (const lost of ['sentinel.json', 'journal']) {
      const home = aHome()
      const first = await home.open()
      await appendUpTo(first, 4)
      await first.close()
      rmSync(join(home.data, lost), { recursive: true })
      const { sentinel } = await (await home.open()).readStartup()
      expect(sentinel).toMatchObject({ workspaceId: aWorkspace, lastSeq: 4, counts: { partners: 4 } })
    }
  })

  it('mends the torn log of the browser store and tells what it did', async () => {
    const home = aHome()
    const store = join(home.profile, 'Default', 'IndexedDB', 'http_127.0.0.1_1.indexeddb.leveldb')
    mkdirSync(store, { recursive: true })
    const log = aLevelDbLog([Buffer.alloc(100, 1)])
    writeFileSync(join(store, '000003.log'), Buffer.concat([log, Buffer.alloc(208)]))
    const { preflight } = await (await home.open()).readStartup()
    expect(preflight.repairs).toEqual([
      expect.stringContaining('kept aside as they were found'),
      expect.stringContaining('cut 208 empty bytes'),
    ])
    expect(readFileSync(join(store, '000003.log'))).toEqual(log)
  })

  it('removes what an interrupted write left behind', async () => {
    const home = aHome()
    mkdirSync(home.data)
    writeFileSync(join(home.data, '.partnership-brain-0123456789abcdef.tmp'), 'half')
    await home.open()
    expect(readdirSync(home.data).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('does not end when nothing can be written, and says that the disk is full', async () => {
    const home = aHome()
    const first = await home.open()
    await appendUpTo(first, 2)
    await first.close()
    const full: FileSystem = {
      ...nodeFileSystem,
      open: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })),
    }
    const events: string[] = []
    const durability = await home.open({
      tools: { ...realWriteTools, fileSystem: full },
      measureFree: async () => 1_000_000,
      report: (event) => events.push(event),
    })
    const report = await durability.readStartup()
    expect(report).toMatchObject({ disk: { level: 'refuse' }, sentinel: { lastSeq: 2 }, journal: { lastSeq: 2 } })
    expect(events).toEqual(['the start could not tidy up'])
    await expect(durability.appendJournal(anAppend(3))).rejects.toMatchObject({ code: 'disk-full' })
    await durability.close()
    expect(existsSync(join(home.data, 'writer.lock'))).toBe(false)
  })
})

describe('changes', () => {
  it('that are sent at once are written in their order', async () => {
    const durability = await aHome().open()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => durability.appendJournal(anAppend(index + 1))),
    )
    expect(answers.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    const { changeSets } = await durability.readJournal({ afterSeq: 48 })
    expect(changeSets).toEqual([aChangeSet(49), aChangeSet(50)])
  })

  it('are still written on a full disk by giving up the reserve', async () => {
    const home = aHome()
    const tight: FileSystem = {
      ...nodeFileSystem,
      open: async (path, flags, mode) => {
        const file = await nodeFileSystem.open(path, flags, mode)
        const reserve = join(home.data, 'reserve.bin')
        return {
          write: (bytes, options) =>
            existsSync(reserve)
              ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
              : file.write(bytes, options),
          sync: () => file.sync(),
          datasync: () => file.datasync(),
          truncate: (length) => file.truncate(length),
          close: () => file.close(),
        }
      },
    }
    const durability = await home.open({ tools: { ...realWriteTools, fileSystem: tight } })
    writeFileSync(join(home.data, 'reserve.bin'), 'reserve')
    expect(await durability.appendJournal(anAppend(1))).toEqual({ seq: 1 })
    expect(existsSync(join(home.data, 'reserve.bin'))).toBe(false)
  })
})

describe('backups', () => {
  it('let the journal go only when two of them hold its changes', async () => {
    const home = aHome()
    const durability = await home.open()
    await appendUpTo(durability, 3)
    await durability.saveBackup(aSaveRequest(aSnapshot(3)))
    expect((await durability.readJournal({ afterSeq: 0 })).changeSets).toHaveLength(3)
    await appendUpTo(durability, 6)
    await durability.saveBackup(aSaveRequest(aSnapshot(6)))
    const { journal } = await durability.readStartup()
    expect(journal).toEqual({ firstSeq: 4, lastSeq: 6, tornLinesCut: 0 })
    const { backups } = await durability.readBackups({})
    expect(backups.map(({ seq }) => seq)).toEqual([6, 3])
    await expect(durability.readJournal({ afterSeq: 2 })).rejects.toMatchObject({ code: 'journal-gap' })
  })

  it('and journal together give back the last change after everything else is gone', async () => {
    const home = aHome()
    const first = await home.open()
    await appendUpTo(first, 4)
    await first.saveBackup(aSaveRequest(aSnapshot(4)))
    await appendUpTo(first, 9)
    await first.close()
    const durability = await home.open()
    const { backups } = await durability.readBackups({})
    const { payload } = await durability.openBackup({ id: backups[0]!.id, passphrase: null })
    expect(payload.length).toBeGreaterThan(0)
    const { changeSets, more } = await durability.readJournal({ afterSeq: backups[0]!.seq })
    expect(changeSets.map(({ seq }) => seq)).toEqual([5, 6, 7, 8, 9])
    expect(more).toBe(false)
  })

  it('are followed by a new history after a restore', async () => {
    const home = aHome()
    const durability = await home.open()
    await appendUpTo(durability, 4)
    await durability.resetJournal({ workspaceId: aWorkspace, schemaVersion: 1, seq: 10, counts: { partners: 2 } })
    await durability.appendJournal(anAppend(11))
    await durability.close()
    const { sentinel, journal } = await (await home.open()).readStartup()
    expect(sentinel).toMatchObject({ lastSeq: 11 })
    expect(journal).toMatchObject({ firstSeq: 11, lastSeq: 11 })
  })
})

describe('a second place that hangs', () => {
  it('holds up neither a backup, nor a change, nor the end', async () => {
    const home = aHome()
    const second = join(home.root, 'network')
    mkdirSync(second)
    const hanging: FileSystem = {
      ...nodeFileSystem,
      open: (path, flags, mode) =>
        path.startsWith(second) ? new Promise(() => undefined) : nodeFileSystem.open(path, flags, mode),
    }
    const durability = await home.open({ tools: { ...realWriteTools, fileSystem: hanging } })
    await durability.changeBackups({ kind: 'folder', which: 'second', folder: second })
    await appendUpTo(durability, 2)
    const status = await durability.saveBackup(aSaveRequest(aSnapshot(2)))
    expect(status).toMatchObject({ secondPlace: 'behind', lastFailure: null })
    expect(status.backups).toHaveLength(1)
    await durability.appendJournal(anAppend(3))
    await durability.close()
    expect((await (await home.open()).readStartup()).sentinel).toMatchObject({ lastSeq: 3, cleanStop: true })
  })
})

describe('two programs', () => {
  it('are one writer and one reader, who sees what the writer wrote', async () => {
    const home = aHome()
    const writer = await home.open()
    const reader = await home.open()
    await appendUpTo(writer, 2)
    expect(await reader.readStartup()).toMatchObject({ writer: false, sentinel: { lastSeq: 2 } })
    for (const refused of [
      reader.appendJournal(anAppend(3)),
      reader.saveBackup(aSaveRequest(aSnapshot(2))),
      reader.resetJournal({ workspaceId: aWorkspace, schemaVersion: 1, seq: 0, counts: {} }),
      reader.changeBackups({ kind: 'passphrase', passphrase: null }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'read-only' })
    expect((await reader.readJournal({ afterSeq: 0 })).changeSets).toHaveLength(2)
  })

  it('change places by taking over, without losing a change', async () => {
    const home = aHome()
    const first = await home.open()
    const second = await home.open()
    await appendUpTo(first, 2)
    expect(await second.takeOver({})).toEqual({ writer: true })
    await second.appendJournal(anAppend(3))
    await expect(first.appendJournal(anAppend(3))).rejects.toMatchObject({ code: 'read-only' })
    await first.close()
    expect(await first.takeOver({})).toEqual({ writer: true })
    await first.appendJournal(anAppend(4))
    expect((await first.readJournal({ afterSeq: 0 })).changeSets.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })

  it('do not mend a browser store that the other one may have open', async () => {
    const home = aHome()
    await home.open()
    const store = join(home.profile, 'IndexedDB', 'http_127.0.0.1_1.indexeddb.leveldb')
    mkdirSync(store, { recursive: true })
    writeFileSync(join(store, '000003.log'), Buffer.alloc(99))
    const { preflight } = await (await home.open()).readStartup()
    expect(preflight.repairs).toEqual([])
    expect(readFileSync(join(store, '000003.log'))).toHaveLength(99)
  })
})
