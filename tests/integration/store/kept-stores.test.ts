import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { judgeStore } from '#shared/backup/judge-store'
import { schemaVersion } from '#shared/domain/schema-version'
import { databaseName } from '../../../src/renderer/db/database-name'
import { readDataLoss } from '../../../src/renderer/db/data-loss'
import { openDatabase } from '../../../src/renderer/db/open-database'
import { readSnapshot } from '../../../src/renderer/db/snapshot-store'
import { hashContent } from '../../helpers/hash-content'

/** A store as some released version left it, kept for ever. */
type KeptStore = {
  /** Ten times the version that Dexie counts. */
  readonly nativeVersion: number
  /** Of its records once they are in the present schema. */
  readonly contentHash: string
  readonly stores: Readonly<Record<string, KeptTable>>
}

type KeptTable = {
  readonly keyPath: string
  readonly indexes: readonly { readonly name: string; readonly keyPath: string }[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

const folder = join(import.meta.dirname, '../../fixtures/stores')
const readKept = (name: string): KeptStore => JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeptStore

/** Makes the browser hold the store just as it was. */
function load({ nativeVersion, stores }: KeptStore): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(databaseName(false), nativeVersion)
    opening.addEventListener('error', () => failed(opening.error))
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath)
        for (const row of rows) store.put(row)
      }
    })
    opening.addEventListener('success', () => {
      opening.result.close()
      done()
    })
  })
}

afterEach(() => {
  indexedDB.deleteDatabase(databaseName(false))
})

describe.each(readdirSync(folder))('the kept store %s', (name) => {
  it('is opened by the app of today with every record', async () => {
    const kept = readKept(name)
    await load(kept)
    const { db, meta, dataLoss } = await openDatabase(false, await readDataLoss(databaseName(false)))
    const snapshot = await readSnapshot(db, '2026-04-27T10:00:00.000Z')
    expect(hashContent(snapshot.tables)).toBe(kept.contentHash)
    expect({ seq: meta?.seq, dataLoss }).toEqual({ seq: 3, dataLoss: 'none' })
    expect((await db.drafts.toArray()).length + (await db.changeSets.count())).toBe(3)
    db.close()
  })
})

describe('a store of a newer application', () => {
  it('is judged as newer, whatever the machine remembers, and nothing in it is changed by looking', async () => {
    const kept = readKept('v1.json')
    const { meta: table } = kept.stores
    const rows = table!.rows.map((row) => ({ ...row, schemaVersion: schemaVersion + 1 }))
    const newer: KeptStore = {
      ...kept,
      nativeVersion: kept.nativeVersion + 10,
      stores: { ...kept.stores, meta: { ...table!, rows } },
    }
    await load(newer)
    const { db, meta, dataLoss } = await openDatabase(false, await readDataLoss(databaseName(false)))
    const judge = (remembered: Parameters<typeof judgeStore>[0]['remembered']) =>
      judgeStore({ store: meta, dataLoss, counted: null, schemaVersion, remembered, hasBackups: true })
    const verdict = { kind: 'newer', schemaVersion: schemaVersion + 1 }
    expect(judge(null)).toEqual(verdict)
    expect(judge({ workspaceId: 'workspace-1', schemaVersion, lastSeq: 90, counts: {} })).toEqual(verdict)
    expect(await db.partners.count()).toBe(kept.stores['partners']!.rows.length)
    expect(await db.meta.toArray()).toEqual(rows)
    db.close()
  })
})
