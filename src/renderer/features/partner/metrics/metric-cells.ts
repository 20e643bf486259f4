import { type Month, monthOf } from '#shared/domain/calendar'
import { type MetricEntry, metricEntryId } from '#shared/domain/records/metric-entry'
import type { FieldProblem } from '#shared/domain/refusal'
import type { MetricId } from '#shared/protocol/vocabulary'
import {
  type CellReading,
  type MetricCell,
  parseMetricPaste,
  type PasteProblem,
} from '#shared/workbook/parse-metric-paste'
import { removeRecord, saveRecords } from '../../../actions/record-actions'
import { localDecimal } from '../../../text/formats'
import type { EditorProps } from '../../../ui/evidence/editor'
import type { GridPlace, GridSize } from './grid-keys'
import { gridMetrics, toEntry } from './metric-records'

export type GridGiven = Pick<EditorProps, 'dossier' | 'workspace' | 'today' | 'readOnly'> & {
  readonly months: readonly Month[]
}

export type MetricCells = {
  readonly how: CellReading
  readonly size: GridSize
  readonly at: (place: GridPlace) => { readonly metric: MetricId; readonly month: Month }
  readonly entryAt: (place: GridPlace) => MetricEntry | undefined
  /** `null` empties the cell: it says nothing any more, which is not the same as not measured. */
  readonly write: (place: GridPlace, cell: MetricCell | null) => Promise<readonly FieldProblem[]>
  readonly paste: (place: GridPlace, text: string) => Promise<Pasted>
}

export type Pasted = { readonly problems: readonly PasteProblem[]; readonly count: number }

/** The cells of the grid as records of the dossier: what stands in them, and how they are written. */
export function createMetricCells({ dossier, workspace, today, months }: GridGiven): MetricCells {
  const { partner } = dossier
  const thisMonth = monthOf(today)
  const how = { decimal: localDecimal, currency: workspace.settings.currency, thisMonth } as const
  const at: MetricCells['at'] = ({ row, column }) => ({
    metric: gridMetrics[row] ?? 'leads',
    month: months[column] ?? thisMonth,
  })
  const entryAt: MetricCells['entryAt'] = (place) => {
    const { metric, month } = at(place)
    return dossier.metricEntries.find(({ id }) => id === metricEntryId(partner.id, metric, month))
  }
  return {
    how,
    size: { rows: gridMetrics.length, columns: months.length },
    at,
    entryAt,
    async write(place, cell) {
      const entry = entryAt(place)
      if (cell !== null)
        return saveRecords(partner, 'metricEntries', [toEntry(dossier, { ...at(place), ...cell }, today)])
      return entry === undefined ? [] : removeRecord(partner, 'metricEntries', entry.id)
    },
    async paste({ row, column }, text) {
      const target = { metrics: gridMetrics.slice(row), months: months.slice(column) }
      const { cells, problems } = parseMetricPaste(text, target, how)
      if (problems.length > 0) return { problems, count: 0 }
      const records = cells.map((cell) => toEntry(dossier, cell, today))
      const refused = await saveRecords(partner, 'metricEntries', records)
      return { problems: [], count: refused.length > 0 ? 0 : cells.length }
    },
  }
}
