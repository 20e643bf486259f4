import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../../../../../src/main/services/backup/check-content'
import { createContentReader } from '../../../../../src/main/services/backup/content-reader'
import { buildMainEntry } from '../../../../helpers/build-main-entry'
import { aSaveRequest, aSnapshot, someGoals, somePartners } from '../../../../helpers/a-snapshot'

let workerFile: string
beforeAll(async () => {
  workerFile = await buildMainEntry('src/main/services/backup/content-worker.ts', 'content')
})

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'no error')

describe('reading the content of a backup in a thread', () => {
  it('finds what reading it here finds', async () => {
    const { payload } = aSaveRequest(aSnapshot(3, { partners: somePartners(20), goals: someGoals(20, 2) }))
    expect(await createContentReader(workerFile)(payload)).toEqual(await readContent(payload))
  })

  it('refuses what reading it here refuses, in the same words', async () => {
    for (const payload of [Buffer.from('no gzip'), gzipSync('{}'), gzipSync('[')]) {
      const outcome = { code: 'backup-damaged', message: await readContent(payload).catch(messageOf) }
      await expect(createContentReader(workerFile)(payload)).rejects.toMatchObject(outcome)
    }
  })

  it('leaves this thread free while 20,000 records are read', async () => {
    const { payload } = aSaveRequest(aSnapshot(3, { partners: somePartners(2_000), goals: someGoals(2_000, 9) }))
    const reading = createContentReader(workerFile)(payload)
    let turns = 0
    const ticks = setInterval(() => (turns += 1), 2)
    expect((await reading).counts).toMatchObject({ goals: 18_000 })
    clearInterval(ticks)
    // Tenths of a second of work: it would be one or two turns if it were done here.
    expect(turns).toBeGreaterThan(8)
  })

  it('says that nothing was checked when the thread fails', async () => {
    const missing = createContentReader(`${workerFile}.missing.js`)
    await expect(missing(Buffer.alloc(1))).rejects.toMatchObject({ code: 'failed' })
  })
})
