import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { openApp, type OpenOptions } from './driver/open-app'
import type { OpenedApp } from './driver/app'

// Chromium refuses its sandbox to root, which is what containers run as; the host prints with a browser of its own.
beforeAll(() => {
  if (process.getuid?.() === 0) process.env['PARTNERSHIP_BRAIN_NO_SANDBOX'] = '1'
})

const hasPoppler = ['pdftotext', 'pdffonts'].every(isInstalled)
if (!hasPoppler) console.warn('!! SKIPPED: looking into the PDFs of reports. pdftotext and pdffonts are not installed.')

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function openReports(options: OpenOptions = { demo: true }): Promise<OpenedApp> {
  const app = await openApp(options)
  await app.page.getByRole('link', { name: 'Reports', exact: true }).click()
  await app.page.getByLabel('Report', { exact: true }).waitFor()
  return app
}

const choose = (page: Page, label: string, choice: string): Promise<unknown> =>
  page.getByLabel(label, { exact: true }).selectOption({ label: choice })

const save = (app: OpenedApp): Promise<Uint8Array> =>
  app.takeFile(() => app.page.getByRole('button', { name: 'Save as PDF' }).click())

type Looked = { readonly text: string; readonly outside: readonly string[]; readonly fonts: readonly string[] }

/** Text, words that stand outside their page, and the lines of the fonts' table. */
function lookInto(pdf: Uint8Array): Looked {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-brain-pdf-'))
  const path = join(folder, 'report.pdf')
  try {
    writeFileSync(path, pdf)
    const run = (program: string, ...args: readonly string[]): string =>
      execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 200_000_000 })
    return {
      text: run('pdftotext', '-layout', path, '-'),
      outside: wordsOutside(run('pdftotext', '-bbox', path, '-')),
      fonts: run('pdffonts', path).trim().split('\n').slice(2),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function wordsOutside(boxes: string): readonly string[] {
  const outside: string[] = []
  let page = { width: 0, height: 0 }
  for (const line of boxes.split('\n')) {
    const size = /<page width="([\d.]+)" height="([\d.]+)">/.exec(line)
    if (size !== null) page = { width: Number(size[1]), height: Number(size[2]) }
    const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line)
    if (word === null) continue
    const [left = 0, top = 0, right = 0, bottom = 0] = word.slice(1, 5).map(Number)
    if (left < 0 || top < 0 || right > page.width || bottom > page.height) outside.push(word[5] ?? '')
  }
  return outside
}

const headings = [
  'Performance report and partnership assessment',
  'Win-win-win',
  'Goals against results',
  'Figures by month',
  'Campaigns and growth opportunities',
  'Communication compliance',
  'This cycle beside the previous ones',
  'Sign-offs',
  'Requirements not applicable',
]

it.runIf(hasPoppler)(
  'prints the reviews that are due on whole pages, every heading there and no word cut off',
  async () => {
    const app = await openReports()
    const { page } = app
    await page.getByRole('radiogroup', { name: 'Paper' }).getByText('A4').click()
    const reviews = Number(/^(\d+) reports/.exec((await page.getByText(/^\d+ reports · /).textContent()) ?? '')?.[1])
    const { text, outside, fonts } = lookInto(await save(app))
    const pages = text.split('\f').filter((one) => one.trim() !== '')
    const firstPages = pages.filter((one) => /Page 1 of \d+/.test(one))
    expect(reviews).toBeGreaterThan(2)
    expect(firstPages).toHaveLength(reviews)
    for (const first of firstPages.filter((one) => one.includes('Tick one.')))
      expect(first).toMatch(/Signature[\s\S]*Code/)
    expect(pages.every((one) => /Data as of .+Partner Lifecycle Protocol v1\.0 .+Page \d+ of \d+/.test(one))).toBe(true)
    for (const heading of headings) expect([heading, text.split(heading).length > reviews]).toEqual([heading, true])
    expect(outside).toEqual([])
    expect(fonts.length).toBeGreaterThan(0)
    // Columns: ... emb sub uni object ID; a font drawn glyph by glyph is embedded whole.
    expect(fonts.filter((line) => !/\syes (yes|no) yes\s+\d+\s+\d+$/.test(line))).toEqual([])
  },
)

it.runIf(hasPoppler)('prints portfolio, exits and drift on whole pages', async () => {
  const app = await openReports()
  for (const [kind, heading] of [
    ['Portfolio Review', 'Closed, with reasons'],
    ['Exit Record', 'Course of the partnership'],
    ['Drift Report', 'Findings by partner'],
  ] as const) {
    await choose(app.page, 'Report', kind)
    await choose(app.page, 'Partners', 'All')
    await app.page.locator('.rs-sheet').first().waitFor()
    const { text, outside } = lookInto(await save(app))
    expect(text).toContain(heading)
    expect(outside).toEqual([])
  }
})

const code = (page: Page): Locator => page.getByLabel('Code of the signed page')

async function enterCode(page: Page, typed: string): Promise<void> {
  await code(page).fill(typed)
  await page.getByRole('button', { name: 'Find the review' }).click()
}

it('opens the signed review by its code with the ticked decision, and refuses it when the facts changed', async () => {
  const app = await openReports()
  const { page } = app
  await choose(page, 'Partners', 'All')
  await choose(page, 'Partners', 'One partner')
  await page.getByRole('combobox', { name: 'Partner', exact: true }).fill('Kestrel')
  await page.getByRole('option', { name: 'Kestrel Robotics' }).click()
  await page.locator('.rs-sheet').first().waitFor()
  const printed = (await page.locator('.rs-code b').first().textContent()) ?? ''
  await enterCode(page, printed)
  await page.getByText('was printed from this workspace').waitFor()
  await enterCode(page, `${printed.slice(0, -1)}${printed.endsWith('2') ? '3' : '2'}`)
  await page.getByText('This is no code of a review').waitFor()

  expect(
    Buffer.from(await save(app))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await page.getByRole('button', { name: 'Show as it was: Kestrel Robotics' }).waitFor()
  await enterCode(page, printed.toLowerCase())
  await page.getByLabel('Which decision is ticked?').selectOption({ label: 'Maintain Partnership' })
  await page.getByLabel('Signed by').fill('Helen Ward')
  await page.getByRole('button', { name: 'Maintain Partnership …' }).click()
  const gate = page.getByRole('dialog')
  const rationale = gate.getByRole('textbox', { name: 'Rationale' })
  await rationale.waitFor()
  expect(await rationale.inputValue()).toContain(`Signed on paper by Helen Ward`)
  expect(await rationale.inputValue()).toContain(printed)
  await page.keyboard.press('Escape')
  await gate.waitFor({ state: 'hidden' })

  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await page.getByRole('button', { name: 'What to do with Kestrel Robotics' }).click()
  await page.getByRole('menuitem', { name: 'Assign owner' }).click()
  await gate.getByLabel('Owner').fill('Somebody Else')
  await page.keyboard.press('Escape')
  await gate.getByRole('button', { name: 'Save' }).click()
  await gate.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  await enterCode(page, printed)
  await page.getByText('The facts of Kestrel Robotics changed since this page was printed').first().waitFor()
  await page.getByRole('cell', { name: 'Somebody Else' }).waitFor()
})

it('takes partners that were chosen in the table to their reviews', async () => {
  const { page } = await openReports()
  await page.getByRole('link', { name: 'Partners', exact: true }).click()
  for (const name of ['Alder & Finch', 'Bergwind Energie']) {
    await page.getByRole('checkbox', { name: `Choose ${name}` }).check()
  }
  await page.getByRole('toolbar').getByRole('button', { name: 'Report', exact: true }).click()
  await page.getByText('2 reports · 2 partners').waitFor()
  expect(await page.getByLabel('Partners', { exact: true }).inputValue()).toBe('chosen')
})
