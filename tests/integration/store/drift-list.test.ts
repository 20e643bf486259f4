// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import 'fake-indexeddb/auto'
import { buildDemo } from '#shared/demo/build-demo'
import { settingsId } from '#shared/domain/records/settings'
import { type Act, commit, type PartnerStep } from '../../../src/renderer/db/commit'
import { lookForDrift, useDriftList } from '../../../src/renderer/db/live/drift-list'
import { getDatabase, openDatabase } from '../../../src/renderer/db/open-database'
import { replaceAll } from '../../../src/renderer/db/snapshot-store'
import { aClock, anAct } from '../../helpers/a-store'

const today = '2026-11-22'
const clock = aClock()
const { result } = renderHook(() => useDriftList())

async function act(wanted: Act): Promise<void> {
  const done = await commit(getDatabase(), wanted, { ...clock(), today })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}

const until = (holds: () => boolean): Promise<void> =>
  waitFor(
    () => {
      if (!holds()) throw new Error('The list did not change.')
    },
    { timeout: 10_000 },
  )

/** The partners that are judged anew by an act: all others keep the very same answer. */
async function judgedAnew(wanted: Act): Promise<readonly string[]> {
  const before = result.current
  await act(wanted)
  await until(() => result.current !== before)
  const { byPartner } = result.current
  return [...byPartner].flatMap(([id, drift]) => (before.byPartner.get(id) === drift ? [] : [id]))
}

beforeAll(async () => {
  const { db } = await openDatabase(false, 'none')
  await replaceAll(db, buildDemo(today))
  lookForDrift(today)
  await until(() => result.current.ready)
})

const tagging = (partnerId: string): PartnerStep => ({
  partnerId,
  command: { kind: 'edit-partner', patch: { tags: ['x'] } },
})

const partnerOf = (rule: string): string => {
  const found = [...result.current.byPartner].find(([, { findings }]) => findings.some((one) => one.rule === rule))
  if (found === undefined) throw new Error(`nobody drifts by ${rule}`)
  return found[0]
}

describe('the live list of drift', () => {
  it('has looked at every partner', () => {
    expect(result.current.byPartner.size).toBe(40)
    expect(result.current.day).toBe(today)
  })

  it('judges one dossier after a change of one partner, and drops the finding', async () => {
    const id = partnerOf('unowned')
    const owned = anAct('Own', { partnerId: id, command: { kind: 'edit-partner', patch: { owner: 'Ana' } } })
    expect(await judgedAnew(owned)).toEqual([id])
    expect(result.current.byPartner.get(id)?.findings.map(({ rule }) => rule)).not.toContain('unowned')
  })

  it('judges as many as an act touches', async () => {
    const ids = [...result.current.byPartner.keys()].slice(3, 6)
    const steps = ids.map((partnerId) => tagging(partnerId))
    expect(await judgedAnew(anAct('Tag', ...steps))).toEqual(ids)
  })

  it('judges everybody when a rule changes', async () => {
    const settings = await getDatabase().rows('settings').get(settingsId)
    const record = { ...settings, id: settingsId, insightDays: 5, morningNotice: true }
    const command = { kind: 'save-workspace-record', table: 'settings', record } as const
    expect(await judgedAnew(anAct('Settings', { command }))).toHaveLength(40)
    expect([...result.current.byPartner.values()][0]?.mornings).toHaveLength(14)
  })
})
