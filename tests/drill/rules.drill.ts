import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commit } from '../../src/renderer/db/commit'
import { type Tables } from '#shared/backup/content-lines'
import type { ChangeSet } from '#shared/domain/change-set'
import { aStore, anAct, committed, recordsOf, undoing } from '../helpers/a-store'
import { aContext } from '../helpers/builders/a-context'
import { anEmptyDesk } from '../helpers/builders/a-desk'
import { carryOut, steps } from '../helpers/builders/random-commands'
import { hashContent } from '../helpers/hash-content'
import {
  checkRightClock,
  checkWrongClock,
  live,
  rightClock,
  toTimeline,
  wrongClock,
} from '../helpers/thinning-timelines'
import { amount } from './driver/amount'

it('thins as promised over random timelines, clock jumps of two years among them', () => {
  const runs = amount(250, 5_000)
  const seed = Date.now() % 1_000_000
  const steady = fc.array(rightClock, { minLength: 20, maxLength: 38 })
  const violations = [
    fc.check(
      fc.property(steady, (list) => live(toTimeline(list), checkRightClock)),
      { numRuns: runs, seed },
    ),
    fc.check(
      fc.property(wrongClock, (list) => live(toTimeline(list), checkWrongClock)),
      { numRuns: runs, seed },
    ),
  ].filter(({ failed }) => failed)
  console.log(`thinning timelines: ${2 * runs} (seed ${seed}), violations: ${violations.length}`)
  expect(violations).toEqual([])
})

it('comes back to the same canonical hash when a random sequence of acts is undone in the store', async () => {
  const runs = amount(10, 500)
  const seed = Date.now() % 1_000_000
  let same = 0
  let acts = 0
  for (const sequence of fc.sample(steps(15), { numRuns: runs, seed })) {
    const db = await aStore()
    const before = hashContent((await recordsOf(db)) as Tables)
    const done: { readonly changeSet: ChangeSet; readonly partnerId: string }[] = []
    for (const { command, result, before: desk } of carryOut(sequence, anEmptyDesk())) {
      if (!result.ok || result.value.changes.length === 0) continue
      const partnerId = desk.dossier?.partner.id ?? ('partnerId' in command ? command.partnerId : '')
      const { newId } = aContext()
      const clock = {
        now: desk.context.now,
        today: desk.context.today,
        newId: () => `${newId()}-${String(acts)}-${String(Math.random())}`,
      }
      const act = anAct(command.kind, { partnerId, command })
      // The store gives ids of its own: an act on a record by its id may find none, and is refused.
      const written = await commit(db, act, clock)
      if (!written.ok || written.value.changeSet === null) continue
      acts += 1
      done.push({ changeSet: written.value.changeSet, partnerId })
    }
    for (const { changeSet, partnerId } of done.toReversed())
      await committed(db, undoing(changeSet, partnerId), {
        now: changeSet.at,
        today: changeSet.at.slice(0, 10),
        newId: () => crypto.randomUUID(),
      })
    if (hashContent((await recordsOf(db)) as Tables) === before) same += 1
    await db.delete()
  }
  console.log(`random sequences undone: ${runs} with ${acts} acts (seed ${seed}), same canonical hash: ${same}`)
  expect(same).toBe(runs)
})
