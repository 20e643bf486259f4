import type { MetricEntry } from '#shared/domain/records/metric-entry'
import { type RefObject, useEffect, useRef } from 'react'
import { monthOf } from '#shared/domain/calendar'
import { metricEntryId } from '#shared/domain/records/metric-entry'
import { metricLabel, showMetricValue, showMonth, showNumber, showShortMonth } from '../../../text/formats'
import { metricWords } from '../../../text/metrics'
import type { EditorProps } from '../../../ui/evidence/editor'
import { type EntryMap, gridMetrics, toEntryMap } from './metric-records'
import classes from './metric-grid.module.css'
import type { MetricGrid as GridState } from './use-metric-grid'

type Props = Pick<EditorProps, 'dossier' | 'workspace' | 'today' | 'readOnly'> & {
  readonly grid: GridState
  readonly months: readonly string[]
  readonly visible: 12 | 24
}

/** The month grid: one row a metric, one column a month, used like a spreadsheet. */
export function MetricGrid(props: Props) {
  const { grid, months, visible, today, readOnly } = props
  const box = useRef<HTMLDivElement>(null)
  useFocusedCell(box, grid)
  useStartAtPresent(box, months.length, visible)
  const entries = toEntryMap(props.dossier)
  return (
    <div className={classes['scroller']}>
      <div
        ref={box}
        role="grid"
        tabIndex={-1}
        aria-label={metricWords.title}
        aria-describedby="metric-hint"
        aria-readonly={readOnly}
        className={classes['grid']}
        data-visible={visible}
        onKeyDown={grid.onKeyDown}
        onPaste={(event) => void grid.onPaste(event)}
      >
        <div role="row" className={classes['row']}>
          <div role="columnheader" className={classes['metric']}>
            {metricWords.metric}
          </div>
          {months.map((month) => (
            <MonthHeading key={month} month={month} now={monthOf(today)} />
          ))}
        </div>
        {gridMetrics.map((metric, row) => (
          <div key={metric} role="row" className={classes['row']}>
            <div role="rowheader" className={classes['metric']}>
              {metricLabel(metric)}
            </div>
            {months.map((month, column) => (
              <Cell key={month} place={{ row, column }} month={month} entries={entries} {...props} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

const cellId = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `metric-${String(row)}-${String(column)}`

/** Focus follows the cell in use, as long as it is in the grid at all. */
function useFocusedCell(box: RefObject<HTMLElement | null>, { place, typed }: GridState): void {
  const editing = typed !== null
  const shown = useRef(false)
  const id = cellId(place)
  useEffect(() => {
    // An entry that was just taken away leaves the focus nowhere: it goes back to its cell.
    const held = box.current?.contains(document.activeElement) === true || document.activeElement === document.body
    if (shown.current && held && !editing) document.getElementById(id)?.focus()
    shown.current = true
  }, [box, id, editing])
}

/** The present month is what is looked at first, with what came before it. */
function useStartAtPresent(box: RefObject<HTMLElement | null>, count: number, visible: number): void {
  useEffect(() => {
    const scroller = box.current?.parentElement
    const now = box.current?.querySelector<HTMLElement>('[data-now="true"]')
    if (scroller === null || scroller === undefined || now === null || now === undefined) return
    if (count > 0 && visible > 0) scroller.scrollTo({ left: now.offsetLeft - scroller.clientWidth / 2 })
  }, [box, count, visible])
}

type HeadingProps = { readonly month: string; readonly now: string }

const MonthHeading = ({ month, now }: HeadingProps) => (
  <div
    role="columnheader"
    className={classes['month']}
    data-now={month === now}
    data-ahead={month > now}
    aria-label={showMonth(month)}
  >
    {showShortMonth(month)}
    <span className={classes['year']}>{month.slice(0, 4)}</span>
  </div>
)

type CellProps = Props & {
  readonly place: { readonly row: number; readonly column: number }
  readonly month: string
  readonly entries: EntryMap
}

function Cell({ place, month, entries, grid, dossier, workspace, readOnly }: CellProps) {
  const metric = gridMetrics[place.row] ?? 'leads'
  const entry = entries.get(metricEntryId(dossier.partner.id, metric, month))
  const value = entry?.value ?? null
  const inUse = grid.place.row === place.row && grid.place.column === place.column
  const { currency } = workspace.settings
  if (inUse && grid.typed !== null)
    return <EntryCell grid={grid} name={`${metricLabel(metric)}, ${showMonth(month)}`} />
  return (
    <div
      id={cellId(place)}
      role="gridcell"
      className={classes['cell']}
      tabIndex={inUse ? 0 : -1}
      aria-selected={inUse}
      data-kind={entry?.kind ?? 'none'}
      title={value === null ? undefined : showMetricValue(metric, value, currency)}
      onFocus={() => grid.visit(place)}
      onDoubleClick={() => {
        if (!readOnly) grid.setTyped(metricWords.entryText(entry))
      }}
    >
      {/* The words are for the ear, the short form is for the eye. */}
      <span className="visually-hidden">
        {`${metricLabel(metric)}, ${showMonth(month)}: ${metricWords.cell(entry, currency)}`}
      </span>
      <span aria-hidden>{entry === undefined ? '' : shortText(entry)}</span>
    </div>
  )
}

const shortText = ({ kind, value }: MetricEntry): string =>
  value === null ? metricWords.shortNotMeasured : `${kind === 'estimated' ? '~' : ''}${showNumber(value)}`

function EntryCell({ grid, name }: { readonly grid: GridState; readonly name: string }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <div role="gridcell" tabIndex={-1} aria-selected className={classes['editing']}>
      <input
        ref={input}
        aria-label={name}
        aria-invalid={grid.fault !== null}
        aria-describedby="metric-fault"
        value={grid.typed ?? ''}
        inputMode="decimal"
        onChange={(event) => grid.setTyped(event.currentTarget.value)}
        onBlur={({ relatedTarget }) => {
          // Another cell takes the entry over by itself.
          if (relatedTarget?.getAttribute('role') !== 'gridcell') void grid.commit(grid.place)
        }}
      />
    </div>
  )
}
