import type { KeyboardEvent } from 'react'
import { places, type Verdicts } from '#shared/domain/gate/check-columns'
import type { Place } from '#shared/domain/records/partner'
import { pickUp } from '../../actions/pick-up'
import { announce } from '../../state/announcer'
import { type Drag, holdOver, useDrag } from '../../state/drag'
import { useSession } from '../../state/session'
import { spoken, spokenVerdict } from '../../text/board'
import { type BoardRows, cardBeyond, cardNear, findCard, type Spot } from './board-rows'
import { dropCard, putBack } from './drop-card'

type Board = {
  readonly rows: BoardRows
  /** The columns whose cards are in the page. */
  readonly open: readonly Place[]
  readonly focusCard: (partnerId: string) => void
  readonly openMenu: (partnerId: string) => void
}

/** The keyboard's way over the board: arrows between cards, Space or M into the hand, arrows between columns, Enter drops. */
export function useBoardKeys(board: Board): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['card'] : undefined
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const { drag } = useDrag.getState()
    const done = drag?.by === 'keyboard' ? moveHeld(event.key, drag) : walk(event, id, board)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** Keys while a card is in the hand; nothing else works until it is put down. */
function moveHeld(key: string, drag: Drag): boolean {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const at = places.indexOf(drag.over ?? drag.from) + (key === 'ArrowLeft' ? -1 : 1)
    const over = places[at]
    if (over === undefined) return true
    holdOver(over)
    announce(spokenVerdict(over, drag.verdicts?.[over]))
    return true
  }
  if (key === 'Enter' || key === ' ') {
    dropCard(drag.over ?? drag.from)
    return true
  }
  if (key === 'Escape') putBack()
  return key !== 'Shift'
}

function walk(event: KeyboardEvent<HTMLElement>, id: string, board: Board): boolean {
  const spot = findCard(board.rows, id)
  if (spot === null) return false
  const { key } = event
  if (key === ' ' || key.toLowerCase() === 'm') return take(spot)
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
    board.openMenu(id)
    return true
  }
  const target = neighbour(key, spot, board)
  if (target === undefined) return false
  if (target !== null) board.focusCard(target.partner.id)
  return true
}

function take({ partner }: Spot): boolean {
  if (useSession.getState().readOnly !== null) return true
  announce(spoken.pickedUp(partner.name))
  void pickUp(partner, 'keyboard').then(sayLateVerdict)
  return true
}

/** Who was faster than the check has heard only that it goes on. */
function sayLateVerdict(verdicts: Verdicts | null): void {
  const { drag } = useDrag.getState()
  if (verdicts === null || drag === null || drag.over === null || drag.over === drag.from) return
  announce(spokenVerdict(drag.over, verdicts[drag.over]))
}

/** The card a key leads to; null at the edge, undefined when the key is none of ours. */
function neighbour(key: string, spot: Spot, { rows, open }: Board): Spot | null | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return cardBeyond(rows, spot, 1)
    case 'ArrowUp':
    case 'k':
      return cardBeyond(rows, spot, -1)
    case 'Home':
      return cardNear(rows, spot.place, 0)
    case 'End':
      return cardNear(rows, spot.place, rows[spot.place].rows.length - 1)
    case 'ArrowLeft':
      return beside(spot, open.slice(0, open.indexOf(spot.place)).toReversed(), rows)
    case 'ArrowRight':
      return beside(spot, open.slice(open.indexOf(spot.place) + 1), rows)
    default:
      return undefined
  }
}

function beside(spot: Spot, columns: readonly Place[], rows: BoardRows): Spot | null {
  for (const place of columns) {
    const found = cardNear(rows, place, spot.index)
    if (found !== null) return found
  }
  return null
}
