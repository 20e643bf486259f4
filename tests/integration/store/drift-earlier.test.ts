// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { buildDemo } from '#shared/demo/build-demo'
import { type Act, commit } from '../../../src/renderer/db/commit'
import {
  goOnWithDrift,
  lookForDrift,
  useDriftList,
  useDriftMarks,
  useReadDrift,
  writeDrift,
} from '../../../src/renderer/db/live/drift-list'
import { getDatabase, openDatabase } from '../../../src/renderer/db/open-database'
import { replaceAll } from '../../../src/renderer/db/snapshot-store'
import { aClock, anAct } from '../../helpers/a-store'

const today = '2026-11-22'
const clock = aClock()
const marks = renderHook(() => useDriftMarks()).result
const read = renderHook(() => useReadDrift()).result

vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0))

async function act(wanted: Act) {
  const done = await commit(getDatabase(), wanted, { ...clock(), today })
  if (!done.ok || done.value.changeSet === null) throw new Error(JSON.stringify(done))
  return done.value.changeSet
}

const until = (holds: () => boolean): Promise<void> =>
  waitFor(
    () => {
      if (!holds()) throw new Error('It did not come to that.')
    },
    { timeout: 10_000 },
  )

async function written() {
  await until(() => marks.current.ready)
  const drift = await vi.waitUntil(writeDrift, { timeout: 10_000 })
  return drift.found
}

const owning = (partnerId: string, owner: string): Act =>
  anAct('Own', { partnerId, command: { kind: 'edit-partner', patch: { owner } } })

/** All that would be found by looking at everybody now. */
async function lookedAtAnew() {
  lookForDrift('2026-11-23')
  lookForDrift(today)
  await until(() => read.current.ready && read.current.day === today)
  const { found } = await vi.waitUntil(writeDrift, { timeout: 10_000 })
  return { marks: new Map(found.marks), byPartner: new Map(read.current.byPartner) }
}

beforeAll(async () => {
  const { db } = await openDatabase(false, 'none')
  await replaceAll(db, buildDemo(today))
  lookForDrift(today)
})

describe('what an earlier session found', () => {
  it('is gone on from: marks at once, findings when a page asks, and what changed since looked at again', async () => {
    const earlier = await written()
    const unowned = [...read.current.byPartner].find(([, { findings }]) =>
      findings.some((one) => one.rule === 'unowned'),
    )!
    const [first, second] = [unowned[0], [...read.current.byPartner.keys()].find((id) => id !== unowned[0])!]
    const missed = await act(owning(first, 'Ana'))

    goOnWithDrift(today, earlier, [missed])
    await until(() => !read.current.ready)
    expect(marks.current.ready).toBe(true)
    await act(owning(second, ''))
    await vi.waitUntil(writeDrift, { timeout: 10_000 })
    expect(read.current.byPartner.size).toBe(0)

    const kept = await written()
    const { result } = renderHook(() => useDriftList())
    await until(() => result.current.ready)
    const shown = { marks: new Map(marks.current.byPartner), byPartner: new Map(result.current.byPartner) }
    const anew = await lookedAtAnew()
    expect(shown).toEqual(anew)

    goOnWithDrift(today, kept, [])
    const again = renderHook(() => useDriftList()).result
    await until(() => again.current.ready)
    expect({ marks: new Map(marks.current.byPartner), byPartner: new Map(again.current.byPartner) }).toEqual(anew)
  })

  it('is looked for anew when its texts cannot be read', async () => {
    const { marks: known } = await written()
    goOnWithDrift(today, { marks: known, readLines: async () => ['no text of ours'] }, [])
    const { result } = renderHook(() => useDriftList())
    await until(() => result.current.ready)
    expect(result.current.byPartner.size).toBe(40)
  })
})
