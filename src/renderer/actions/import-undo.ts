import type { Act } from '#shared/domain/change-set'
import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { getDatabase } from '../db/open-database'
import { announce } from '../state/announcer'
import { type KeptEntry, setExchange, useExchange } from '../state/exchange'
import { tell } from '../state/notices'
import { importFailed, importTold, keptLine } from '../text/exchange'
import { askDesk } from './import-thread'
import type { Outcome } from './run-action'
import { runInThread } from './thread-act'
import type { UndoRequest } from './undo-desk'

/** Takes an import back as a whole, updates included; what was changed since is kept and named. */
export async function undoImport(changeSetId: string): Promise<void> {
  setExchange({ work: { kind: 'undoing', share: null, canStop: false } })
  const undone = await undoWhole(changeSetId)
  setExchange({ work: null })
  const { result } = useExchange.getState()
  if (undone !== null && result?.changeSetId === changeSetId) setExchange({ result: { ...result, kept: undone } })
}

/** What was kept; null when it was not taken back, which has been told. */
export async function undoWhole(changeSetId: string): Promise<readonly KeptEntry[] | null> {
  const [seq] = await getDatabase().changeSets.where('id').equals(changeSetId).primaryKeys()
  const log = (await getDatabase().rows('importLog').toArray()) as unknown as readonly ImportLogEntry[]
  const label = importTold.undo(log.find((one) => one.changeSetId === changeSetId)?.fileName ?? '')
  const carried = seq === undefined ? tooOld() : await carryBack(seq, { label, decidesAgain: null })
  return carried.kind === 'done' ? carried.kept : null
}

type Taking = Pick<UndoRequest, 'label' | 'decidesAgain'>
type Taken =
  | Pick<Exclude<Outcome, { kind: 'done' }>, 'kind'>
  | { readonly kind: 'done'; readonly kept: readonly KeptEntry[] }

/** Any large act, from the undo list: what was kept is told in a notice. */
export async function takeBackInThread({ seq }: Act, taking: Taking): Promise<Taken> {
  const taken = await carryBack(seq, taking)
  if (taken.kind !== 'done') return taken
  announce(`${taking.label}.`)
  if (taken.kept.length > 0) tell('info', importTold.kept, taken.kept.slice(0, 20).map(keptLine))
  return taken
}

async function carryBack(seq: number, taking: Taking): Promise<Taken> {
  const request = { storeName: getDatabase().name, seq, ...taking }
  const carried = await runInThread(taking.label, () => askDesk('undo', request))
  return carried.kind === 'done' ? { kind: 'done', kept: carried.value.told } : carried
}

function tooOld(): Taken {
  tell('refusal', importFailed.undo, [importTold.tooOld])
  return { kind: 'failed' }
}
