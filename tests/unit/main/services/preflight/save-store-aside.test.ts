import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveStoreAside } from '../../../../../src/main/services/preflight/save-store-aside'
import { aFolder } from '../../../../helpers/a-folder'
import { aLevelDbLog } from '../../../../helpers/a-leveldb-log'

const storeName = 'http_127.0.0.1_8080.indexeddb.leveldb'
const tableEnd = Buffer.from('57fb808b247547db', 'hex')

function aStore() {
  const folder = aFolder()
  const profile = join(folder, 'profile')
  const store = join(profile, 'Default', 'IndexedDB', storeName)
  mkdirSync(store, { recursive: true })
  writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000001\n')
  writeFileSync(join(store, 'MANIFEST-000001'), aLevelDbLog([Buffer.alloc(90, 1)]))
  writeFileSync(join(store, '000003.log'), aLevelDbLog([Buffer.alloc(400, 2)]))
  writeFileSync(join(store, '000005.ldb'), Buffer.concat([Buffer.alloc(500, 3), tableEnd]))
  const aside = { folder: join(folder, 'aside'), now: () => new Date('2026-03-02T10:00:00Z') }
  const kept = (): readonly string[] => (existsSync(aside.folder) ? readdirSync(aside.folder) : [])
  return { profile, store, aside, kept }
}

const damages: Readonly<Record<string, (store: string) => void>> = {
  'CURRENT is gone': (store) => rmSync(join(store, 'CURRENT')),
  'CURRENT is empty': (store) => writeFileSync(join(store, 'CURRENT'), ''),
  'the manifest has other bytes': (store) => writeFileSync(join(store, 'MANIFEST-000001'), Buffer.alloc(90, 9)),
  'the log has other bytes': (store) => writeFileSync(join(store, '000003.log'), Buffer.alloc(407, 9)),
  'a table is cut': (store) => writeFileSync(join(store, '000005.ldb'), Buffer.alloc(300, 3)),
}

describe('saveStoreAside', () => {
  it('leaves a sound store alone after a clean stop, and copies it after an unclean one', async () => {
    const { profile, store, aside, kept } = aStore()
    expect(await saveStoreAside(profile, aside, true)).toEqual([])
    expect(kept()).toEqual([])
    expect(await saveStoreAside(profile, aside, false)).toEqual([])
    const copy = join(aside.folder, kept()[0]!, 'IndexedDB', storeName)
    expect(readFileSync(join(copy, '000003.log'))).toEqual(readFileSync(join(store, '000003.log')))
  })

  it.each(Object.keys(damages))('keeps a copy even after a clean stop when %s', async (name) => {
    const { profile, store, aside, kept } = aStore()
    damages[name]!(store)
    const found = readdirSync(store)
    expect(await saveStoreAside(profile, aside, true)).toEqual([expect.stringContaining('kept aside')])
    expect(readdirSync(join(aside.folder, kept()[0]!, 'IndexedDB', storeName))).toEqual(found)
    expect(readdirSync(store)).toEqual(found)
  })

  it('moves a store that the browser could not open any more', async () => {
    const { profile, store, aside, kept } = aStore()
    rmSync(join(store, 'MANIFEST-000001'))
    expect(await saveStoreAside(profile, aside, true)).toEqual([expect.stringContaining('moved aside')])
    expect(existsSync(store)).toBe(false)
    expect(readdirSync(join(aside.folder, kept()[0]!, 'IndexedDB', storeName))).toContain('000003.log')
  })

  it('keeps the last three of a kind, and a sound copy never takes the place of a damaged one', async () => {
    const { profile, store, aside, kept } = aStore()
    writeFileSync(join(store, 'CURRENT'), '')
    await saveStoreAside(profile, aside, true)
    writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000001\n')
    for (let stop = 0; stop < 5; stop += 1) await saveStoreAside(profile, aside, false)
    expect(kept().filter((name) => name.startsWith('damaged-store-'))).toHaveLength(1)
    expect(kept().filter((name) => name.startsWith('unclean-stop-'))).toHaveLength(3)
  })

  it('has nothing to do in a profile without databases', async () => {
    const { aside, kept } = aStore()
    expect(await saveStoreAside(join(aside.folder, 'none'), aside, false)).toEqual([])
    expect(kept()).toEqual([])
  })
})
