import { parseCellAddress } from '#shared/workbook/cell-address'
import type { SheetProblem } from '#shared/workbook/sheet'
import { writeCsv } from '#shared/workbook/write-csv'
import { getHost } from '../host/get-host'
import type { HeldBackLine, MergeTotals } from '../state/workbook-merge'
import { errorsFileName, errorsFileTitles, importFailed } from '../text/exchange'
import { placeLabel } from '../text/refusals'
import { heldBackText } from '../text/workbook'
import { readWhole } from './merge-workbook'
import { saveForPerson } from './save-for-person'

/** What of a file was not taken over, as a list for whoever keeps the file. */
export async function saveProblems(source: string, problems: readonly SheetProblem[]): Promise<void> {
  const rows = problems.map(({ sheet, cell, found, expected, message }) => {
    const row = cell === null ? '' : String(parseCellAddress(cell)?.row ?? '')
    return [source, sheet ?? '', row, cell ?? '', found ?? '', expected ?? '', message]
  })
  const bytes = new TextEncoder().encode(writeCsv([errorsFileTitles, ...rows]))
  const file = { fileName: errorsFileName(source), mimeType: 'text/csv' }
  await saveForPerson({ ...file, failed: importFailed.save, save: () => getHost().saveFile({ ...file, bytes }) })
}

/** The same for our own workbook: what was not understood, and what was held back with its reason. */
export async function saveMergeProblems(source: string, totals: MergeTotals): Promise<void> {
  const problems = await readWhole('problems', totals.problems)
  const heldBack = await readWhole('heldBack', totals.heldBack)
  await saveProblems(source, [...problems, ...heldBack.map(toProblem)])
}

const toProblem = ({ name, step, place }: HeldBackLine): SheetProblem => ({
  kind: 'held-back',
  sheet: place?.sheet ?? null,
  cell: place?.cell ?? null,
  found: step.to === null ? null : placeLabel(step.to),
  expected: null,
  message: `${name}: ${heldBackText(step).join(' ')}`,
})
