import type { LimitState } from '#shared/domain/clocks'
import { daysShort } from '../../text/board'
import './card-icon.css'
import classes from './card.module.css'

const icons = { within: 'clock', near: 'hourglass', over: 'warning' } as const

type Props = {
  readonly days: number
  readonly state: LimitState
  /** Which event started the clock, and what its limit is. */
  readonly explanation: string
}

/** Days in the stage against its limit: an icon of its own for each state, and colour besides. */
export function StageClock({ days, state, explanation }: Props) {
  return (
    <span className={classes['clock']} data-state={state} data-card-icon={icons[state]} title={explanation}>
      {daysShort(days)}
    </span>
  )
}
