import { memo } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import { routeHash } from '../../state/route'
import { choosePartners, type TableColumn } from '../../state/table-view'
import { tableWords } from '../../text/table'
import type { Clocks } from '../../ui/filter-column'
import { CellEditor } from './cell-editor'
import { cellText } from './cell-value'
import type { CellAt } from './grid-moves'
import classes from './table.module.css'
import { toTop } from './to-top'

type Props = {
  readonly partner: Partner
  readonly top: number
  readonly at: number
  readonly columns: readonly TableColumn[]
  readonly clocks: Clocks
  readonly owners: readonly string[]
  readonly chosen: boolean
  /** The cell of this row that Tab reaches; null when it stands in another row. */
  readonly stop: TableColumn | null
  readonly editing: boolean
  readonly onEnter: (cell: CellAt, edit: boolean) => void
  readonly onLeave: () => void
}

/** One partner. Subscribes to nothing: everything comes from the grid. */
export const PartnerRow = memo(function PartnerRow(props: Props) {
  const { partner, top, at, columns, chosen } = props
  return (
    <div
      role="row"
      aria-rowindex={at}
      aria-selected={chosen}
      data-partner={partner.id}
      className={classes['row']}
      style={{ transform: toTop(top) }}
    >
      <div role="gridcell" className={classes['box']}>
        <input
          type="checkbox"
          tabIndex={-1}
          className={classes['tick']}
          aria-label={tableWords.chooseRow(partner.name)}
          checked={chosen}
          onChange={(event) => choosePartners([partner.id], event.currentTarget.checked)}
        />
      </div>
      {columns.map((column) => (
        <Cell key={column} {...props} column={column} />
      ))}
    </div>
  )
})

function Cell({ partner, column, clocks, owners, stop, editing, onEnter, onLeave }: Props & { column: TableColumn }) {
  const isStop = stop === column
  if (isStop && editing) {
    return (
      <div role="gridcell" className={classes['cell']}>
        <CellEditor partner={partner} column={column} owners={owners} onLeave={onLeave} />
      </div>
    )
  }
  const text = cellText(partner, column, clocks)
  const cell = { partnerId: partner.id, column }
  return (
    <div
      role="gridcell"
      className={classes['cell']}
      data-cell={column}
      data-number={column === 'days' || column === 'cycle' || undefined}
      data-empty={text === '' || undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onEnter(cell, false)}
      onDoubleClick={() => onEnter(cell, true)}
    >
      {column === 'name' ? (
        <a
          className={classes['name']}
          tabIndex={-1}
          href={routeHash({ page: 'partner', id: partner.id, part: null })}
          title={text}
          dir="auto"
        >
          {text}
        </a>
      ) : (
        <span className={classes['clip']} title={text} dir="auto">
          {text === '' ? tableWords.nothing : text}
        </span>
      )}
    </div>
  )
}
