import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDisk, toDiskLevel } from '../../../../../src/main/services/disk/disk-guard'
import { giveUpReserve, keepReserve, reservePath } from '../../../../../src/main/services/disk/reserve-file'
import { aFolder } from '../../../../helpers/a-folder'

it.each([
  [1_000_000_000, 'ok'],
  [999_999_999, 'low'],
  [300_000_000, 'low'],
  [299_999_999, 'read-only'],
  [50_000_000, 'read-only'],
  [49_999_999, 'refuse'],
  [0, 'refuse'],
])('calls %i free bytes %s', (freeBytes, level) => {
  expect(toDiskLevel(freeBytes)).toBe(level)
})

it('measures the disk that a folder is on', async () => {
  const { freeBytes, level } = await readDisk(aFolder())
  expect(freeBytes).toBeGreaterThan(0)
  expect(level).toBe(toDiskLevel(freeBytes))
})

it('keeps a reserve that takes real room, once, and gives it up once', async () => {
  const folder = aFolder()
  await keepReserve(folder, 3_000_000)
  const { size, blocks, mtimeMs } = statSync(reservePath(folder))
  expect(size).toBe(3_000_000)
  expect(blocks * 512).toBeGreaterThanOrEqual(size)
  await keepReserve(folder, 3_000_000)
  expect(statSync(join(folder, 'reserve.bin')).mtimeMs).toBe(mtimeMs)
  expect(await giveUpReserve(folder)).toBe(true)
  expect(await giveUpReserve(folder)).toBe(false)
})
