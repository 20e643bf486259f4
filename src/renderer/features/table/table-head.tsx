import { Checkbox, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import {
  choosePartners,
  resizeColumn,
  setTableView,
  showColumn,
  sortBy,
  type TableColumn,
  type TableView,
  useChosenPartners,
} from '../../state/table-view'
import { columnLabels, tableWords } from '../../text/table'
import { widthOf } from './column-widths'
import classes from './table.module.css'

type Props = { readonly view: TableView; readonly shown: readonly Partner[] }

/** Sorts by a click, resizes at the edge; the menu of a column does both for the keyboard. */
export function TableHead({ view, shown }: Props) {
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['headRow']}>
        <div role="columnheader" className={classes['box']}>
          <ChooseAll shown={shown} />
        </div>
        {view.columns.map((column) => (
          <ColumnHead key={column} column={column} view={view} />
        ))}
      </div>
    </div>
  )
}

function ChooseAll({ shown }: Pick<Props, 'shown'>) {
  const { chosen } = useChosenPartners()
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  return (
    <Checkbox
      size="xs"
      aria-label={tableWords.chooseAll}
      checked={all}
      indeterminate={!all && shown.some(({ id }) => chosen.has(id))}
      onChange={() =>
        choosePartners(
          shown.map(({ id }) => id),
          !all,
        )
      }
    />
  )
}

type HeadProps = { readonly column: TableColumn; readonly view: TableView }

function ColumnHead({ column, view: { sort, widths } }: HeadProps) {
  const isSorted = sort.column === column
  const direction = sort.descending ? 'descending' : 'ascending'
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <div role="columnheader" aria-sort={isSorted ? direction : 'none'} className={classes['headCell']}>
      <button type="button" className={classes['sort']} onClick={() => sortBy(column)}>
        <span className={classes['clip']}>{columnLabels[column]}</span>
        {isSorted ? <Arrow size={14} aria-hidden /> : null}
      </button>
      <ColumnMenu column={column} width={widthOf(column, widths)} />
      <span
        className={classes['edge']}
        onPointerDown={(event) => startResize(event, column, widthOf(column, widths))}
        aria-hidden
      />
    </div>
  )
}

function startResize(event: PointerEvent<HTMLElement>, column: TableColumn, width: number): void {
  const edge = event.currentTarget
  const from = event.clientX
  event.preventDefault()
  edge.setPointerCapture(event.pointerId)
  const follow = (move: globalThis.PointerEvent): void => resizeColumn(column, width + move.clientX - from)
  const end = (): void => edge.removeEventListener('pointermove', follow)
  edge.addEventListener('pointermove', follow)
  edge.addEventListener('lostpointercapture', end, { once: true })
}

/** px of one step wider or narrower. */
const widthStep = 40

function ColumnMenu({ column, width }: { readonly column: TableColumn; readonly width: number }) {
  return (
    <Menu position="bottom-end" transitionProps={noTransition}>
      <Menu.Target>
        <button type="button" className={classes['columnMenu']} aria-label={tableWords.openMenu(columnLabels[column])}>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setTableView({ sort: { column, descending: false } })}>
          {tableWords.ascending}
        </Menu.Item>
        <Menu.Item onClick={() => setTableView({ sort: { column, descending: true } })}>
          {tableWords.descending}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item closeMenuOnClick={false} onClick={() => resizeColumn(column, width + widthStep)}>
          {tableWords.wider}
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => resizeColumn(column, width - widthStep)}>
          {tableWords.narrower}
        </Menu.Item>
        {column === 'name' ? null : <Menu.Item onClick={() => showColumn(column, false)}>{tableWords.hide}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

const noTransition = { duration: 0 }
