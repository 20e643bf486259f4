import type { DriftSeverity } from '#shared/domain/drift/find-drift'
import { setBoardFilter, useBoardView } from '../../state/board-view'
import { count as countText } from '../../text/board'
import { columnDriftText, driftCountText } from '../../text/drift'
import type { DriftBadge } from '#shared/domain/drift/drift-badge'
import './card-icon.css'
import classes from './drift-mark.module.css'

const icons = { overdue: 'warning', attention: 'wave' } as const

type CardProps = { readonly count: number; readonly worst: DriftSeverity }

/** The drifts of one partner on its card: an icon of its own for the worst, the number, and colour besides. */
export function DriftMark({ count, worst }: CardProps) {
  return (
    <span
      className={classes['mark']}
      data-worst={worst}
      data-card-icon={icons[worst]}
      title={driftCountText(count, worst)}
    >
      {count}
    </span>
  )
}

/** How many partners of a column drift; pressed, only those that drift are shown. */
export function ColumnDrift({ badge }: { readonly badge: DriftBadge }) {
  const pressed = useBoardView(({ filter }) => filter.drifting)
  const text = columnDriftText(badge.count, badge.worst)
  return (
    <button
      type="button"
      className={classes['button']}
      data-worst={badge.worst}
      data-card-icon={icons[badge.worst]}
      aria-pressed={pressed}
      aria-label={text}
      title={text}
      onClick={() => setBoardFilter({ drifting: !pressed })}
    >
      {countText(badge.count)}
    </button>
  )
}
