import { create } from 'zustand'
import type { DriftRule } from '#shared/domain/drift/drift-clock'

export const driftGroupings = ['rule', 'owner', 'stage'] as const
export type DriftGrouping = (typeof driftGroupings)[number]

/** How Today and the drift page are looked at. */
type DriftView = {
  /** Null: every owner. Empty: those without an owner. */
  readonly owner: string | null
  readonly grouping: DriftGrouping
  /** Headings whose lines are folded away. */
  readonly folded: ReadonlySet<string>
  /** Findings that are chosen for an act on many, by key. */
  readonly chosen: ReadonlySet<string>
}

export const useDriftView = create<DriftView>()(() => ({
  owner: null,
  grouping: 'rule',
  folded: new Set(['coming', 'paused']),
  chosen: new Set(),
}))

export const setDriftView = (part: Partial<DriftView>): void => {
  useDriftView.setState(part)
}

export const toggleFolded = (key: string): void => {
  useDriftView.setState(({ folded }) => ({ folded: toggled(folded, [key], !folded.has(key)) }))
}

export const choose = (keys: readonly string[], isChosen: boolean): void => {
  useDriftView.setState(({ chosen }) => ({ chosen: toggled(chosen, keys, isChosen) }))
}

function toggled(set: ReadonlySet<string>, keys: readonly string[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  for (const key of keys) {
    if (isIn) next.add(key)
    else next.delete(key)
  }
  return next
}

/** One partner under one rule. */
export type DriftTarget = { readonly partnerId: string; readonly name: string; readonly rule: DriftRule }

/** What an act on many is being asked for in a dialog. */
export type DriftAsk = {
  readonly kind: 'pause' | 'assign-owner' | 'log-contact'
  readonly targets: readonly DriftTarget[]
}

export const useDriftAsk = create<{ readonly ask: DriftAsk | null }>()(() => ({ ask: null }))

export const askDrift = (kind: DriftAsk['kind'], targets: readonly DriftTarget[]): void => {
  useDriftAsk.setState({ ask: { kind, targets } })
}

export const endDriftAsk = (): void => {
  useDriftAsk.setState({ ask: null })
}
