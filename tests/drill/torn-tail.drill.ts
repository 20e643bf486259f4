import { appendFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { amount, type Backend, backends } from './driver/amount'
import { startApp } from './driver/drilled-app'
import { addPartner } from './driver/people-work'
import { aSeed, lookAfter, seededPartners, storeFiles } from './driver/seeded-place'

const tails = [1, 208, 3_000, 40_000].slice(-amount(1, 4))
const logs: Readonly<Record<Backend, RegExp>> = { leveldb: /\.log$/, sqlite: /-wal$/ }

it('keeps all rows behind a torn tail: work goes on, a clean stop, and the start after that', async () => {
  const later = ['Later 1', 'Later 2', 'Later 3']
  let whole = 0
  for (const backend of backends.slice(0, amount(1, 2))) {
    const seed = await aSeed(backend)
    for (const bytes of tails) {
      const place = seed.copy()
      for (const log of storeFiles(place, logs[backend])) appendFileSync(log, Buffer.alloc(bytes))
      const first = await startApp(place)
      const found = await lookAfter(first.page)
      for (const name of later) await addPartner(first.page, name)
      await first.stop()
      const second = await startApp(place)
      const last = await lookAfter(second.page)
      await second.stop()
      expect([found.halves, last.halves, last.asked]).toEqual([[], [], false])
      if (found.partners === seededPartners && last.partners === seededPartners + later.length) whole += 1
    }
  }
  const all = tails.length * amount(1, 2)
  console.log(`torn tails: ${all}, with all rows two starts later: ${whole}`)
  expect(whole).toBe(all)
})
