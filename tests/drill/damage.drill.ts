import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { amount, type Backend, isQuick } from './driver/amount'
import { findFreePort } from '../e2e/driver/host-process'
import { type Place, startApp } from './driver/drilled-app'
import { aSeed, lookAfter, seededPartners, type Seed, storeFiles, storeFolder } from './driver/seeded-place'

type Damage = { readonly name: string; readonly strike: (place: Place) => Promise<Place> | Place | void }

const each = (name: RegExp, strike: (path: string) => void) => (place: Place) => {
  for (const path of storeFiles(place, name)) strike(path)
}

const flip = (path: string): void => {
  const bytes = readFileSync(path)
  const from = bytes.length < 200 ? 10 : Math.floor(bytes.length / 2)
  for (let at = from; at < Math.min(bytes.length, from + 64); at += 1) bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)
  writeFileSync(path, bytes)
}
const halve = (path: string): void => truncateSync(path, Math.floor(statSync(path).size / 2))
const empty = (path: string): void => truncateSync(path, 0)
const remove = (path: string): void => rmSync(path, { recursive: true })

const inTheStore: Readonly<Record<Backend, readonly Damage[]>> = {
  leveldb: [
    { name: 'bytes of the log flipped', strike: each(/\.log$/, flip) },
    { name: 'MANIFEST flipped', strike: each(/^MANIFEST/, flip) },
    { name: 'CURRENT emptied', strike: each(/^CURRENT$/, empty) },
    { name: 'log cut to half', strike: each(/\.log$/, halve) },
    { name: 'log emptied', strike: each(/\.log$/, empty) },
    { name: 'log removed', strike: each(/\.log$/, remove) },
    { name: 'MANIFEST removed', strike: each(/^MANIFEST/, remove) },
    { name: 'CURRENT removed', strike: each(/^CURRENT$/, remove) },
    { name: 'folder removed', strike: (place) => remove(storeFolder(place)) },
  ],
  sqlite: [
    { name: 'WAL cut to half', strike: each(/-wal$/, halve) },
    { name: 'bytes of the WAL flipped', strike: each(/-wal$/, flip) },
    { name: 'WAL removed', strike: each(/-wal$/, remove) },
    { name: 'database removed', strike: each(/^[A-Z0-9]+$/, remove) },
    { name: 'folder removed', strike: (place) => remove(storeFolder(place)) },
  ],
}

const around: readonly Damage[] = [
  { name: 'another port', strike: async (place) => ({ ...place, port: await findFreePort() }) },
  { name: 'another profile', strike: (place) => ({ ...place, profile: join(place.data, 'other-profile') }) },
  { name: 'the whole profile removed', strike: ({ profile }) => remove(profile) },
]

type Score = { noticed: number; restored: number; keptAside: number }

async function drill(seed: Seed, { name, strike }: Damage, score: Score): Promise<void> {
  const given = seed.copy()
  const place = (await strike(given)) ?? given
  const somethingLeft = existsSync(storeFolder(place)) && readdirSync(storeFolder(place)).length > 0
  const app = await startApp(place)
  const outcome = await lookAfter(app.page)
  await app.stop()
  const aside = join(place.data, 'aside')
  const whole = outcome.partners === seededPartners && outcome.halves.length === 0
  const kept = !somethingLeft || (existsSync(aside) && readdirSync(aside).length > 0)
  // A damage that takes nothing away needs no notice.
  if (outcome.asked || whole) score.noticed += 1
  if (whole) score.restored += 1
  if (kept) score.keptAside += 1
  if (!whole || !kept) console.log(`NOT WHOLE after: ${name}: ${JSON.stringify({ ...outcome, kept })}`)
}

async function checkDamages(backend: Backend, damages: readonly Damage[]): Promise<void> {
  const seed = await aSeed(backend)
  const score: Score = { noticed: 0, restored: 0, keptAside: 0 }
  for (const damage of damages) await drill(seed, damage, score)
  const { noticed, restored, keptAside } = score
  console.log(
    `damages of ${backend}: ${damages.length}, noticed: ${noticed}, restored by one click: ${restored}, damaged files kept: ${keptAside}`,
  )
  const all = damages.length
  expect(score).toEqual({ noticed: all, restored: all, keptAside: all })
}

it('notices every damage of the store, a removed folder, another port and another profile, and brings all back', async () => {
  const { leveldb } = inTheStore
  await checkDamages('leveldb', [
    ...leveldb.slice(0, amount(1, leveldb.length)),
    ...around.slice(0, amount(1, around.length)),
  ])
})

it.skipIf(isQuick)('does so with the SQLite backend, too', () =>
  checkDamages('sqlite', [...inTheStore.sqlite, ...around]),
)
