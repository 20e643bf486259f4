import { writeXlsx } from 'hucre/xlsx'
import type { SheetPlan } from '#shared/workbook/sheet-plan'
import { writeWorkbook } from '../../../src/main/services/sheet/write-workbook'
import type { Figure } from '../figure'
import type { Desk } from '../world/desk'
import { makeListRows } from '../world/make-list'
import { processor, timeRuns } from './pure'

/** A sheet of partners by forty columns through our own plan, styles, lists and text guards, beside the library alone. */
export async function exportWorkbook({ options }: Desk): Promise<readonly Figure[]> {
  const rows = makeListRows(options.partners)
  const columns = (rows[0] ?? []).map(() => ({ width: 16, format: 'text' as const, choices: null, readOnly: false }))
  const plan: SheetPlan = { name: 'Partners', state: 'visible', columns, header: true, frozenColumns: 2, rows }
  const bare = rows.map((row) => [...row])
  const ours: number[] = []
  const limit: number[] = []
  for (let run = 0; run < options.runs; run += 1) {
    limit.push(...(await timeRuns(1, () => writeXlsx({ sheets: [{ name: 'Partners', rows: bare }] }), processor)))
    ours.push(...(await timeRuns(1, () => writeWorkbook([plan]), processor)))
  }
  return [
    { bench: `export: ${String(options.partners)} x 40 as .xlsx`, ours, limit, goal: 1.3, unit: 'ms of processor' },
  ]
}
