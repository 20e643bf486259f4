import { create } from 'zustand'
import type { DecisionId } from '#shared/protocol/decisions'
import type { Place } from '#shared/domain/records/partner'

/** A decision that somebody began: a drop on a column, a choice in a menu, a key. The gate dialog finishes it. */
export type PendingDecision = {
  readonly partnerId: string
  /** The column it was dropped on; null when a decision was chosen by name. */
  readonly to: Place | null
  readonly decision: DecisionId | null
  /** Filled in already, for example from a printed review that was signed. */
  readonly rationale: string
}

export const usePendingDecision = create<{ readonly pending: PendingDecision | null }>()(() => ({ pending: null }))

export const beginDecision = (pending: Pick<PendingDecision, 'partnerId'> & Partial<PendingDecision>): void => {
  usePendingDecision.setState({ pending: { to: null, decision: null, rationale: '', ...pending } })
}

export const endDecision = (): void => {
  usePendingDecision.setState({ pending: null })
}
