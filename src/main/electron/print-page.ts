import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type WebContents } from 'electron'
import type { PrintRequest, SavedFile } from '#shared/contract/host-api'
import { printSecurityPolicy } from '../services/page/page-headers'
import { appOrigin, appScheme } from './app-scheme'
import { saveByDialog, type Desk } from './file-dialogs'
import { hardenSession } from './harden-session'
import { lockedPreferences } from './main-window'

/** Prints the window itself or a page made for printing, to paper (system dialog) or to a PDF file. */
export async function printPage(desk: Desk, request: PrintRequest): Promise<SavedFile | null> {
  if (request.html === null) return print(desk, desk.window.webContents, request)
  const sheet = await openPrintWindow(request.html)
  try {
    return await print(desk, sheet.webContents, request)
  } finally {
    sheet.destroy()
  }
}

async function print(desk: Desk, contents: WebContents, request: PrintRequest): Promise<SavedFile | null> {
  if (request.target === 'paper') {
    await printOnPaper(contents, request.pageSize)
    return null
  }
  const bytes = await contents.printToPDF({
    pageSize: request.pageSize,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  if (request.target === 'pdf-bytes') return { kind: 'bytes', bytes: new Uint8Array(bytes) }
  return saveByDialog(desk, { fileName: request.fileName, bytes: new Uint8Array(bytes) })
}

/** Ends when the dialog has been answered; closing it without printing is no failure. */
async function printOnPaper(contents: WebContents, pageSize: PrintRequest['pageSize']): Promise<void> {
  await new Promise<void>((resolve) => {
    contents.print({ pageSize, printBackground: true }, () => resolve())
  })
}

/** A hidden window in a session of its own, which knows one page and runs no scripts. */
async function openPrintWindow(html: string): Promise<BrowserWindow> {
  const partition = session.fromPartition(`print-${randomUUID()}`)
  hardenSession(partition, true)
  partition.protocol.handle(
    appScheme,
    () =>
      new Response(html, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': printSecurityPolicy,
        },
      }),
  )
  const sheet = new BrowserWindow({
    show: false,
    webPreferences: { ...lockedPreferences(), javascript: false, devTools: false, session: partition },
  })
  await sheet.loadURL(`${appOrigin}/print`)
  return sheet
}
