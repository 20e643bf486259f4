import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findBrowser, locateProgram } from '../../../../src/main/local-host/find-browser'
import { printArguments, printToPdf } from '../../../../src/main/local-host/print-to-pdf'

const program = findBrowser({ platform: process.platform, env: process.env, locate: locateProgram })
if (program === null) console.warn('SKIPPED: no Chromium, Chrome or Edge here; no PDF was made.')

const job = {
  html: '<!doctype html><html><head><title>Review</title></head><body><h1>Acme</h1></body></html>',
  pageSize: 'A4',
} as const
const isRoot = process.getuid?.() === 0
const leftovers = (): number =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('partnership-brain-print-')).length

describe('printToPdf', () => {
  it('runs the browser without network, in a profile for this job, with its sandbox', () => {
    const given = printArguments({ folder: '/tmp/x', page: '/tmp/x/page.html', pdf: '/tmp/x/page.pdf', sandbox: true })
    expect(given).toEqual(
      expect.arrayContaining(['--user-data-dir=/tmp/x/profile', '--host-resolver-rules=MAP * ~NOTFOUND']),
    )
    expect(given).not.toContain('--no-sandbox')
  })

  it.skipIf(program === null)(
    'makes a PDF and leaves no file behind',
    async () => {
      const before = leftovers()
      const pdf = await printToPdf(program, job, !isRoot)
      expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
      expect(leftovers()).toBe(before)
    },
    60_000,
  )

  it.skipIf(program === null)(
    'runs no script of the page',
    async () => {
      const script = '<script>document.body.innerHTML = "<p>" + "page ".repeat(200000)</script>'
      const [plain, scripted] = await Promise.all(
        ['', script].map((extra) =>
          printToPdf(program, { ...job, html: job.html.replace('</body>', `${extra}</body>`) }, !isRoot),
        ),
      )
      expect(Math.abs(plain!.length - scripted!.length)).toBeLessThan(2_000)
    },
    60_000,
  )

  it('says what to do instead when there is no browser, or it fails', async () => {
    const words = { code: 'failed', message: expect.stringContaining('Save as PDF') }
    await expect(printToPdf(null, job, true)).rejects.toMatchObject(words)
    await expect(printToPdf({ path: '/nowhere/browser', snap: false }, job, true)).rejects.toMatchObject(words)
  })
})
