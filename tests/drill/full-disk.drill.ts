import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { amount, type Backend, isQuick } from './driver/amount'
import { aPlace, type DrilledApp, type Place, startApp } from './driver/drilled-app'
import { addPartner } from './driver/people-work'
import { aDisk, type Disk, findHindrance } from './driver/power-cut'
import { lookAfter } from './driver/seeded-place'
import { readStore } from './driver/read-store'

const hindrance = findHindrance()

/** Another program takes the disk until one megabyte is left; the filler grows where room was made. */
function fill(disk: Disk): void {
  const file = openSync(join(disk.folder, 'filler'), 'a')
  try {
    for (let size = 1_000_000; size >= 50_000; size /= 4)
      while (disk.freeMegabytes() > 1 + size / 1e6 && writeSync(file, Buffer.alloc(size)) === size);
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Adds partners on a disk that is kept full until the page says that it does not save any more, at most as many as given. */
async function addUntilRefused({ page }: DrilledApp, disk: Disk): Promise<readonly string[]> {
  page.setDefaultTimeout(4_000)
  const saved: string[] = []
  for (let at = 0; at < amount(10, 60); at += 1) {
    const name = `Tight ${String(at)}`
    if (at % 5 === 0) fill(disk)
    const done = await addPartner(page, name).then(
      () => true,
      () => false,
    )
    if (!done) return saved
    saved.push(name)
  }
  return saved
}

/** With the disk still full: the app must say so, or not start at all; it may harm nothing. */
async function startOnFullDisk(place: Place): Promise<void> {
  const app = await startApp(place).catch(() => null)
  await app?.page.waitForTimeout(1_000)
  await app?.kill()
}

async function checkFullDisks(backend: Backend, rounds: number): Promise<void> {
  let acknowledged = 0
  let lost = 0
  let recoveries = 0
  for (let round = 0; round < rounds; round += 1) {
    const disk = aDisk(520)
    const place = await aPlace(backend, disk.folder)
    let app = await startApp(place)
    const saved: string[] = []
    for (let at = 0; at < 5; at += 1) {
      await addPartner(app.page, `Before ${String(at)}`)
      saved.push(`Before ${String(at)}`)
    }
    saved.push(...(await addUntilRefused(app, disk)))
    await app.kill()
    await startOnFullDisk(place)
    const filler = join(disk.folder, 'filler')
    if (existsSync(filler)) rmSync(filler)
    app = await startApp(place)
    if ((await lookAfter(app.page)).asked) recoveries += 1
    const names = new Set((await readStore(app.page)).partners.map(({ name }) => name))
    acknowledged += saved.length
    lost += saved.filter((name) => !names.has(name)).length
    await app.kill()
  }
  console.log(
    `full disks (${backend}): ${rounds}, acknowledged on them: ${acknowledged}, missing afterwards: ${lost}, recovery screens: ${recoveries}`,
  )
  expect(lost).toBe(0)
}

it.skipIf(hindrance !== null)('loses nothing that was shown as Saved when the disk runs full', () =>
  checkFullDisks('leveldb', amount(1, 20)),
)

it.skipIf(hindrance !== null || isQuick)('loses nothing with the SQLite backend either', () =>
  checkFullDisks('sqlite', 8),
)
