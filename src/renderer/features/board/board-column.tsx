import { memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Place } from '#shared/domain/records/partner'
import { holdOver, useDrag } from '../../state/drag'
import { columnLabel, words } from '../../text/board'
import { createRecycler } from '../../ui/recycle-keys'
import { useFixedRows } from '../../ui/use-fixed-rows'
import type { Shown } from './board-rows'
import { ClosedToggle } from './closed-toggle'
import { ColumnHeader } from './column-header'
import classes from './column.module.css'
import { type Heading, heightsOf, isHeading } from './column-rows'
import { makeDropTarget } from './drag-and-drop'
import { dropCard } from './drop-card'
import type { Clocks } from '../../ui/filter-column'
import { PartnerCard } from './partner-card'
import type { DriftBadges } from './use-drift-badges'

/** A card that shall be focused; a new object each time it is asked for. */
export type FocusRequest = { readonly partnerId: string }

type Props = {
  readonly place: Place
  readonly shown: Shown
  readonly clocks: Clocks
  readonly drift: DriftBadges
  /** The card of this column that Tab reaches; null when it stands in another one. */
  readonly tabStop: string | null
  readonly focus: FocusRequest | null
  /** The card that waits for its decision, when it is in this column. */
  readonly held: string | null
  readonly folded: boolean
}

/** One stage, or Closed: header, and its cards in a list of its own that scrolls by itself. */
export const BoardColumn = memo(function BoardColumn(props: Props) {
  const { place, shown, folded, drift } = props
  const column = useRef<HTMLElement>(null)
  const over = useDrag(({ drag }) => drag !== null && drag.over === place)
  const byKeyboard = useDrag(({ drag }) => drag?.by === 'keyboard')
  const answer = useDrag(({ drag }) => drag?.verdicts?.[place].kind)
  useDropTarget(column, place)
  useEffect(() => {
    if (over && byKeyboard) column.current?.scrollIntoView(inSight)
  }, [over, byKeyboard])
  return (
    <section
      ref={column}
      className={classes['column']}
      aria-label={columnLabel(place, shown.found.length, shown.all)}
      data-place={place}
      data-folded={folded || undefined}
      data-over={over || undefined}
      data-answer={answer}
    >
      <ColumnHeader place={place} shown={shown.found.length} all={shown.all} drift={drift.byPlace[place]}>
        {place === 'closed' ? <ClosedToggle folded={folded} /> : null}
      </ColumnHeader>
      {folded ? null : <Cards {...props} />}
    </section>
  )
})

/** On a narrow screen the columns lie side by side beyond its edge. */
const inSight = { block: 'nearest', inline: 'nearest' } as const

function useDropTarget(column: RefObject<HTMLElement | null>, place: Place): void {
  useEffect(() => {
    const element = column.current
    if (element === null) return undefined
    return makeDropTarget(element, {
      onEnter: () => holdOver(place),
      onLeave: () => holdOver(null),
      onDrop: () => dropCard(place),
    })
  }, [column, place])
}

function Cards(props: Props) {
  const { place, shown, held } = props
  const isEmpty = shown.found.length === 0 && held === null && place !== 'closed'
  return isEmpty ? <Nothing all={shown.all} /> : <CardList {...props} />
}

function CardList({ place, shown, clocks, drift, tabStop, focus, held }: Props) {
  const { rows } = shown
  const scroller = useRef<HTMLDivElement>(null)
  const dragged = useDrag(({ drag }) => (drag?.from === place ? drag.partnerId : null))
  const kept = [tabStop, dragged].filter((id) => id !== null)
  const pinned = kept.map((id) => rows.findIndex((row) => row.id === id))
  const heights = useMemo(() => heightsOf(rows), [rows])
  const idOf = useCallback((index: number) => rows[index]?.id ?? String(index), [rows])
  const list = useFixedRows(scroller, { count: rows.length, heights, keyOf: idOf, pinned })
  const [toKeys] = useState(createRecycler)
  const keys = toKeys(
    list.rows.map(({ key }) => key),
    kept,
  )
  useFocus(scroller, focus, (id) => list.reveal(rows.findIndex((row) => row.id === id)))
  return (
    <div ref={scroller} className={classes['scroller']}>
      <ul className={classes['list']} style={{ height: list.totalHeight }}>
        {list.rows.map(({ index, start }, at) => {
          const row = rows[index]
          if (row === undefined) return null
          return isHeading(row) ? (
            <HeadingLine key={row.id} heading={row} top={start} />
          ) : (
            <PartnerCard
              key={keys[at]}
              partner={row}
              clocks={clocks}
              drifts={drift.byPartner.get(row.id)?.count ?? 0}
              worst={drift.byPartner.get(row.id)?.worst ?? 'attention'}
              top={start}
              position={index + 1}
              setSize={rows.length}
              focusable={row.id === tabStop}
              held={row.id === held || row.id === dragged}
            />
          )
        })}
      </ul>
    </div>
  )
}

/** The pinned row is in the page as soon as it is asked for, so it can be focused at once. */
function useFocus(
  scroller: RefObject<HTMLElement | null>,
  focus: FocusRequest | null,
  reveal: (partnerId: string) => void,
): void {
  const show = useRef(reveal)
  useEffect(() => {
    show.current = reveal
  })
  useEffect(() => {
    if (focus === null) return
    show.current(focus.partnerId)
    scroller.current?.scrollIntoView(inSight)
    scroller.current
      ?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focus.partnerId)}"]`)
      ?.focus({ preventScroll: true })
  }, [focus, scroller])
}

const Nothing = ({ all }: { readonly all: number }) => (
  <p className={classes['nothing']}>{all === 0 ? words.nothingHere : words.nothingFits}</p>
)

function HeadingLine({ heading, top }: { readonly heading: Heading; readonly top: number }) {
  return (
    <li className={classes['heading']} style={{ transform: `translateY(${String(top)}px)` }}>
      {words[heading.id]} <span>{heading.count}</span>
    </li>
  )
}
