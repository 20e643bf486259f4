import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { FieldProblem } from '#shared/domain/refusal'
import { sameValue } from '#shared/domain/same-value'
import { fieldMessage } from '../../text/refusals'
import { useDrafts } from './draft-context'
import type { Bound } from './field-props'
import { type FormRules, type FormState, FormStore, isEmpty, type Patch, topOf } from './form-store'

type Given<T> = FormRules<T> & {
  readonly stored: T
  readonly draftKey: string
  readonly readOnly: boolean
}

export type RecordForm<T> = {
  readonly value: T
  readonly readOnly: boolean
  /** Why what was entered is not saved yet, in words; null when everything is. */
  readonly waitingFor: string | null
  /** What is wrong with the record as a whole, in words. */
  readonly fault: string | null
  readonly faultAt: (path: string) => string | null
  readonly change: (patch: Patch<T>) => Promise<readonly FieldProblem[]>
  /** For forms that are sent by a button. */
  readonly send: () => Promise<readonly FieldProblem[]>
  readonly bind: <K extends keyof T & string>(field: K) => Bound<T[K]>
}

function readPending<T>(draft: string | null): Partial<T> {
  const read: unknown = draft === null ? null : JSON.parse(draft)
  return typeof read === 'object' && read !== null ? read : {}
}

/** A record as a form: it shows what stands and what was entered, and keeps what is not saved as a draft. */
export function useRecordForm<T extends object>(given: Given<T>): RecordForm<T> {
  const { stored, draftKey, readOnly } = given
  const drafts = useDrafts()
  const [store] = useState(
    () => new FormStore<T>({ taken: stored, pending: readPending(drafts.get(draftKey)), problems: [] }, given),
  )
  const state = useSyncExternalStore(store.watch, store.read)
  const last = useRef(stored)

  useEffect(() => {
    store.follow(given)
    if (sameValue(last.current, stored)) return
    last.current = stored
    store.adopt(stored)
  })
  useEffect(() => {
    if (!readOnly) store.resend()
  }, [store, readOnly])
  useEffect(() => {
    if (!isEmpty(state.pending)) drafts.set(draftKey, JSON.stringify(state.pending))
    else if (drafts.get(draftKey) !== null) drafts.clear(draftKey)
  }, [state.pending, drafts, draftKey])

  return toForm(state, given, store)
}

function toForm<T extends object>(state: FormState<T>, given: Given<T>, store: FormStore<T>): RecordForm<T> {
  const { draftKey, readOnly, lacks } = given
  const value = { ...state.taken, ...state.pending }
  const faultAt = (path: string): string | null => {
    const found = state.problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
    return found === undefined ? null : fieldMessage(found)
  }
  const general = state.problems.find((problem) => !(topOf(problem.path) in value))
  return {
    value,
    readOnly,
    waitingFor: isEmpty(state.pending) ? null : (lacks?.(value) ?? null),
    fault: general === undefined ? null : fieldMessage(general),
    faultAt,
    change: (patch) => store.change(patch),
    send: () => store.send(),
    bind: (field) => ({
      value: value[field],
      save: async (next) => {
        const problems = await store.change({ [field]: next } as unknown as Partial<T>)
        return problems.filter(({ path }) => topOf(path) === field)
      },
      fault: faultAt(field),
      draftKey: `${draftKey}/${field}`,
      readOnly,
    }),
  }
}
