import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { HostError } from '#shared/contract/reply'
import { printSecurityPolicy } from '../services/page/page-headers'
import type { Browser } from './find-browser'

const run = promisify(execFile)
/** A minute for one report, and a minute more for each megabyte of them, as hundreds may be printed in one go. */
const timeLimitMs = (html: string): number => 60_000 + Math.ceil(html.length / 1_000_000) * 60_000

export type PdfJob = { readonly html: string; readonly pageSize: 'A4' | 'Letter' }

/** A page as PDF, by the installed browser without a window: no scripts, no network, a profile for this job only. */
export async function printToPdf(browser: Browser | null, job: PdfJob, sandbox: boolean): Promise<Uint8Array> {
  if (browser === null) {
    throw new HostError(
      'failed',
      'No Chromium, Chrome or Edge was found to make the PDF. Use Print and choose "Save as PDF".',
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'partnership-brain-print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    await writeFile(page, restrict(job), { mode: 0o600 })
    await run(browser.path, printArguments({ folder, page, pdf, sandbox }), { timeout: timeLimitMs(job.html) })
    return new Uint8Array(await readFile(pdf))
  } catch (cause) {
    throw new HostError('failed', 'The browser could not make the PDF. Use Print and choose "Save as PDF".', { cause })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

export function printArguments(job: {
  readonly folder: string
  readonly page: string
  readonly pdf: string
  readonly sandbox: boolean
}): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${join(job.folder, 'profile')}`,
    '--no-first-run',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    `--print-to-pdf=${job.pdf}`,
    ...(job.sandbox ? [] : ['--no-sandbox']),
    pathToFileURL(job.page).href,
  ]
}

/** No scripts and nothing from elsewhere; the page's own @page rule comes later and wins where it has one. */
function restrict({ html, pageSize }: PdfJob): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${printSecurityPolicy}">`
  const first = `<meta charset="utf-8">${policy}<style>@page{size:${pageSize}}</style>`
  const head = /<head(\s[^>]*)?>/i.exec(html)
  if (head === null) return `<!doctype html><html><head>${first}</head>${html}`
  const end = head.index + head[0].length
  return `${html.slice(0, end)}${first}${html.slice(end)}`
}
