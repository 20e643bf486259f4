import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type MorningNotice, openMorningNotice } from '../../../../../src/main/services/notice/morning-notice'
import { aFolder } from '../../../../helpers/a-folder'

const aMorning = (day: string, overdue: number) => ({ day, overdue, today: 0, drifts: 0 })
const mornings = [aMorning('2026-04-26', 1), aMorning('2026-04-27', 2), aMorning('2026-04-28', 3)]

let told: string[]
let now: Date
const opened: MorningNotice[] = []

async function open(dataFolder: string): Promise<MorningNotice> {
  const report = vi.fn<() => void>()
  const notice = await openMorningNotice({ dataFolder, now: () => now, tell: (words) => told.push(words), report })
  opened.push(notice)
  return notice
}

/** The local clock, as the person sees it. */
const at = (day: number, hour: number): Date => new Date(2026, 3, day, hour)

beforeEach(() => {
  told = []
  now = at(26, 9)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((notice) => notice.stop()))
  vi.useRealTimers()
})

/** A minute passes, and what the clock asked for is done. */
async function aMinute(notice: MorningNotice): Promise<void> {
  vi.advanceTimersByTime(60_000)
  await notice.keepMornings({ mornings })
}

describe('the morning notice', () => {
  it('is given once a day, over restarts as well', async () => {
    const folder = aFolder()
    const first = await open(folder)
    await first.begin({ again: false })
    await first.keepMornings({ mornings })
    await aMinute(first)
    expect(told).toEqual(['1 overdue'])
    await first.stop()
    await (await open(folder)).begin({ again: false })
    expect(told).toEqual(['1 overdue'])
    now = at(27, 8)
    await (await open(folder)).begin({ again: false })
    expect(told).toEqual(['1 overdue', '2 overdue'])
  })

  it('is given by one of two programs of the same data, with the newer counts', async () => {
    const folder = aFolder()
    const [first, second] = [await open(folder), await open(folder)]
    await first.keepMornings({ mornings })
    await second.begin({ again: false })
    await first.begin({ again: false })
    expect(told).toEqual(['1 overdue'])
  })

  it('is a line at every start where the shell wants it so', async () => {
    const folder = aFolder()
    for (let start = 0; start < 2; start += 1) {
      const notice = await open(folder)
      await notice.keepMornings({ mornings })
      await notice.begin({ again: true })
      await notice.stop()
    }
    expect(told).toEqual(['1 overdue', '1 overdue'])
  })

  it('waits for the morning in a program that runs over night', async () => {
    const notice = await open(aFolder())
    await notice.keepMornings({ mornings })
    await notice.begin({ again: false })
    now = at(27, 0)
    await aMinute(notice)
    now = at(27, 5)
    await aMinute(notice)
    expect(told).toEqual(['1 overdue'])
    now = at(27, 6)
    await aMinute(notice)
    expect(told).toEqual(['1 overdue', '2 overdue'])
  })

  it('is off until the page hands over counts, and again when it hands over none', async () => {
    const folder = aFolder()
    const notice = await open(folder)
    await notice.begin({ again: true })
    await notice.keepMornings({ mornings: [] })
    expect(existsSync(join(folder, 'morning.json'))).toBe(false)
    await notice.keepMornings({ mornings })
    await notice.keepMornings({ mornings: [] })
    now = at(27, 9)
    await (await open(folder)).begin({ again: true })
    expect(told).toEqual(['1 overdue'])
  })

  it('says nothing of a day that nobody counted', async () => {
    const notice = await open(aFolder())
    await notice.keepMornings({ mornings })
    now = at(29, 9)
    await notice.begin({ again: true })
    expect(told).toEqual([])
  })

  it.each(['', '{', '{"mornings":[{"day":"soon"}],"toldOn":null}'])(
    'starts from nothing when its file holds %j',
    async (text) => {
      const folder = aFolder()
      writeFileSync(join(folder, 'morning.json'), text)
      await (await open(folder)).begin({ again: true })
      expect(told).toEqual([])
    },
  )
})
