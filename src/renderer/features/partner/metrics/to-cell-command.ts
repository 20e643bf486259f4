import type { MetricEntry } from '#shared/domain/records/metric-entry'
import type { MetricCell } from '#shared/workbook/parse-metric-paste'
import { metricWords } from '../../../text/metrics'
import { beginsEntry, moveBy } from './grid-keys'

/** What a key does with the cell in use. */
export type CellCommand =
  | { readonly kind: 'move' }
  | { readonly kind: 'save-and-move' }
  | { readonly kind: 'give-up' }
  /** The cell becomes a box with this text. */
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'write'; readonly cell: MetricCell | null }

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean }

type Cell = { readonly typing: boolean; readonly entry: MetricEntry | undefined; readonly readOnly: boolean }

/** The command of a key in the grid; null where the key keeps its usual meaning. */
export function toCellCommand(pressed: Pressed, { typing, entry, readOnly }: Cell): CellCommand | null {
  const { key, ctrlKey } = pressed
  if (typing) return whileTyping(key)
  // Out of an entry, Tab leaves the grid as it leaves every other control.
  if (key === 'Tab') return null
  if (key !== 'Enter' && moveBy(pressed, { row: 0, column: 0 }, { rows: 1, columns: 1 }) !== null)
    return { kind: 'move' }
  return readOnly || ctrlKey ? null : onCell(key, entry)
}

function whileTyping(key: string): CellCommand | null {
  if (key === 'Escape') return { kind: 'give-up' }
  return ['Enter', 'Tab', 'ArrowUp', 'ArrowDown'].includes(key) ? { kind: 'save-and-move' } : null
}

function onCell(key: string, entry: MetricEntry | undefined): CellCommand | null {
  if (beginsEntry(key)) return { kind: 'type', text: key }
  if (key === 'Enter' || key === 'F2') return { kind: 'type', text: metricWords.entryText(entry) }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'write', cell: null }
  if (key === 'n') return { kind: 'write', cell: { kind: 'not-measured', value: null } }
  const value = entry?.value ?? null
  if (value === null) return null
  if (key === 'e') return { kind: 'write', cell: { kind: 'estimated', value } }
  return key === 'm' ? { kind: 'write', cell: { kind: 'measured', value } } : null
}
