import type { PackedChangeSet } from '#shared/contract/host-api'
import type { Act, ChangeSet } from '#shared/domain/change-set'
import { publishPart } from '../db/change-feed'
import { getDatabase } from '../db/open-database'
import { attempt } from './attempt'
import { askDesk, fetchAll, whileActing } from './import-thread'
import { type Carried, carryOut, holdInJournal } from './run-action'
import type { Report, Reported } from './thread-carrier'

/**
 * An act that the thread carries out, with everything that is around an act in the window: its refusal or failure in
 * words, the lists on the screen, and the journal.
 */
export const runInThread = <T>(label: string, ask: () => Promise<Reported<T>>): Promise<Carried<Report<T>>> =>
  whileActing(() => carryAct(label, ask))

async function carryAct<T>(label: string, ask: () => Promise<Reported<T>>): Promise<Carried<Report<T>>> {
  const carried = await carryOut(label, ask)
  if (carried.kind !== 'done') return carried
  const { act, counts, changeCount } = carried.value
  if (act === null) {
    await holdInJournal({ changeSet: null, counts })
    return carried
  }
  const told = tellParts(act, changeCount)
  // Its place in the journal is kept now; nobody but the word "Saved" waits until it is packed and written.
  const content = attempt(() => told).then(() => packLast(act.seq))
  content.catch(() => undefined)
  await holdInJournal({ changeSet: { seq: act.seq, content }, counts })
  await told
  return carried
}

/** The act that the thread carried out, packed; from the store when the thread was ended meanwhile. */
async function packLast(seq: number): Promise<ChangeSet | PackedChangeSet> {
  const packed = await attempt(() => askDesk('pack', null))
  if (packed.ok) return { seq, gzip: packed.value }
  const stored = await getDatabase().changeSets.get(seq)
  if (stored === undefined) throw packed.error
  return stored
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
