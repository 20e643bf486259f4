import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyAside, moveAside } from '../../../../../src/main/services/durable-write/set-aside'
import { aFolder } from '../../../../helpers/a-folder'

const clock = (): (() => Date) => {
  let minutes = 0
  return () => new Date(Date.UTC(2026, 0, 1, 0, (minutes += 1)))
}

it('copies a file aside and leaves the original', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'a.log'), 'content')
  const copy = await copyAside({ folder: join(folder, 'aside'), now: clock() }, 'store', join(folder, 'a.log'))
  expect(readFileSync(copy, 'utf8')).toBe('content')
  expect(existsSync(join(folder, 'a.log'))).toBe(true)
})

it('keeps the newest three of a kind', async () => {
  const folder = aFolder()
  const aside = { folder: join(folder, 'aside'), now: clock() }
  for (let round = 1; round <= 5; round += 1) {
    writeFileSync(join(folder, 'a.log'), `round ${round}`)
    await moveAside(aside, 'journal', [join(folder, 'a.log')])
  }
  const kept = readdirSync(aside.folder).sort()
  expect(kept.map((name) => readFileSync(join(aside.folder, name, 'a.log'), 'utf8'))).toEqual([
    'round 3',
    'round 4',
    'round 5',
  ])
})
