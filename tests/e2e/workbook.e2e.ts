import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenedApp } from './driver/app'
import { openApp } from './driver/open-app'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partnership-brain-workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const press = ({ page }: OpenedApp, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()

async function openExchange({ page }: OpenedApp): Promise<void> {
  await page.getByRole('link', { name: 'Import and export' }).first().click()
}

async function bringBack(app: OpenedApp, bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'workbook.xlsx')
  await writeFile(path, bytes)
  await openExchange(app)
  await app.giveFile(path, () => press(app, 'Choose a file'))
  await app.page.getByRole('heading', { name: 'A workbook came back' }).waitFor()
  await app.page.getByRole('button', { name: 'Take over' }).waitFor()
}

/** Types into the row of a partner in Research, as somebody without the app does. */
async function edited(bytes: Uint8Array, cells: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes)
  const rows = workbook.sheets.find(({ name }) => name === 'Partners')?.rows ?? []
  const columnOf = (title: string): number => rows[0]!.indexOf(title)
  const row = rows.find((one) => one[columnOf('Stage')] === 'Research')!
  for (const [title, text] of Object.entries(cells)) row[columnOf(title)] = text
  return saveXlsx(workbook)
}

it('sends a workbook out, takes back what others changed, holds a stage back, and undoes it', async () => {
  const app = await openApp({ demo: true })
  await openExchange(app)
  await app.page.getByRole('link', { name: 'Send a workbook out' }).click()
  const bytes = await app.takeFile(() => press(app, 'Write workbook'))

  await bringBack(app, bytes)
  await app.page.getByText('Nothing was changed in this workbook.').waitFor()
  expect(await app.page.getByRole('button', { name: 'Take over' }).isDisabled()).toBe(true)
  await press(app, 'Leave without importing')

  await bringBack(app, await edited(bytes, { Country: 'Atlantis', Stage: 'Development' }))
  await app.page.getByText('Atlantis', { exact: true }).waitFor()
  await app.page.getByRole('heading', { name: 'Held back (1)' }).waitFor()
  await press(app, 'Take over')
  await app.page.getByRole('heading', { name: 'Taken over' }).waitFor()
  await press(app, 'Undo this import')
  await app.page.getByRole('heading', { name: 'The import was taken back' }).waitFor()
})
