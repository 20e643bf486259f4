import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenedApp } from './driver/app'
import { projectFolder } from './driver/built-app'
import { openApp } from './driver/open-app'

const realList = join(projectFolder, '../shared/data/odileeds_partners.csv')
let folder = ''
let list = realList

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partnership-brain-lists-'))
  if (existsSync(realList)) return
  console.warn('The real list is not on this machine: a list of our own is imported instead.')
  const rows = Array.from({ length: 29 }, (_, at) => `Partner ${String(at)},https://partner-${String(at)}.example,2014`)
  list = join(folder, 'partners.csv')
  await writeFile(list, ['Name,url,Date start', ...rows].join('\r\n'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const press = ({ page }: OpenedApp, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()

async function openList(app: OpenedApp, path: string): Promise<void> {
  await app.page.getByRole('link', { name: 'Import and export' }).click()
  await app.giveFile(path, () => press(app, 'Choose a file'))
}

async function toPreview(app: OpenedApp): Promise<void> {
  await press(app, 'Next: columns')
  await press(app, 'Next: options')
  await press(app, 'Next: preview')
}

const figure = ({ page }: OpenedApp, title: string): Promise<string | null> =>
  page
    .locator('dl > div', { has: page.getByText(title, { exact: true }) })
    .locator('dd')
    .textContent()

async function expectResearch(app: OpenedApp, count: number): Promise<void> {
  await app.page.getByRole('link', { name: 'Board', exact: true }).click()
  await app.page.getByLabel(new RegExp(`^Research.*\\b${String(count)}\\b`)).waitFor()
}

it('imports a list, keeps it over a reload, recognises it the second time, and takes it back', async () => {
  const app = await openApp()
  await openList(app, list)
  await toPreview(app)
  expect(await figure(app, 'new')).toBe('29')
  await press(app, 'Import 29 partners')
  await app.page.getByText('29 partners were written').waitFor()
  await expectResearch(app, 29)
  await app.page.reload()
  await expectResearch(app, 29)

  await openList(app, list)
  await app.page.getByRole('button', { name: 'Next: columns' }).click()
  await app.page.getByText('A list with the same titles was imported').waitFor()
  await press(app, 'Next: options')
  await press(app, 'Next: preview')
  await app.page.getByText('There is nothing to change.').waitFor()
  expect(await figure(app, 'the same')).toBe('29')
  await press(app, 'Leave without importing')

  await press(app, /^Undo the import of/)
  await app.page.getByText('Taken back on').waitFor()
  await app.page.getByRole('link', { name: 'Board', exact: true }).click()
  await app.page.getByRole('heading', { name: 'No partners yet' }).waitFor()
})

it('refuses a damaged workbook in words, writes nothing, and goes on with the next file', async () => {
  const app = await openApp()
  const damaged = join(folder, 'damaged.xlsx')
  await writeFile(damaged, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4_000, 7)]))
  await openList(app, damaged)
  await app.page.getByText('“damaged.xlsx” was not imported', { exact: true }).waitFor()
  await app.page.getByRole('button', { name: 'Choose a file' }).waitFor()
  expect(await app.page.getByText('Nothing was imported yet.').isVisible()).toBe(true)
  await press(app, 'Close notice')
  await openList(app, list)
  await app.page.getByText('29 entries').waitFor()
})
