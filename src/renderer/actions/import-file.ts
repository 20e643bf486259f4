import type { OpenedSheet, OpenSheetRequest } from '#shared/contract/host-api'
import { defaultChoices } from '#shared/workbook/foreign-choices'
import { getDatabase } from '../db/open-database'
import { getHost } from '../host/get-host'
import { emptyExchange, type ImportWork, setExchange, useExchange } from '../state/exchange'
import { importFailed } from '../text/exchange'
import { recallColumns } from './import-columns'
import type { SheetPage } from './import-desk'
import { forgetAhead, lookAhead } from './import-review'
import { askDesk, ImportStopped, stopDesk } from './import-thread'
import { attempt } from './attempt'
import { newId } from './clock'
import { openOwnWorkbook } from './merge-workbook'
import { tellFailure } from './import-failure'

type Correction = Pick<OpenSheetRequest, 'encoding' | 'delimiter'>
/** Where a file comes from: the page holds it, the shell is to ask for it, or the shell knows it by a token. */
export type FileOrigin = File | { readonly token: string } | null

/** The file as the host read it, kept for a thread that was stopped and started again. */
let held: OpenedSheet | null = null

/** Names the reading that is going on; another one, or none, means that it was given up and its answer is thrown away. */
let reading: string | null = null

const work = (kind: ImportWork['kind'], share: number | null = null): void =>
  setExchange({ work: { kind, share, canStop: true } })

/** Reads a file that the page was given; null lets the shell ask for one. Whatever fails leaves the wizard where it was. */
export async function openImportFile(origin: FileOrigin, correction?: Correction): Promise<void> {
  setExchange({ wanted: null })
  giveUpReading()
  work('opening')
  void attempt(() => askDesk('knowPartners', getDatabase().name))
  const mine = newId()
  reading = mine
  const opened = await attempt(async () => {
    const read = await readFile(mine, origin, correction ?? { encoding: null, delimiter: null })
    if (read !== null && reading === mine) await showFile(read, origin)
  })
  if (reading !== mine) return
  reading = null
  setExchange({ work: null })
  const name = origin instanceof File ? origin.name : null
  if (!opened.ok) tellFailure(importFailed.read(name), opened.error)
}

async function readFile(workId: string, origin: FileOrigin, correction: Correction): Promise<OpenedSheet | null> {
  const source = await toSource(origin)
  const watch = setInterval(() => void watchReading(workId), watchEveryMs)
  const read = getHost().openSheet({ workId, source, ...correction })
  return read.finally(() => clearInterval(watch))
}

async function toSource(origin: FileOrigin): Promise<OpenSheetRequest['source']> {
  if (origin === null) return { kind: 'ask' }
  if ('token' in origin) return { kind: 'again', token: origin.token }
  return { kind: 'bytes', fileName: origin.name, bytes: new Uint8Array(await origin.arrayBuffer()) }
}

const watchEveryMs = 250

/** Asks how far the host is. A question that fails says nothing: the reading itself will. */
async function watchReading(workId: string): Promise<void> {
  const told = await attempt(() => getHost().watchWork({ workId }))
  if (told.ok && reading === workId && useExchange.getState().work?.kind === 'opening')
    work('opening', told.value.share)
}

/** Ends the reading at the host, where it runs in a thread of its own. */
function giveUpReading(): void {
  const workId = reading
  reading = null
  if (workId !== null) void attempt(() => getHost().stopWork({ workId }))
}

async function showFile(read: OpenedSheet, origin: FileOrigin): Promise<void> {
  await handOver(read)
  const { fileName, format, encoding, delimiter, notices, token } = read
  const { isOwn, sheets, chosen } = await askDesk('describe', null)
  if (isOwn) {
    setExchange({ ...emptyExchange, work: useExchange.getState().work })
    await openOwnWorkbook(fileName)
    return
  }
  held = read
  const source = token === null ? origin : { token }
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

/** Bytes that are handed over between two looks at the screen: a few ms of copying. */
const handedAtOnce = 4_000_000

/** Hands the rows to the thread, page by page, as they came. */
async function handOver({ sheets, token: _token, ...head }: OpenedSheet): Promise<void> {
  work('handing-over', 0)
  await askDesk('open', { ...head, sheets: sheets.map(({ pages: _pages, ...head }) => head) })
  const pages = sheets.flatMap(({ pages }, sheet) => pages.map((page) => ({ sheet, page })))
  let next: SheetPage[] = []
  let bytes = 0
  for (const [at, page] of pages.entries()) {
    next.push(page)
    bytes += page.page.byteLength
    if (bytes < handedAtOnce && at < pages.length - 1) continue
    await askDesk('addPages', next)
    work('handing-over', (at + 1) / pages.length)
    next = []
    bytes = 0
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
  lookAhead()
}

/** Stops what is going on; the list stays open, and nothing was written. */
export async function stopImportWork(): Promise<void> {
  giveUpReading()
  forgetAhead()
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
  giveUpReading()
  forgetAhead()
  stopDesk()
  held = null
  setExchange(emptyExchange)
}
