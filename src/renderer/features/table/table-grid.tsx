import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { choosePartners, useChosenPartners, useTableView } from '../../state/table-view'
import { goTo } from '../../state/route'
import { useSession } from '../../state/session'
import { tableWords } from '../../text/table'
import { evenRows } from '../../ui/lay-rows'
import { useFixedRows } from '../../ui/use-fixed-rows'
import { isEditable } from './cell-editor'
import { columnTemplate } from './column-widths'
import { type CellAt, nextCell, rowOf } from './grid-moves'
import { HeadingRow } from './heading-row'
import { PartnerRow } from './partner-row'
import { TableHead } from './table-head'
import classes from './table.module.css'
import type { Table } from './use-table-rows'

/** px, as in the style sheet. */
const rowHeight = 36
const heights = evenRows(rowHeight)

type Props = { readonly table: Table; readonly owners: readonly string[] }

/** The grid: only rows in sight are drawn, one cell is reached by Tab, arrow keys go on from there. */
export function TableGrid({ table, owners }: Props) {
  const { rows, shown, clocks } = table
  const view = useTableView()
  const { chosen } = useChosenPartners()
  const readOnly = useSession((session) => session.readOnly !== null)
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<CellAt>({ partnerId: '', column: 'name' })
  const [editing, setEditing] = useState(false)
  const [wanted, setWanted] = useState(0)
  const at = rowOf(rows, active.partnerId)
  const list = useFixedRows(grid, {
    count: rows.length,
    heights,
    keyOf: (index) => rows[index]?.key ?? '',
    pinned: [at],
  })
  const stop: CellAt = at >= 0 ? active : { partnerId: shown[0]?.id ?? '', column: 'name' }

  useEffect(() => {
    if (wanted === 0) return
    grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()
  }, [wanted])

  const go = (cell: CellAt): void => {
    setEditing(false)
    setActive(cell)
    list.reveal(rowOf(rows, cell.partnerId))
    setWanted((count) => count + 1)
  }
  const leave = useCallback((): void => {
    setEditing(false)
    setWanted((count) => count + 1)
  }, [])
  const enter = useCallback(
    (cell: CellAt, edit: boolean): void => {
      setActive(cell)
      setEditing(edit && !readOnly && isEditable(cell.column))
    },
    [readOnly],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    const onCell = event.target instanceof HTMLElement && event.target.dataset['cell'] !== undefined
    if (!onCell || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === ' ') choosePartners([stop.partnerId], !chosen.has(stop.partnerId))
    else if (event.key === 'Enter' || event.key === 'F2') open(event.key)
    else {
      const next = nextCell(event.key, stop, { rows, columns: view.columns })
      if (next === null) return
      go(next)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const open = (key: string): void => {
    if (isEditable(stop.column)) enter(stop, true)
    else if (key === 'Enter') goTo('partner', stop.partnerId)
  }
  return (
    <div
      ref={grid}
      className={classes['grid']}
      role="grid"
      data-keys="letters"
      aria-label={tableWords.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={view.columns.length + 1}
      aria-multiselectable
      aria-describedby="table-keys"
      tabIndex={-1}
      style={columnTemplate(view)}
      onKeyDown={onKeyDown}
    >
      <p id="table-keys" hidden>
        {tableWords.keys}
      </p>
      <TableHead view={view} shown={shown} />
      <div role="rowgroup" className={classes['body']} style={{ height: list.totalHeight }}>
        {list.rows.map(({ index, key, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          if (row.kind === 'heading') return <HeadingRow key={key} row={row} top={start} at={index + 2} />
          const { partner } = row
          const isHere = partner.id === stop.partnerId
          return (
            <PartnerRow
              key={key}
              partner={partner}
              top={start}
              at={index + 2}
              columns={view.columns}
              clocks={clocks}
              owners={owners}
              chosen={chosen.has(partner.id)}
              stop={isHere ? stop.column : null}
              editing={isHere && editing}
              onEnter={enter}
              onLeave={leave}
            />
          )
        })}
      </div>
    </div>
  )
}
