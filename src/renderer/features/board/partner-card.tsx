import { memo, useEffect, useRef } from 'react'
import { daysInStage, stageLimit, stageLimitState } from '#shared/domain/clocks'
import type { DriftSeverity } from '#shared/domain/drift/find-drift'
import { type Partner, tiers } from '#shared/domain/records/partner'
import { pickUp, preparePickUp } from '../../actions/pick-up'
import { endDrag } from '../../state/drag'
import { routeHash } from '../../state/route'
import { useSession } from '../../state/session'
import { cardSentence, cycleText, words } from '../../text/board'
import { clockText, driftCountText } from '../../text/drift'
import './card-icon.css'
import classes from './card.module.css'
import { makeDraggable } from './drag-and-drop'
import type { Clocks } from '../../ui/filter-column'
import { DriftMark } from './drift-mark'
import { StageClock } from './stage-clock'

type Props = {
  readonly partner: Partner
  readonly clocks: Clocks
  readonly drifts: number
  readonly worst: DriftSeverity
  /** px from the top of the list. */
  readonly top: number
  readonly position: number
  readonly setSize: number
  readonly focusable: boolean
  readonly held: boolean
}

/**
 * One card. It is a link to the partner's page, so that it can be focused and opened like any link; the board listens
 * for its keys. Subscribes to nothing: everything comes from the column.
 */
export const PartnerCard = memo(function PartnerCard(props: Props) {
  const { partner, clocks, drifts, worst, top, position, setSize, focusable, held } = props
  const card = useRef<HTMLLIElement>(null)
  useDraggable(card, partner)
  const days = daysInStage(partner, clocks.today, clocks.settings)
  const limit = stageLimitState(partner, clocks.today, clocks.settings)
  const explanation = explainClock(partner, clocks)
  return (
    <li
      ref={card}
      className={classes['card']}
      style={{ transform: `translateY(${String(top)}px)` }}
      data-held={held || undefined}
      data-partner={partner.id}
      aria-posinset={position}
      aria-setsize={setSize}
      onPointerDown={() => preparePickUp(partner.id)}
    >
      <a
        className={classes['name']}
        href={routeHash({ page: 'partner', id: partner.id, part: null })}
        draggable={false}
        tabIndex={focusable ? 0 : -1}
        data-card={partner.id}
        aria-label={cardLabel(partner, { clocks, drifts, worst })}
        aria-describedby="board-keys"
        title={partner.name}
      >
        {partner.name}
      </a>
      <span className={classes['second']} data-explain={explanation}>
        <Owner owner={partner.owner.trim()} />
        {drifts === 0 ? null : <DriftMark count={drifts} worst={worst} />}
      </span>
      <span className={classes['meta']}>
        <StageClock days={days} state={limit} explanation={explanation} />
        {partner.cycle > 1 ? <span className={classes['badge']}>{cycleText(partner.cycle)}</span> : null}
        {partner.tier === 'standard' ? null : (
          <span className={classes['badge']} data-tier={partner.tier}>
            {tiers[partner.tier]}
          </span>
        )}
      </span>
      <button
        type="button"
        className={classes['menu']}
        data-menu={partner.id}
        data-card-icon="dots"
        tabIndex={focusable ? 0 : -1}
        aria-haspopup="menu"
        aria-label={words.menu(partner.name)}
      />
    </li>
  )
})

type Marks = Pick<Props, 'clocks' | 'drifts' | 'worst'>

function cardLabel(partner: Partner, { clocks, drifts, worst }: Marks): string {
  const days = daysInStage(partner, clocks.today, clocks.settings)
  const sentence = cardSentence(partner, days, stageLimitState(partner, clocks.today, clocks.settings))
  return drifts === 0 ? sentence : `${sentence}, ${driftCountText(drifts, worst)}`
}

function explainClock(partner: Partner, { today, settings }: Clocks): string {
  const limit = partner.stage === 'closed' ? null : stageLimit(partner.stage, partner, settings)
  return clockText(partner.stageEnteredAt, daysInStage(partner, today, settings), limit)
}

function Owner({ owner }: { readonly owner: string }) {
  const missing = owner === ''
  return (
    <span
      className={classes['owner']}
      data-missing={missing || undefined}
      data-card-icon={missing ? 'no-user' : 'user'}
      title={missing ? undefined : owner}
    >
      {missing ? words.noOwner : owner}
    </span>
  )
}

/** The element outlives the partner that it shows. */
function useDraggable(card: React.RefObject<HTMLElement | null>, partner: Partner): void {
  const shown = useRef(partner)
  useEffect(() => {
    shown.current = partner
  })
  useEffect(() => {
    const element = card.current
    if (element === null) return undefined
    return makeDraggable(element, {
      canDrag: () => useSession.getState().readOnly === null,
      onStart: () => void pickUp(shown.current, 'pointer'),
      onEnd: endDrag,
    })
  }, [card])
}
