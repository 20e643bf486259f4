import { writeCsv } from '#shared/workbook/write-csv'
import { getHost } from '../host/get-host'
import { tell } from '../state/notices'
import { dashboardWords } from '../text/dashboard'
import { askHost } from './run-action'

/** px around the picture of a chart, and the height of its title. */
const margin = 16
const titleHeight = 40

/** The table behind a chart as a file for spreadsheets. */
export const saveFiguresTable = (title: string, rows: readonly (readonly string[])[]): Promise<void> =>
  save({ fileName: `${fileNameOf(title)}.csv`, mimeType: 'text/csv', bytes: new TextEncoder().encode(writeCsv(rows)) })

/** A chart as a picture, with its title, on the page's own ground. */
export async function saveChartPicture(title: string, chart: HTMLCanvasElement): Promise<void> {
  const bytes = await toPicture(title, chart)
  if (bytes === null) tell('failure', dashboardWords.pictureFailed)
  else await save({ fileName: `${fileNameOf(title)}.png`, mimeType: 'image/png', bytes })
}

const fileNameOf = (title: string): string => title.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

async function toPicture(title: string, chart: HTMLCanvasElement): Promise<Uint8Array | null> {
  const scale = chart.width / Math.max(1, chart.clientWidth)
  const picture = document.createElement('canvas')
  picture.width = chart.width + 2 * margin * scale
  picture.height = chart.height + (titleHeight + 2 * margin) * scale
  const pen = picture.getContext('2d')
  if (pen === null) return null
  const style = getComputedStyle(chart)
  pen.fillStyle = style.getPropertyValue('--surface')
  pen.fillRect(0, 0, picture.width, picture.height)
  pen.fillStyle = style.getPropertyValue('--ink')
  pen.font = `600 ${String(16 * scale)}px ${style.fontFamily}`
  pen.fillText(title, margin * scale, (margin + 16) * scale)
  pen.drawImage(chart, margin * scale, (margin + titleHeight) * scale)
  const blob = await new Promise<Blob | null>((resolve) => {
    picture.toBlob(resolve, 'image/png')
  })
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
}

type FileToSave = { readonly fileName: string; readonly mimeType: string; readonly bytes: Uint8Array }

async function save(file: FileToSave): Promise<void> {
  const saved = await askHost(dashboardWords.saveFailed, () => getHost().saveFile(file))
  if (saved === null || saved.answer === null) return
  if (saved.answer.kind === 'written') tell('success', dashboardWords.saved(saved.answer.path))
  else offerDownload(file, saved.answer.bytes)
}

/** The browser writes the file where its downloads go. */
function offerDownload({ fileName, mimeType }: FileToSave, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: mimeType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
