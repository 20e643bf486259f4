import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ContentFacts } from '../../../../../src/main/services/backup/check-content'
import {
  createContentReader,
  readHere,
  type ContentReader,
} from '../../../../../src/main/services/backup/content-reader'
import { buildMainEntry } from '../../../../helpers/build-main-entry'
import { aSaveRequest, aSnapshot, asLines, someGoals, somePartners } from '../../../../helpers/a-snapshot'

let workerFile: string
beforeAll(async () => {
  workerFile = await buildMainEntry('src/main/services/backup/content-worker.ts', 'content')
})

const readWhole = (reader: ContentReader, payload: Uint8Array): Promise<ContentFacts> => {
  const reading = reader()
  reading.add(payload)
  return reading.end()
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'no error')

describe('reading the content of a backup in a thread', () => {
  it('finds what reading it here finds', async () => {
    const { payload } = aSaveRequest(aSnapshot(3, { partners: somePartners(20), goals: someGoals(20, 2) }))
    expect(await readWhole(createContentReader(workerFile), payload)).toEqual(await readWhole(readHere, payload))
  })

  it('finds the same in a snapshot of version 1, which is one document', async () => {
    const snapshot = aSnapshot(3, { partners: somePartners(20), goals: someGoals(19, 2) })
    const { counts: _, ...document } = await readWhole(
      readHere,
      gzipSync(JSON.stringify({ ...snapshot, formatVersion: 1 })),
    )
    expect(await readWhole(readHere, aSaveRequest(snapshot).payload)).toMatchObject(document)
  })

  it('counts records of partners that are not there', async () => {
    const { payload } = aSaveRequest(aSnapshot(3, { partners: somePartners(3), goals: someGoals(4, 2) }))
    expect(await readWhole(readHere, payload)).toMatchObject({ danglingReferences: 2 })
  })

  it('refuses what reading it here refuses, in the same words', async () => {
    const cutShort = gzipSync(asLines(aSnapshot(3)).trimEnd())
    for (const payload of [Buffer.from('no gzip'), gzipSync('{}'), gzipSync('['), gzipSync('{}\n'), cutShort]) {
      const outcome = { code: 'backup-damaged', message: await readWhole(readHere, payload).catch(messageOf) }
      await expect(readWhole(createContentReader(workerFile), payload)).rejects.toMatchObject(outcome)
    }
  })

  it('leaves this thread free while 20,000 records are read', async () => {
    const { payload } = aSaveRequest(aSnapshot(3, { partners: somePartners(2_000), goals: someGoals(2_000, 9) }))
    const reading = readWhole(createContentReader(workerFile), payload)
    let turns = 0
    const ticks = setInterval(() => (turns += 1), 2)
    expect((await reading).counts).toMatchObject({ goals: 18_000 })
    clearInterval(ticks)
    // Tenths of a second of work: it would be one or two turns if it were done here.
    expect(turns).toBeGreaterThan(8)
  })

  it('says that nothing was checked when the thread fails', async () => {
    const missing = createContentReader(`${workerFile}.missing.js`)
    await expect(readWhole(missing, Buffer.alloc(1))).rejects.toMatchObject({ code: 'failed' })
  })
})
