import { describe, expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import { aMergeStore, exported, planFor } from '../../../../helpers/a-merge-store'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { aGoal, aMetricEntry } from '../../../../helpers/builders/a-record'
import { parseSheetBytes } from '../../../../../src/main/services/sheet/parse-sheet-bytes'
import { writeWorkbook } from '../../../../../src/main/services/sheet/write-workbook'
import { noChoices } from '#shared/workbook/own/merge-choices'
import { isOwnWorkbook, readOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { PlannedCell, SheetPlan } from '#shared/workbook/sheet-plan'

const store = aMergeStore(
  'a',
  Array.from({ length: 60 }, (_, at) => {
    const id = `p${String(at)}`
    return aDossier({
      partner: {
        id,
        name: `Partner ${String(at)}`,
        website: `p${String(at)}.example`,
        notes: `Notes of ${String(at)}`,
      },
      goals: [aGoal({ id: `${id}-g`, partnerId: id, target: at })],
      metricEntries: [aMetricEntry({ id: `${id}:leads:2026-04`, partnerId: id, value: at * 3 })],
    })
  }),
)

/** A generator of its own, so that every run damages the same places. */
function places(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const rewrite = (cell: PlannedCell, from: string, to: string): PlannedCell =>
  typeof cell === 'string' ? cell.replace(from, to) : cell

/** What a damaged copy comes to: refused, the same as before, or accepted with something changed. */
async function judge(bytes: Buffer): Promise<'refused' | 'same' | 'changed'> {
  try {
    const file = await parseSheetBytes({ fileName: 'w.xlsx', bytes, encoding: null, delimiter: null }, () => undefined)
    if (!isOwnWorkbook(file)) return 'changed'
    const read = readOwnWorkbook(file)
    if (!read.ok) return 'refused'
    const plan = planFor(store, read.value, noChoices)
    return plan.records.length + plan.problems.length === 0 ? 'same' : 'changed'
  } catch (error) {
    if (error instanceof HostError) return 'refused'
    throw error
  }
}

async function damaged(count: number, damage: (bytes: Buffer, at: (below: number) => number) => void) {
  const whole = Buffer.from(await writeWorkbook(exported(store)))
  const at = places(20_260_427)
  const found: Record<Awaited<ReturnType<typeof judge>>, number> = { refused: 0, same: 0, changed: 0 }
  for (let copy = 0; copy < count; copy += 1) {
    const bytes = Buffer.from(whole)
    damage(bytes, at)
    found[await judge(bytes)] += 1
  }
  return found
}

describe('a damaged workbook of ours', { timeout: 120_000 }, () => {
  it('with one bit turned is never accepted with changed content', async () => {
    const found = await damaged(400, (bytes, at) => {
      const place = at(bytes.length)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << at(8))
    })
    expect(found.changed).toBe(0)
    expect(found.refused).toBeGreaterThan(300)
  })

  it('with up to 64 bytes overwritten is never accepted with changed content', async () => {
    const found = await damaged(150, (bytes, at) => {
      const place = at(bytes.length - 64)
      for (let one = 0; one <= at(64); one += 1) bytes[place + one] = at(256)
    })
    expect(found.changed).toBe(0)
  })

  it('cut short is refused', async () => {
    const whole = Buffer.from(await writeWorkbook(exported(store)))
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await judge(whole.subarray(0, Math.floor(whole.length * share)))).toBe('refused')
    }
  })

  it('whose base was changed and packed anew is refused by its hash', async () => {
    const forged = exported(store).map((plan): SheetPlan =>
      plan.state === 'very-hidden'
        ? { ...plan, rows: plan.rows.map((row) => row.map((cell) => rewrite(cell, 'Notes of 7', 'Notes of 8'))) }
        : plan,
    )
    expect(await judge(Buffer.from(await writeWorkbook(forged)))).toBe('refused')
  })

  it('written by a newer version is told apart from damage', () => {
    const plans = exported(store)
    const rows = plans.at(-1)?.rows.map((row) => row.map((cell) => rewrite(cell, '"version":1', '"version":2')))
    const sheets = [{ name: 'Base', hidden: true, rows: rows ?? [] }]
    const file = { fileName: 'w.xlsx', format: 'xlsx', encoding: null, delimiter: null, sheets, notices: [] } as const
    expect(readOwnWorkbook(file)).toEqual({ ok: false, error: { kind: 'newer', version: 2 } })
  })
})
