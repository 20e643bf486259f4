import { IconAlertTriangleFilled, IconClock, IconHourglassHigh } from '@tabler/icons-react'
import type { LimitState } from '#shared/domain/clocks'
import { daysShort } from '../../text/board'
import classes from './card.module.css'

const icons = { within: IconClock, near: IconHourglassHigh, over: IconAlertTriangleFilled } as const

type Props = {
  readonly days: number
  readonly state: LimitState
  /** Which event started the clock, and what its limit is. */
  readonly explanation: string
}

/** Days in the stage against its limit: an icon of its own for each state, and colour besides. */
export function StageClock({ days, state, explanation }: Props) {
  const Icon = icons[state]
  return (
    <span className={classes['clock']} data-state={state} title={explanation}>
      <Icon size={14} aria-hidden />
      {daysShort(days)}
    </span>
  )
}
