import type { OpenSheetRequest } from '#shared/contract/host-api'
import { defaultChoices } from '#shared/workbook/foreign-choices'
import { withoutGuards } from '#shared/workbook/own/partners-csv'
import { isOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { SheetFile } from '#shared/workbook/sheet'
import { getHost } from '../host/get-host'
import { emptyExchange, type ImportWork, setExchange, useExchange } from '../state/exchange'
import { importFailed } from '../text/exchange'
import { recallColumns } from './import-columns'
import { askDesk, ImportStopped, sendAll, stopDesk } from './import-thread'
import { attempt } from './attempt'
import { openOwnWorkbook } from './merge-workbook'
import { tellFailure } from './import-failure'

type Correction = Pick<OpenSheetRequest, 'encoding' | 'delimiter'>

/** The file as the host read it, kept for a thread that was stopped and started again. */
let held: SheetFile | null = null

/** Counts up when the reading of a file is given up: what the host still answers then is thrown away. */
let attempts = 0

const work = (kind: ImportWork['kind'], share: number | null = null): void =>
  setExchange({ work: { kind, share, canStop: true } })

/** Reads a file that the page was given; null lets the shell ask for one. Whatever fails leaves the wizard where it was. */
export async function openImportFile(file: File | null, correction?: Correction): Promise<void> {
  setExchange({ wanted: null })
  work('opening')
  attempts += 1
  const mine = attempts
  const opened = await attempt(async () => {
    const read = await readFile(file, correction ?? { encoding: null, delimiter: null })
    if (read === null || mine !== attempts) return
    if (isOwnWorkbook(read)) await openOwnWorkbook(read)
    else await showFile(withoutGuards(read), file)
  })
  if (mine !== attempts) return
  setExchange({ work: null })
  if (!opened.ok) tellFailure(importFailed.read(file?.name ?? null), opened.error)
}

async function readFile(file: File | null, correction: Correction): Promise<SheetFile | null> {
  const source: OpenSheetRequest['source'] =
    file === null
      ? { kind: 'ask' }
      : { kind: 'bytes', fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  return getHost().openSheet({ source, ...correction })
}

async function showFile(read: SheetFile, source: File | null): Promise<void> {
  await handOver(read)
  held = read
  const { sheets, chosen } = await askDesk('describe', null)
  const { fileName, format, encoding, delimiter, notices } = read
  setExchange({
    ...emptyExchange,
    work: useExchange.getState().work,
    step: 'sheet',
    file: { fileName, format, encoding, delimiter, notices, sheets, source },
    choices: defaultChoices,
  })
  const sheet = chosen ?? 0
  await showTable(sheet, sheets[sheet]?.headerRow ?? null)
}

async function handOver({ sheets }: SheetFile): Promise<void> {
  work('handing-over', 0)
  await askDesk(
    'open',
    sheets.map(({ name, hidden }) => ({ name, hidden })),
  )
  for (const [sheet, { rows }] of sheets.entries()) {
    await sendAll(
      rows,
      (slice) => askDesk('addRows', { sheet, rows: slice }),
      (share) => work('handing-over', share),
    )
  }
  work('looking')
}

/** Another sheet or header row; null when no row of the sheet has titles. */
export async function chooseTable(sheet: number, headerRow: number | null): Promise<void> {
  work('looking')
  const chosen = await attempt(() => showTable(sheet, headerRow))
  setExchange({ work: null })
  if (!chosen.ok) tellFailure(importFailed.look, chosen.error)
}

async function showTable(sheet: number, headerRow: number | null): Promise<void> {
  if (headerRow === null) {
    const preview = await askDesk('preview', sheet)
    setExchange({ sheet, preview, table: null, fields: new Map(), readings: [], review: null })
    return
  }
  const { preview, ...table } = await askDesk('openTable', { sheet, headerRow })
  const { fields, recalled } = await recallColumns(table)
  const readings = await askDesk('readColumns', [...fields])
  setExchange({ sheet, preview, table: { ...table, sheet }, fields, readings, recalled, review: null })
}

/** Stops what is going on; the list stays open, and nothing was written. */
export async function stopImportWork(): Promise<void> {
  attempts += 1
  stopDesk()
  const { table, file } = useExchange.getState()
  if (held === null || file === null) {
    setExchange({ work: null })
    return
  }
  const again = await attempt(async () => {
    if (held !== null) await handOver(held)
    if (table !== null) await askDesk('openTable', { sheet: table.sheet, headerRow: table.headerRow })
  })
  setExchange({ work: null })
  if (!again.ok && !(again.error instanceof ImportStopped)) tellFailure(importFailed.look, again.error)
}

/** Leaves the wizard; nothing was written. */
export function closeImport(): void {
  attempts += 1
  stopDesk()
  held = null
  setExchange(emptyExchange)
}
