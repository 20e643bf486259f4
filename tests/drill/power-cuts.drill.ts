import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { amount, type Backend, isQuick } from './driver/amount'
import { aPlace, startApp } from './driver/drilled-app'
import { addPartner } from './driver/people-work'
import { aDisk, findHindrance } from './driver/power-cut'
import { lookAfter } from './driver/seeded-place'
import { readStore } from './driver/read-store'

const hindrance = findHindrance()
if (hindrance !== null) console.warn(`!! SKIPPED: power cuts and full disks: ${hindrance}.`)

/** Cuts follow each other on one profile, as on a laptop with a failing battery. */
async function checkPowerCuts(backend: Backend, cuts: number): Promise<void> {
  const disk = aDisk(700)
  const place = await aPlace(backend, disk.folder)
  const saved: string[] = []
  let lost = 0
  let recoveries = 0
  const halves: string[] = []
  let app = await startApp(place)
  for (let cut = 0; cut < cuts; cut += 1) {
    const { page } = app
    const power = new AbortController()
    const work = (async () => {
      for (let at = 0; !power.signal.aborted; at += 1) {
        const name = `Partner ${String(cut)} ${String(at)}`
        await addPartner(page, name)
        if (!power.signal.aborted) saved.push(name)
      }
    })().catch(() => undefined)
    await setTimeout(800 + Math.random() * 3_200)
    power.abort()
    disk.cut()
    await app.kill()
    await work
    await disk.powerOn()
    app = await startApp(place)
    const found = await lookAfter(app.page)
    if (found.asked) recoveries += 1
    halves.push(...found.halves)
    const names = new Set((await readStore(app.page)).partners.map(({ name }) => name))
    lost += saved.filter((name) => !names.has(name)).length
  }
  await app.stop()
  console.log(
    `power cuts (${backend}): ${cuts}, acknowledged before them: ${saved.length}, missing after them: ${lost}, half changes: ${halves.length}, recovery screens: ${recoveries}`,
  )
  expect({ lost, halves }).toEqual({ lost: 0, halves: [] })
}

it.skipIf(hindrance !== null)('has everything that was shown as Saved after the power was cut', () =>
  checkPowerCuts('leveldb', amount(1, 60)),
)

it.skipIf(hindrance !== null || isQuick)('has it with the SQLite backend, too', () => checkPowerCuts('sqlite', 20))
