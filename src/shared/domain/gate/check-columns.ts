import type { DecisionId } from '../../protocol/decisions'
import { stageIds } from '../../protocol/stages'
import type { Dossier } from '../dossier'
import type { Place } from '../records/partner'
import type { Refusal } from '../refusal'
import type { GateContext } from './check-gate'
import { checkMoves, type Move } from './check-moves'

/** The places a partner may be in, in the order of the lifecycle. */
export const places: readonly Place[] = [...stageIds, 'closed']

/** What a place answers to a partner that is about to be moved there. */
export type Verdict =
  | { readonly kind: 'here' }
  /** `decisions` lead there, the likeliest first; `left` belongs to the first of them. */
  | { readonly kind: 'ready' | 'left'; readonly decisions: readonly DecisionId[]; readonly left: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export type Verdicts = Readonly<Record<Place, Verdict>>

/** One question to the gate for each place; the same answers for a drag, the Move to menu and the keyboard. */
export const checkColumns = (dossier: Dossier, context: GateContext): Verdicts =>
  Object.fromEntries(places.map((place) => [place, verdictOf(dossier, place, context)])) as Verdicts

function verdictOf(dossier: Dossier, to: Place, context: GateContext): Verdict {
  if (dossier.partner.stage === to) return { kind: 'here' }
  const moves = checkMoves(dossier, to, context)
  return moves.ok ? toVerdict(moves.value) : { kind: 'refused', refusal: moves.error }
}

function toVerdict(moves: readonly Move[]): Verdict {
  const sorted = readyFirst(moves)
  const left = sorted[0]?.left ?? 0
  return { kind: left === 0 ? 'ready' : 'left', left, decisions: sorted.map(({ proposal }) => proposal.decision) }
}

/** A decision that needs nothing more goes first, then the gate's own order. */
export const readyFirst = (moves: readonly Move[]): readonly Move[] =>
  moves.toSorted((a, b) => Number(a.left > 0) - Number(b.left > 0))
