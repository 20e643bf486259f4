import type { Place } from '#shared/domain/records/partner'
import { readVerdicts } from '../../actions/pick-up'
import { announce } from '../../state/announcer'
import { type Drag, endDrag, useDrag } from '../../state/drag'
import { tell } from '../../state/notices'
import { beginDecision } from '../../state/pending-decision'
import { refusedTitle, spoken } from '../../text/board'
import { describeRefusal } from '../../text/refusals'

/** Puts the held card down on a column: the decision is asked for, or the column says why not and nothing changes. */
export function dropCard(place: Place): void {
  const { drag } = useDrag.getState()
  endDrag()
  if (drag !== null) void askToMove(drag, place)
}

type Moved = Pick<Drag, 'partnerId' | 'name' | 'from' | 'verdicts'>

/** The same question for a drop, a key and the Move to menu. */
export async function askToMove({ partnerId, name, from, verdicts }: Moved, place: Place): Promise<void> {
  if (place === from) {
    announce(spoken.stays(name))
    return
  }
  const verdict = (verdicts ?? (await readVerdicts(partnerId)))?.[place]
  if (verdict === undefined) return
  if (verdict.kind === 'refused') {
    const reasons = describeRefusal(verdict.refusal)
    tell('refusal', refusedTitle(name, place), [...reasons, spoken.stays(name)])
    announce(`${refusedTitle(name, place)}. ${reasons.join(' ')} ${spoken.stays(name)}`)
    return
  }
  announce(spoken.dropped(name, place))
  beginDecision({ partnerId, to: place })
}

/** Puts the held card back where it came from. */
export function putBack(): void {
  const { drag } = useDrag.getState()
  endDrag()
  if (drag !== null) announce(spoken.cancelled(drag.name))
}
