import type { Act } from '#shared/domain/change-set'
import { publishPart } from '../db/change-feed'
import { askDesk, fetchAll } from './import-thread'
import { type Carried, carryOut, holdInJournal } from './run-action'
import type { Report, Reported } from './thread-carrier'

/**
 * An act that the thread carries out, with everything that is around an act in the window: its refusal or failure in
 * words, the lists on the screen, and the journal.
 */
export async function runInThread<T>(label: string, ask: () => Promise<Reported<T>>): Promise<Carried<Report<T>>> {
  const carried = await carryOut(label, ask)
  if (carried.kind !== 'done') return carried
  const { act, counts, changeCount } = carried.value
  if (act !== null) await tellParts(act, changeCount)
  const changeSet = act === null ? null : { seq: act.seq, gzip: await askDesk('pack', null) }
  await holdInJournal({ changeSet, counts })
  return carried
}

async function tellParts(act: Act, changeCount: number): Promise<void> {
  let told = 0
  await fetchAll(async (slice) => {
    const changes = await askDesk('changes', slice)
    told += changes.length
    publishPart({ ...act, changes, history: [] }, told >= changeCount)
    return []
  }, changeCount)
}
