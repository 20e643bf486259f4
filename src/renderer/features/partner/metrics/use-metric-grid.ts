import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { monthOf } from '#shared/domain/calendar'
import { type MetricEntry, metricEntryId } from '#shared/domain/records/metric-entry'
import type { FieldProblem } from '#shared/domain/refusal'
import type { MetricId } from '#shared/protocol/vocabulary'
import {
  type CellReading,
  type MetricCell,
  type MetricCellProblem,
  parseMetricCell,
  parseMetricPaste,
  type PasteProblem,
} from '#shared/workbook/parse-metric-paste'
import { removeRecord, saveRecords } from '../../../actions/record-actions'
import { announce } from '../../../state/announcer'
import { localDecimal } from '../../../text/formats'
import { metricWords } from '../../../text/metrics'
import { fieldMessage } from '../../../text/refusals'
import type { EditorProps } from '../../../ui/evidence/editor'
import { beginsEntry, type GridPlace, moveBy } from './grid-keys'
import { gridMetrics, toEntry } from './metric-records'

type Given = Pick<EditorProps, 'dossier' | 'workspace' | 'today' | 'readOnly'> & { readonly months: readonly string[] }

export type MetricGrid = ReturnType<typeof useMetricGrid>

/** What the month grid knows between the keys and the store: the cell in use, the text being typed, the last paste. */
export function useMetricGrid(given: Given) {
  const { dossier, workspace, today, months, readOnly } = given
  const { partner } = dossier
  const [place, setPlace] = useState<GridPlace>(() => ({ row: 0, column: Math.max(0, months.indexOf(monthOf(today))) }))
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [refusedPaste, setRefusedPaste] = useState<readonly PasteProblem[]>([])
  const how: CellReading = {
    decimal: localDecimal,
    currency: workspace.settings.currency,
    thisMonth: monthOf(today),
  }
  const at = ({ row, column }: GridPlace): { metric: MetricId; month: string } => ({
    metric: gridMetrics[row] ?? 'leads',
    month: months[column] ?? how.thisMonth,
  })
  const entryAt = (where: GridPlace): MetricEntry | undefined => {
    const { metric, month } = at(where)
    return dossier.metricEntries.find((entry) => entry.id === metricEntryId(partner.id, metric, month))
  }

  const told = (problems: readonly FieldProblem[]): boolean => {
    const [problem] = problems
    setFault(problem === undefined ? null : fieldMessage(problem))
    return problem === undefined
  }
  const write = async (where: GridPlace, cell: MetricCell | null): Promise<boolean> => {
    const entry = entryAt(where)
    if (cell !== null)
      return told(await saveRecords(partner, 'metricEntries', [toEntry(dossier, { ...at(where), ...cell }, today)]))
    return entry === undefined ? told([]) : told(await removeRecord(partner, 'metricEntries', entry.id))
  }
  const goTo = (to: GridPlace): void => {
    setPlace(to)
    setTyped(null)
    setFault(null)
  }
  const commit = async (to: GridPlace): Promise<void> => {
    if (typed === null) return goTo(to)
    const parsed = parseMetricCell(typed, at(place), how)
    if (!parsed.ok) return refuse(parsed.error)
    if (await write(place, parsed.value)) goTo(to)
  }
  /** A cell got the focus: what was being typed elsewhere is saved first. */
  const visit = (to: GridPlace): void => {
    if (typed !== null) void commit(to)
    else if (to.row !== place.row || to.column !== place.column) goTo(to)
  }
  const refuse = (problem: MetricCellProblem): void => {
    setFault(metricWords.problems[problem])
    announce(metricWords.problems[problem])
  }

  const size = { rows: gridMetrics.length, columns: months.length }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return
    if (typed !== null) return onEntryKey(event)
    // Out of an entry, Tab leaves the grid as it leaves every other control.
    if (event.key === 'Tab') return
    const to = event.key === 'Enter' ? null : moveBy(event, place, size)
    if (to !== null) {
      event.preventDefault()
      goTo(to)
    } else if (!readOnly && !event.ctrlKey) onCommandKey(event)
  }
  const onEntryKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      goTo(place)
    } else if (['Enter', 'Tab', 'ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault()
      void commit(moveBy(event, place, size) ?? place)
    }
  }
  const onCommandKey = (event: KeyboardEvent): void => {
    const entry = entryAt(place)
    if (beginsEntry(event.key)) setTyped(event.key)
    else if (event.key === 'Enter' || event.key === 'F2') setTyped(metricWords.entryText(entry))
    else if (event.key === 'Delete' || event.key === 'Backspace') void write(place, null)
    else if (event.key === 'n') void write(place, { kind: 'not-measured', value: null })
    else if (event.key === 'e' && entry !== undefined && entry.value !== null) mark('estimated', entry.value)
    else if (event.key === 'm' && entry !== undefined && entry.value !== null) mark('measured', entry.value)
    else return
    event.preventDefault()
  }
  const mark = (kind: 'measured' | 'estimated', value: number): void => void write(place, { kind, value })

  const onPaste = async (event: ClipboardEvent): Promise<void> => {
    if (typed !== null || readOnly) return
    event.preventDefault()
    const target = { metrics: gridMetrics.slice(place.row), months: months.slice(place.column) }
    const { cells, problems } = parseMetricPaste(event.clipboardData.getData('text/plain'), target, how)
    setRefusedPaste(problems)
    if (problems.length > 0) return announce(metricWords.pasteRefused(problems.length))
    const saved = await saveRecords(
      partner,
      'metricEntries',
      cells.map((cell) => toEntry(dossier, cell, today)),
    )
    if (told(saved)) announce(metricWords.pasted(cells.length))
  }
  return {
    place,
    typed,
    fault,
    refusedPaste,
    here: at(place),
    entry: entryAt(place),
    visit,
    setTyped,
    commit,
    write,
    onKeyDown,
    onPaste,
    forgetPaste: () => setRefusedPaste([]),
  }
}
