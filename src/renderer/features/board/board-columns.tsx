import { type FocusEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { places } from '#shared/domain/gate/check-columns'
import type { Place } from '#shared/domain/records/partner'
import { useBoardView } from '../../state/board-view'
import { usePendingDecision } from '../../state/pending-decision'
import { useDrag } from '../../state/drag'
import { words } from '../../text/board'
import { BoardColumn, type FocusRequest } from './board-column'
import classes from './board.module.css'
import { findCard, firstCard } from './board-rows'
import { CardMenu, type MenuPlace } from './card-menu'
import { putBack } from './drop-card'
import { OwnerDialog } from './owner-dialog'
import type { Board } from './use-board'
import { useBoardKeys } from './use-board-keys'

/** The columns side by side, with what is shared by all cards: focus, keys, the menu and the owner dialog. */
export function BoardColumns({ board }: { readonly board: Board }) {
  const { rows, held, clocks, drift, byId } = board
  const { closedShown } = useBoardView()
  const columns = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [focus, setFocus] = useState<FocusRequest | null>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [assigning, setAssigning] = useState<string | null>(null)
  const open = closedShown ? places : places.filter((place) => place !== 'closed')
  const stop = findIn(rows, active, open) ?? firstCard(rows, open)
  const focusCard = useCallback((partnerId: string) => {
    setActive(partnerId)
    setFocus({ partnerId })
  }, [])
  const openMenu = useCallback((partnerId: string) => setMenu(placeMenu(columns.current, partnerId)), [])
  const onKeyDown = useBoardKeys({ rows, open, focusCard, openMenu })
  useFocusAfterDecision(focusCard)
  const menuPartner = menu === null ? undefined : byId.get(menu.partnerId)
  const assigned = assigning === null ? undefined : byId.get(assigning)
  return (
    <>
      <p id="board-keys" hidden>
        {words.card}
      </p>
      <div
        ref={columns}
        role="presentation"
        className={classes['columns']}
        onKeyDown={onKeyDown}
        onClick={(event) => openMenuOf(event, openMenu)}
        onFocus={(event) => setActive((last) => cardOf(event) ?? last)}
        onBlur={(event) => leaveBoard(event)}
      >
        {places.map((place) => (
          <BoardColumn
            key={place}
            place={place}
            shown={rows[place]}
            clocks={clocks}
            drift={drift}
            tabStop={stop?.place === place ? stop.partner.id : null}
            focus={focus !== null && stop?.place === place && stop.partner.id === focus.partnerId ? focus : null}
            held={held?.to === place ? held.partner.id : null}
            folded={place === 'closed' && !closedShown}
          />
        ))}
      </div>
      {menu === null || menuPartner === undefined ? null : (
        <CardMenu
          at={menu}
          partner={menuPartner}
          onClose={() => {
            setMenu(null)
            focusMenuButton(columns.current, menu.partnerId)
          }}
          onAssign={() => setAssigning(menu.partnerId)}
        />
      )}
      {assigned === undefined ? null : (
        <OwnerDialog
          partner={assigned}
          owners={board.owners}
          onClose={() => {
            setAssigning(null)
            focusCard(assigned.id)
          }}
        />
      )}
    </>
  )
}

const findIn = (rows: Board['rows'], id: string | null, open: readonly Place[]) => {
  const spot = findCard(rows, id)
  return spot !== null && open.includes(spot.place) ? spot : null
}

/** When a decision was taken or cancelled, the card has the focus again, wherever it is now. */
function useFocusAfterDecision(focusCard: (partnerId: string) => void): void {
  const { pending } = usePendingDecision()
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (pending === null && last.current !== null) focusCard(last.current)
    last.current = pending?.partnerId ?? null
  }, [pending, focusCard])
}

const cardOf = (event: FocusEvent): string | null =>
  event.target.closest<HTMLElement>('[data-partner]')?.dataset['partner'] ?? null

function openMenuOf(event: MouseEvent, openMenu: (partnerId: string) => void): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-menu]') : null
  const partnerId = button?.dataset['menu']
  if (partnerId !== undefined) openMenu(partnerId)
}

const menuButton = (columns: HTMLElement | null, partnerId: string): HTMLElement | null =>
  columns?.querySelector<HTMLElement>(`[data-menu="${CSS.escape(partnerId)}"]`) ?? null

/** px that the menu needs to the right of its anchor. */
const menuRoom = 316

function placeMenu(columns: HTMLElement | null, partnerId: string): MenuPlace | null {
  const box = menuButton(columns, partnerId)?.getBoundingClientRect()
  return box === undefined
    ? null
    : { partnerId, left: Math.max(0, Math.min(box.right, window.innerWidth - menuRoom)), top: box.bottom }
}

function focusMenuButton(columns: HTMLElement | null, partnerId: string): void {
  menuButton(columns, partnerId)?.focus({ preventScroll: true })
}

/** A card that is held by keyboard goes back when the board loses the focus. */
function leaveBoard(event: FocusEvent): void {
  const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
  if (!stays && useDrag.getState().drag?.by === 'keyboard') putBack()
}
