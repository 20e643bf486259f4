import type { Result } from '#shared/result'
import type { ChangeSet } from '#shared/domain/change-set'
import type { Refusal } from '#shared/domain/refusal'
import { type Act, commit, type Committed } from '../db/commit'
import { getDatabase } from '../db/open-database'
import { getHost } from '../host/get-host'
import { announce } from '../state/announcer'
import { tell } from '../state/notices'
import { setSaveState } from '../state/save-state'
import { useSession } from '../state/session'
import { describeFailure } from '../text/failures'
import { noticeWords } from '../text/notices'
import { describeRefusal } from '../text/refusals'
import { attempt } from './attempt'
import { readClock } from './clock'
import { type ChangeSetToCome, journalIsIdle, keepInJournal } from './keep-journal'
import { stopAndProbe } from './watch-safety'

/** How an act ended. Refusals and failures have been told to the person already; the caller keeps what was typed. */
export type Outcome =
  | { readonly kind: 'done'; readonly committed: Committed }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed' }

/** How a piece of work ended that writes to the store in one transaction. */
export type Carried<T> = Exclude<Outcome, { kind: 'done' }> | { readonly kind: 'done'; readonly value: T }

type Wanted = Omit<Act, 'undoes'> & { readonly undoes?: string | null }
type Options = {
  /** Forms that show refusals at their fields do not want a notice besides. */
  readonly quietRefusal?: boolean
}

/**
 * Carries out an act: store, then journal. A refusal or failure becomes a
 * notice in plain words, and nothing typed is thrown away.
 */
export async function runAct(act: Wanted, options: Options = {}): Promise<Outcome> {
  const work = () => commit(getDatabase(), { ...act, undoes: act.undoes ?? null }, readClock())
  const carried = await carryOut(act.label, work, options)
  if (carried.kind !== 'done') return carried
  await holdInJournal(carried.value)
  return { kind: 'done', committed: carried.value }
}

/** What is around every change of the store, wherever the change is made: state of saving, refusal and failure in words. */
export async function carryOut<T>(
  label: string,
  work: () => Promise<Result<T, Refusal>>,
  options: Options = {},
): Promise<Carried<T>> {
  if (useSession.getState().readOnly !== null) {
    tell('failure', noticeWords.cannotChange, [describeReadOnly()])
    return { kind: 'failed' }
  }
  setSaveState({ kind: 'saving' })
  const tried = await attempt(work)
  if (!tried.ok) return failed(label, tried.error)
  const result = tried.value
  return result.ok ? { kind: 'done', value: result.value } : refused(label, result.error, options)
}

const describeReadOnly = (): string => describeFailure(useSession.getState().readOnly ?? 'failed')

type Holdable = {
  readonly changeSet: ChangeSet | ChangeSetToCome | null
  readonly counts: Committed['counts']
}

/** The journal is waited for only by the word "Saved", never by the eye. */
export async function holdInJournal({ changeSet, counts }: Holdable): Promise<void> {
  if (changeSet === null) {
    if (journalIsIdle()) setSaveState({ kind: 'saved' })
    return
  }
  const meta = await getDatabase().meta.get('workspace')
  void keepInJournal({ workspaceId: meta?.workspaceId ?? '', changeSet, counts })
}

function refused(label: string, refusal: Refusal, { quietRefusal = false }: Options): Carried<never> {
  if (journalIsIdle()) setSaveState({ kind: 'saved' })
  const words = describeRefusal(refusal)
  if (!quietRefusal) tell('refusal', noticeWords.notDone(label), words)
  announce(`${noticeWords.notDone(label)}. ${words.join('. ')}`)
  return { kind: 'refused', refusal }
}

function failed(label: string, failure: unknown): Carried<never> {
  const message = describeFailure(failure)
  setSaveState({ kind: 'not-saved', where: 'store', message })
  tell('failure', noticeWords.notSaved(label), [message])
  announce(`${noticeWords.notSaved(label)}. ${message}`)
  const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : typeof failure
  void getHost().writeLog({ level: 'error', event: 'act-failed', detail })
  void stopAndProbe()
  return { kind: 'failed' }
}

/** A request to the host that is no change of records: null when it failed, after telling why. */
export async function askHost<T>(label: string, request: () => Promise<T>): Promise<{ readonly answer: T } | null> {
  const asked = await attempt(request)
  if (asked.ok) return { answer: asked.value }
  const message = describeFailure(asked.error)
  tell('failure', label, [message])
  announce(`${label}. ${message}`)
  return null
}
