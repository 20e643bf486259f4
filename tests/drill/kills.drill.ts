import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { amount, type Backend, isQuick } from './driver/amount'
import { aPlace, type DrilledApp, killWays, type Place, startApp } from './driver/drilled-app'
import {
  addPartner,
  moveToNegotiation,
  prepareImport,
  recoverIfAsked,
  startImport,
  waitForImport,
  waitForSaved,
} from './driver/people-work'
import { readStore, type StoreFacts } from './driver/read-store'

const workMs = isQuick ? 1_000 : 2_500

type Score = { kills: number; acknowledged: number; lost: number; halves: string[]; recoveries: number }

/** One kind of work: `work` tells the witness what the page showed as Saved, until it is killed in the middle. */
type Series = {
  readonly kills: number
  prepare(app: DrilledApp, place: Place): Promise<void>
  /** `begun` is called when the first change may be on its way. */
  work(app: DrilledApp, round: number, begun: () => void): Promise<void>
  /** The kill comes at a random moment up to this long after that, in ms. */
  readonly within: number
  /** How many acknowledged changes the store lacks. */
  countLost(facts: StoreFacts): number
  acknowledged(): number
}

function edits(kills: number): Series {
  const saved: string[] = []
  return {
    kills,
    prepare: async () => undefined,
    within: workMs,
    async work({ page }, round, begun) {
      // Every second kill may come before anything was saved, the others come after at least one change.
      if (round % 2 === 0) begun()
      for (let at = 0; ; at += 1) {
        const name = `Partner ${String(round)} ${String(at)}`
        await addPartner(page, name)
        saved.push(name)
        begun()
      }
    },
    countLost({ partners }) {
      const names = new Set(partners.map(({ name }) => name))
      return saved.filter((name) => !names.has(name)).length
    },
    acknowledged: () => saved.length,
  }
}

/** A decision taken through the gate once, then taken back and taken again: each moves the partner. */
function moves(kills: number): Series {
  let moved = 0
  let possible: readonly string[] = ['negotiation']
  return {
    kills,
    async prepare({ page }) {
      await addPartner(page, 'Mover', 'Lena Lead')
      await moveToNegotiation(page, 'Mover')
    },
    within: workMs,
    async work({ page }, _, begun) {
      begun()
      const [partner] = (await readStore(page)).partners
      let stage = partner?.stage ?? ''
      for (;;) {
        const [button, next] = stage === 'negotiation' ? ['Undo', 'research'] : ['Redo', 'negotiation']
        possible = [stage, next]
        await page.getByRole('button', { name: button, exact: true }).click()
        await page.locator(`[data-place="${next}"] [data-partner]`).waitFor()
        await waitForSaved(page)
        possible = [next]
        stage = next
        moved += 1
      }
    },
    countLost: ({ partners }) => (partners.some(({ stage }) => possible.includes(stage)) ? 0 : 1),
    acknowledged: () => moved,
  }
}

const importRows = 300

function imports(kills: number): Series {
  const saved: string[] = []
  let folder = ''
  return {
    kills,
    async prepare(_, place) {
      folder = place.backups
    },
    within: 1_500,
    async work({ page }, round, begun) {
      const path = join(folder, `list-${String(round)}.csv`)
      const rows = Array.from(
        { length: importRows },
        (_, at) => `List ${String(round)} Nr ${String(at)},https://l${String(round)}n${String(at)}.example`,
      )
      writeFileSync(path, ['Name,url', ...rows].join('\r\n'))
      await prepareImport(page, path)
      await startImport(page)
      // Every second kill comes while it is written, the others soon after it was shown as Saved.
      if (round % 2 === 0) begun()
      await waitForImport(page)
      saved.push(`List ${String(round)} `)
      begun()
    },
    countLost({ partners }) {
      const lists = new Map<string, number>()
      for (const { name } of partners) {
        const list = /^List \d+ /.exec(name)?.[0] ?? ''
        lists.set(list, (lists.get(list) ?? 0) + 1)
      }
      const partly = [...lists.values()].filter((count) => count !== importRows).length
      return partly + saved.filter((list) => lists.get(list) !== importRows).length
    },
    acknowledged: () => saved.length,
  }
}

async function drill(series: Series, backend: Backend, score: Score): Promise<void> {
  const place = await aPlace(backend)
  let app = await startApp(place)
  await series.prepare(app, place)
  for (let round = 0; round < series.kills; round += 1) {
    await killWhileWorking(app, series, round)
    score.kills += 1
    app = await startApp(place)
    if (await recoverIfAsked(app.page)) score.recoveries += 1
    const facts = await readStore(app.page)
    score.lost += series.countLost(facts)
    score.halves.push(...facts.halves)
  }
  score.acknowledged += series.acknowledged()
  await app.stop()
}

async function killWhileWorking(app: DrilledApp, series: Series, round: number): Promise<void> {
  let work: Promise<void> = Promise.resolve()
  // What goes wrong before the work began is a failure of the drill; afterwards the kill breaks it off.
  await new Promise<void>((begun, failed) => {
    work = series.work(app, round, begun).catch(failed)
  })
  await setTimeout(Math.random() * series.within)
  await app.kill(killWays[round % killWays.length])
  await work
}

const total: Score = { kills: 0, acknowledged: 0, lost: 0, halves: [], recoveries: 0 }

async function checkKills(work: string, series: Series, backend: Backend = 'leveldb'): Promise<void> {
  const score: Score = { kills: 0, acknowledged: 0, lost: 0, halves: [], recoveries: 0 }
  await drill(series, backend, score)
  const { kills, acknowledged, lost, halves, recoveries } = score
  console.log(
    `killed in the middle of ${work}: ${kills}, acknowledged there: ${acknowledged}, lost there: ${lost}, half changes: ${halves.length}, recovery screens: ${recoveries}`,
  )
  if (backend === 'leveldb') {
    total.kills += kills
    total.acknowledged += acknowledged
    total.lost += lost
  }
  expect({ lost, halves }).toEqual({ lost: 0, halves: [] })
  expect(acknowledged).toBeGreaterThan(0)
}

describe('what was shown as Saved is there, whole, after program and browser were killed', () => {
  it('in the middle of edits', () => checkKills('edits', edits(amount(12, 100))))
  it('in the middle of moves', () => checkKills('moves', moves(amount(4, 50))))
  it('in the middle of imports', () => checkKills('imports', imports(amount(4, 50))))
  it.skipIf(isQuick)('in the middle of edits, with the SQLite backend', () =>
    checkKills('edits (SQLite)', edits(20), 'sqlite'),
  )
  it.skipIf(isQuick)('in the middle of imports, with the SQLite backend', () =>
    checkKills('imports (SQLite)', imports(15), 'sqlite'),
  )

  afterAll(() => console.log(`kills: ${total.kills}, acknowledged: ${total.acknowledged}, lost: ${total.lost}`))
})
