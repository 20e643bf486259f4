import type { Paper } from '#shared/report/report-choice'
import { language } from '../text/language'

type Printable = {
  readonly title: string
  readonly sheets: readonly string[]
  readonly paper: Paper
  readonly styles: string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const pageRule = (paper: Paper): string => `@page{size:${paper};margin:0}`

/** A page of its own for the printing engine: the sheets and their styles, no scripts, nothing from elsewhere. */
export const printDocument = ({ title, sheets, paper, styles }: Printable): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
  `<style>${pageRule(paper)}body{margin:0}${styles}</style></head><body>${sheets.join('')}</body></html>`

/** For the browser's own print command: beside the app for as long as the dialog is open, and alone on paper. */
export async function printInBrowser(sheets: readonly string[], paper: Paper): Promise<void> {
  const root = document.createElement('div')
  root.className = 'rs-print-root'
  root.dataset['paper'] = paper
  root.insertAdjacentHTML('beforeend', sheets.join(''))
  document.body.append(root)
  document.body.classList.add('rs-printing')
  await new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })
  window.print()
  document.body.classList.remove('rs-printing')
  root.remove()
}

/** The browser writes the file where its downloads go. */
export function offerFile(fileName: string, mimeType: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: mimeType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
