import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mendBrowserStore } from '../../../../../src/main/services/preflight/preflight'
import { aFolder } from '../../../../helpers/a-folder'
import { aLevelDbLog } from '../../../../helpers/a-leveldb-log'

const log = aLevelDbLog([Buffer.alloc(400, 1), Buffer.alloc(50_000, 2)])
const now = (): Date => new Date('2026-03-02T10:00:00Z')

function aProfile(
  indexedDb: string,
  content: Buffer,
): { readonly profile: string; readonly path: string; readonly folder: string } {
  const folder = aFolder()
  const profile = join(folder, 'profile')
  const store = join(profile, indexedDb, 'http_127.0.0.1_8080.indexeddb.leveldb')
  mkdirSync(store, { recursive: true })
  writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000001\n')
  writeFileSync(join(store, '000003.log'), content)
  return { profile, path: join(store, '000003.log'), folder }
}

describe('mendBrowserStore', () => {
  it.each([
    [1, 'IndexedDB'],
    [208, 'IndexedDB'],
    [3_000, join('Default', 'IndexedDB')],
    [40_000, join('Default', 'IndexedDB')],
  ])('cuts %i zero bytes from a log in %s and keeps the file as it was', async (zeros, indexedDb) => {
    const torn = Buffer.concat([log, Buffer.alloc(zeros)])
    const { profile, path, folder } = aProfile(indexedDb, torn)
    const aside = { folder: join(folder, 'aside'), now }
    const repairs = await mendBrowserStore(profile, aside)
    expect(repairs).toEqual([expect.stringContaining(`cut ${zeros} empty bytes after 2 whole records`)])
    expect(readFileSync(path)).toEqual(log)
    const [place] = readdirSync(aside.folder)
    expect(readFileSync(join(aside.folder, place!, '000003.log'))).toEqual(torn)
    expect(await mendBrowserStore(profile, aside)).toEqual([])
  })

  it('leaves a whole log and a profile without databases alone', async () => {
    const { profile, folder } = aProfile('IndexedDB', log)
    const aside = { folder: join(folder, 'aside'), now }
    expect(await mendBrowserStore(profile, aside)).toEqual([])
    expect(await mendBrowserStore(join(folder, 'none'), aside)).toEqual([])
    expect(readdirSync(folder)).toEqual(['profile'])
  })

  it('does not cut what it could not keep, and says so', async () => {
    const { profile, path, folder } = aProfile('IndexedDB', Buffer.concat([log, Buffer.alloc(9)]))
    writeFileSync(join(folder, 'aside'), 'a file where the folder should be')
    await expect(mendBrowserStore(profile, { folder: join(folder, 'aside'), now })).rejects.toMatchObject({
      code: 'disk-failed',
    })
    expect(readFileSync(path).length).toBe(log.length + 9)
  })
})
