import type { Act, ChangeSet } from '#shared/domain/change-set'
import { type Proposal, propose } from '#shared/domain/gate/check-gate'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { toUndoList } from '#shared/domain/undo-list'
import type { Committed } from '../db/commit'
import { readActs } from '../db/live/act-list'
import { getDatabase } from '../db/open-database'
import { announce } from '../state/announcer'
import { tell } from '../state/notices'
import { actLabels } from '../text/acts'
import { noticeWords } from '../text/notices'
import { readClock } from './clock'
import { type Outcome, runAct } from './run-action'
import { inWindowUpTo } from './run-many'
import { takeBackInThread } from './import-undo'
import { toUndoSteps } from './undo-steps'

/** Takes an act back by name and says what it kept because it was edited since. */
export async function undoAct(act: Act): Promise<Taken> {
  return takeBack(act, { label: actLabels.undo(act.label), decidesAgain: null })
}

/** Does an undone act again; a decision passes the gate again. */
export async function redoAct(undo: Act, original: Act): Promise<Taken> {
  const first = (await isLarge(original)) ? undefined : await getDatabase().changeSets.get(original.seq)
  return takeBack(undo, {
    label: actLabels.redo(original.label),
    decidesAgain: first === undefined ? null : proposalOf(first),
  })
}

export async function undoLast(): Promise<Taken | null> {
  const [last] = (await readUndoList()).undoable
  return last === undefined ? null : undoAct(last)
}

export async function redoLast(): Promise<Taken | null> {
  const [last] = (await readUndoList()).redoable
  return last === undefined ? null : redoAct(last.undo, last.original)
}

/** Takes back the newest acts one after the other, down to and with the given one. Stops at the first refusal. */
export async function stepBackTo(changeSetId: string): Promise<void> {
  const { undoable } = await readUndoList()
  const steps = undoable.slice(0, undoable.findIndex(({ id }) => id === changeSetId) + 1)
  for (const step of steps) {
    const outcome = await undoAct(step)
    if (outcome.kind !== 'done') return
  }
}

async function readUndoList() {
  return toUndoList(await readActs())
}

type Taking = { readonly label: string; readonly decidesAgain: Proposal | null }
/** How it ended; what was kept has been told. */
type Taken = Pick<Outcome, 'kind'>

async function takeBack(act: Act, taking: Taking): Promise<Taken> {
  if (await isLarge(act)) return takeBackInThread(act, taking)
  const changeSet = await getDatabase().changeSets.get(act.seq)
  if (changeSet === undefined) {
    tell('refusal', noticeWords.notDone(taking.label), [noticeWords.tooLongAgo])
    return { kind: 'failed' }
  }
  const steps = toUndoSteps(changeSet, { ...taking, now: readClock().now })
  const outcome = await runAct({ label: taking.label, steps, undoes: changeSet.id })
  if (outcome.kind === 'done') {
    announce(`${taking.label}.`)
    tellKept(outcome.committed)
  }
  return outcome
}

/** An import or another act on many, or the taking back of one: too large to be looked at in the window. */
async function isLarge({ id, seq, undoes }: Act): Promise<boolean> {
  if (((await getDatabase().sizeOfAct(seq)) ?? 0) > inWindowUpTo) return true
  const log = await getDatabase().rows('importLog').toArray()
  return log.some(({ changeSetId }) => changeSetId === id || (undoes !== null && changeSetId === undoes))
}

function tellKept({ kept, heldBack }: Committed): void {
  const lines = kept.map(({ table, fields }) => `${table}: ${fields.join(', ') || noticeWords.wholeEntry}`)
  const whole = heldBack.length === 0 ? [] : [noticeWords.wholePartners(heldBack.length)]
  if (lines.length + whole.length > 0) {
    tell('info', noticeWords.kept, [...whole, ...lines.slice(0, 20)])
  }
}

/** The decision an act took, as a proposal that the gate can judge again. */
function proposalOf({ history }: ChangeSet): Proposal | null {
  const entry = (history as unknown as readonly HistoryEntry[]).find(({ kind }) => kind === 'take-decision')
  if (entry === undefined || entry.decision === null) return null
  const to = entry.decision === 'return-to-stage' && entry.to !== 'closed' ? entry.to : null
  return propose(entry.decision, { rationale: entry.rationale, insightId: entry.insightId, to })
}
