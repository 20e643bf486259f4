import type { SavedFile } from '#shared/contract/host-api'
import type { Report } from '#shared/report/report'
import { getHost } from '../host/get-host'
import { tell } from '../state/notices'
import { type Paper, type ReviewSection } from '#shared/report/report-choice'
import { setPress, setRun, usePress } from '../state/reports'
import { useSession } from '../state/session'
import { manyFileName, pageWords, reportFileName } from '../text/report-page'
import { fileReviews } from './report-file'
import { offerFile, printInBrowser, printDocument } from './report-paper'
import { type NamedFile, zipFiles } from './report-zip'
import { askHost } from './run-action'

/** What is to be printed. Reports are read one at a time, so that many of them need no more memory than one. */
export type PrintOrder = {
  readonly all: number
  readonly read: (index: number) => Promise<Report | null>
  readonly sections: readonly ReviewSection[]
  readonly paper: Paper
  readonly target: 'paper' | 'pdf'
  readonly files: 'one' | 'each'
  /** The style sheet of the pages. */
  readonly styles: string
  /** False for reviews that are printed again as they were. */
  readonly filesReviews: boolean
}

/** Longest page that the host takes for one print, in characters. */
const longestPage = 19_000_000

/** Largest archive that the host writes, in bytes; more files go into a second one. */
const largestArchive = 24_000_000

/** Lays out, files and prints. Ends early, with nothing printed or saved, when it is cancelled. */
export async function printReports(order: PrintOrder): Promise<void> {
  if (usePress.getState().run !== null || order.all === 0) return
  setPress({ run: { done: 0, all: order.all, step: 'laying-out', cancelled: false } })
  const each = order.target === 'pdf' && order.files === 'each' && order.all > 1
  await askHost(pageWords.failed, () => (each ? printEach(order) : printAll(order)))
  if (wasCancelled()) tell('info', pageWords.cancelled)
  setPress({ run: null, job: null })
}

const wasCancelled = (): boolean => usePress.getState().run?.cancelled === true

let lastJob = 0

/** The page's own components set the report and measure it; this waits for the sheets. */
function layOut(report: Report, { sections, paper }: PrintOrder): Promise<readonly string[]> {
  lastJob += 1
  const id = lastJob
  return new Promise((finish) => {
    setPress({ job: { id, report, sections, paper, finish } })
  })
}

type Laid = { readonly report: Report; readonly sheets: readonly string[] }

/** One report after the other, as long as nobody cancels. */
async function* layOutAll(order: PrintOrder): AsyncGenerator<Laid> {
  for (let index = 0; index < order.all; index += 1) {
    const report = await order.read(index)
    if (wasCancelled()) return
    const sheets = report === null ? [] : await layOut(report, order)
    if (wasCancelled()) return
    if (report !== null) yield { report, sheets }
    setRun({ done: index + 1 })
  }
}

async function printAll(order: PrintOrder): Promise<void> {
  const sheets: string[] = []
  const reports: Report[] = []
  for await (const laid of layOutAll(order)) {
    sheets.push(...laid.sheets)
    reports.push(laid.report)
  }
  const [first] = reports
  if (wasCancelled() || first === undefined) return
  const fileName = reports.length === 1 ? reportFileName(first) : manyFileName(first.kind, first.today, 'pdf')
  if (order.filesReviews && !(await fileReviews(reports))) return
  setRun({ step: 'printing' })
  if (order.target === 'paper' && useSession.getState().report?.shell !== 'electron') {
    await printInBrowser(sheets, order.paper)
    return
  }
  const html = printDocument({
    title: fileName.replace(/\.pdf$/, ''),
    sheets,
    paper: order.paper,
    styles: order.styles,
  })
  if (html.length > longestPage) {
    tell('failure', pageWords.failed, [pageWords.tooMany(reports.length)])
    return
  }
  const saved = await getHost().printPage({ target: order.target, fileName, pageSize: order.paper, html })
  if (order.target === 'pdf') handOver(saved, { name: fileName, count: reports.length, mimeType: 'application/pdf' })
}

async function printEach(order: PrintOrder): Promise<void> {
  let files: NamedFile[] = []
  let part = 0
  const reports: Report[] = []
  for await (const { report, sheets } of layOutAll(order)) {
    const name = reportFileName(report)
    const html = printDocument({ title: name.replace(/\.pdf$/, ''), sheets, paper: order.paper, styles: order.styles })
    const made = await getHost().printPage({ target: 'pdf-bytes', fileName: name, pageSize: order.paper, html })
    if (made?.kind !== 'bytes') continue
    if (sizeOf(files) + made.bytes.length > largestArchive) {
      part += 1
      await saveArchive(files, reports, part)
      files = []
    }
    files.push({ name, bytes: made.bytes })
    reports.push(report)
  }
  if (wasCancelled() || files.length === 0) return
  if (order.filesReviews && !(await fileReviews(reports))) return
  await saveArchive(files, reports, part === 0 ? 0 : part + 1)
}

const sizeOf = (files: readonly NamedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0)

async function saveArchive(files: readonly NamedFile[], [first]: readonly Report[], part: number): Promise<void> {
  if (first === undefined) return
  const plain = manyFileName(first.kind, first.today, 'zip')
  const fileName = part === 0 ? plain : plain.replace('.zip', ` – ${String(part)}.zip`)
  const mimeType = 'application/zip'
  const saved = await getHost().saveFile({ fileName, mimeType, bytes: zipFiles(files) })
  handOver(saved, { name: fileName, count: files.length, mimeType })
}

type Offer = { readonly name: string; readonly count: number; readonly mimeType: string }

function handOver(saved: SavedFile | null, { name, count, mimeType }: Offer): void {
  if (saved === null) return
  if (saved.kind === 'bytes') offerFile(name, mimeType, saved.bytes)
  tell('success', pageWords.savedTitle(count), saved.kind === 'written' ? [pageWords.written(saved.path)] : [name])
}
