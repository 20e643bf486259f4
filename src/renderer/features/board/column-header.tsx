import { IconBan, IconCircleCheck, IconListCheck, IconMapPin } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { stages } from '#shared/protocol/stages'
import type { Verdict } from '#shared/domain/gate/check-columns'
import type { Place } from '#shared/domain/records/partner'
import { useDrag } from '../../state/drag'
import { columnCount, verdictDecision, verdictWords, words } from '../../text/board'
import { placeLabel } from '../../text/refusals'
import type { DriftBadge } from '#shared/domain/drift/drift-badge'
import classes from './column.module.css'
import { ColumnDrift } from './drift-mark'

type Props = {
  readonly place: Place
  readonly shown: number
  readonly all: number
  /** The partners of the column that drift; null when none does. */
  readonly drift: DriftBadge | null
  /** A button beside the title. */
  readonly children?: ReactNode
}

/** Title and count; below, the stage's objective and its drift, or during a drag the column's verdict in the same place. */
export function ColumnHeader({ place, shown, all, drift, children }: Props) {
  const verdict = useDrag(({ drag }) => (drag === null ? undefined : (drag.verdicts?.[place] ?? null)))
  return (
    <header className={classes['header']}>
      <div className={classes['title']}>
        <h2>{placeLabel(place)}</h2>
        <span className={classes['count']}>{columnCount(shown, all)}</span>
        {children}
      </div>
      {verdict === undefined ? (
        <div className={classes['below']}>
          <p className={classes['objective']}>{place === 'closed' ? words.closedObjective : stages[place].objective}</p>
          {drift === null ? null : <ColumnDrift badge={drift} />}
        </div>
      ) : (
        <VerdictLine verdict={verdict} />
      )}
    </header>
  )
}

const icons = { here: IconMapPin, ready: IconCircleCheck, left: IconListCheck, refused: IconBan } as const

function VerdictLine({ verdict }: { readonly verdict: Verdict | null }) {
  if (verdict === null) return <p className={classes['objective']}>{words.checking}</p>
  const Icon = icons[verdict.kind]
  return (
    <p className={classes['verdict']} data-verdict={verdict.kind}>
      <Icon size={18} aria-hidden />
      <span>
        <strong>{verdictWords(verdict)}</strong>
        <small>{verdictDecision(verdict)}</small>
      </span>
    </p>
  )
}
