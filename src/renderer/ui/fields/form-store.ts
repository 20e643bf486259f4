import type { FieldProblem } from '#shared/domain/refusal'
import { sameValue } from '#shared/domain/same-value'

export type FormState<T> = {
  /** The record as it was taken last. */
  readonly taken: T
  /** What was entered and not taken: waiting, on its way, or refused. */
  readonly pending: Partial<T>
  readonly problems: readonly FieldProblem[]
}

export type FormRules<T> = {
  /** Sends the record; `changed` holds what differs from what was taken last. */
  readonly save: (next: T, changed: Partial<T>) => Promise<readonly FieldProblem[]>
  /** The record is sent by a button, not by leaving a field, and the form is empty again afterwards. */
  readonly byButton?: boolean
  /** What keeps the record from being sent yet, in words; null when it may be sent. */
  readonly lacks?: (value: T) => string | null
}

export type Patch<T> = Partial<T> | ((value: T) => Partial<T>)

export const topOf = (path: string): string => path.split('.')[0] ?? ''

export const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0

const kept = <T extends object>(fields: Partial<T>, keep: (field: string, value: unknown) => boolean): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => keep(field, value))) as Partial<T>

const differing = <T extends object>(fields: Partial<T>, from: Partial<T>): Partial<T> =>
  kept(fields, (field, value) => !sameValue(value, from[field as keyof T]))

/**
 * One record between entering and saving. Changes are sent at once, one after the other, each on top of what was
 * taken before; a refused field stays entered with its message while the others are saved.
 */
export class FormStore<T extends object> {
  #state: FormState<T>
  #rules: FormRules<T>
  #queue: Promise<unknown> = Promise.resolve()
  readonly #watchers = new Set<() => void>()

  constructor(state: FormState<T>, rules: FormRules<T>) {
    this.#state = state
    this.#rules = rules
  }

  readonly read = (): FormState<T> => this.#state

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  follow(rules: FormRules<T>): void {
    this.#rules = rules
  }

  /** The record changed elsewhere, or what was sent came back from the store. */
  adopt(taken: T): void {
    this.#set({ taken, pending: differing(this.#state.pending, taken) })
  }

  change(patch: Patch<T>): Promise<readonly FieldProblem[]> {
    const { taken, pending } = this.#state
    const entered = typeof patch === 'function' ? patch({ ...taken, ...pending }) : patch
    this.#set({ pending: differing({ ...pending, ...entered }, taken) })
    if (this.#rules.byButton === true) return Promise.resolve([])
    return this.#inTurn(async () => (isEmpty(this.#state.pending) ? [] : this.#sendNow()))
  }

  send(): Promise<readonly FieldProblem[]> {
    return this.#inTurn(() => this.#sendNow())
  }

  /** What an earlier visit entered and could not save is tried again: it is taken, or its message is back. */
  resend(): void {
    if (!isEmpty(this.#state.pending)) void this.change({})
  }

  #set(part: Partial<FormState<T>>): void {
    this.#state = { ...this.#state, ...part }
    for (const watcher of this.#watchers) watcher()
  }

  #inTurn(step: () => Promise<readonly FieldProblem[]>): Promise<readonly FieldProblem[]> {
    const sending = this.#queue.then(step)
    this.#queue = sending.catch(() => undefined)
    return sending
  }

  async #sendNow(): Promise<readonly FieldProblem[]> {
    const { taken, pending: sent } = this.#state
    const { save, lacks, byButton = false } = this.#rules
    const next = { ...taken, ...sent }
    if ((lacks?.(next) ?? null) !== null) return []
    const problems = await save(next, sent)
    if (problems.length > 0) {
      this.#set({ problems })
      if (!byButton) await this.#sendSound(taken, sent, problems)
      return problems
    }
    this.#set({ taken: byButton ? taken : next, pending: differing(this.#state.pending, sent), problems })
    return []
  }

  /** What is not at fault is saved all the same. */
  async #sendSound(taken: T, sent: Partial<T>, problems: readonly FieldProblem[]): Promise<void> {
    const refused = new Set(problems.map(({ path }) => topOf(path)))
    const sound = kept(sent, (field) => !refused.has(field))
    const next = { ...taken, ...sound }
    if (isEmpty(sound) || Object.keys(sound).length === Object.keys(sent).length) return
    const others = await this.#rules.save(next, sound)
    if (others.length === 0) this.#set({ taken: next, pending: differing(this.#state.pending, sound) })
  }
}
