import { aClock, anAct, aStore, committed, creating } from '../../helpers/a-store'
import { describe, expect, it } from 'vitest'
import { upgradeSnapshot, upgradeSteps } from '#shared/backup/upgrade-snapshot'
import { schemaVersion } from '#shared/domain/schema-version'
import { packSnapshot } from '../../../src/renderer/actions/pack-snapshot'
import { readPayload } from '../../../src/renderer/actions/read-payload'
import type { Database } from '../../../src/renderer/db/database'
import { readSnapshot } from '../../../src/renderer/db/snapshot-store'
import { writeStoreLines } from '../../../src/renderer/db/store-lines'
import { asLines } from '../../helpers/a-snapshot'

const createdAt = '2026-04-27T10:00:00.000Z'

async function aFilledStore(): Promise<Database> {
  const db = await aStore()
  await committed(db, anAct('Add', creating('p1', 'Acme')), aClock()())
  // More than one reading of the store, in ids that text and numbers order differently.
  await db.partners.bulkPut(
    Array.from({ length: 1_001 }, (_, index) => ({
      id: `p-${index}`,
      name: `Käse ${index}`,
    })) as never,
  )
  return db
}

describe('the store as lines', () => {
  it('is the content lines of its snapshot, with the counts of every table', async () => {
    const db = await aFilledStore()
    let text = ''
    const written = await writeStoreLines(db, createdAt, {
      write: (more) => (text += more),
      isBehind: () => false,
    })
    const snapshot = await readSnapshot(db, createdAt)
    expect(text).toBe(asLines(snapshot))
    expect(written).toMatchObject({ seq: 1, counts: { partners: 1_002, goals: 0 } })
  })

  it('goes on when what it writes to has room again', async () => {
    const db = await aFilledStore()
    let waits = 0
    const sink = { write: () => (waits = 5), isBehind: () => (waits -= 1) > 0 }
    expect(await writeStoreLines(db, createdAt, sink)).toMatchObject({
      counts: { partners: 1_002 },
    })
  })

  it('comes back from its pieces as it was, to the last record', async () => {
    const db = await aFilledStore()
    const pieces: Uint8Array[] = []
    const packed = await packSnapshot({ storeName: db.name, createdAt }, (piece) => pieces.push(piece))
    const read = await readPayload(Buffer.concat([...pieces, packed.payload]))
    const upgraded = read.ok ? upgradeSnapshot(read.value, { schemaVersion, steps: upgradeSteps }) : read
    expect(upgraded).toEqual({ ok: true, value: await readSnapshot(db, createdAt) })
  })
})
