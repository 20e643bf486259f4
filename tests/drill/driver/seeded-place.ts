import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Backend } from './amount'
import { aPlace, type Place, placeIn, startApp } from './drilled-app'
import { addPartner, prepareImport, recoverIfAsked, startImport, waitForImport } from './people-work'
import { readStore } from './read-store'

const importedRows = 300
/** Acknowledged after the last backup: only the journal has them besides the store. */
const added = ['Acme', 'Bolt', 'Crane'] as const
export const seededPartners = importedRows + added.length

export type Seed = { copy(): Place }

/** A store with acknowledged work in it, killed; each test breaks a copy of its own, under the same address. */
export async function aSeed(backend: Backend): Promise<Seed> {
  const root = mkdtempSync(join(tmpdir(), 'partnership-brain-seed-'))
  const roots = [root]
  onTestFinished(() => roots.forEach((one) => rmSync(one, { recursive: true, force: true, maxRetries: 5 })))
  const place = await aPlace(backend, root)
  const app = await startApp(place)
  const list = join(root, 'list.csv')
  const rows = Array.from({ length: importedRows }, (_, at) => `Partner ${String(at)},https://p${String(at)}.example`)
  writeFileSync(list, ['Name,url', ...rows].join('\r\n'))
  await prepareImport(app.page, list)
  await startImport(app.page)
  await waitForImport(app.page)
  await app.page.getByRole('link', { name: 'Board', exact: true }).click()
  for (const name of added) await addPartner(app.page, name)
  await app.kill()
  return {
    copy() {
      const target = mkdtempSync(join(tmpdir(), 'partnership-brain-drill-'))
      roots.push(target)
      cpSync(root, target, { recursive: true, verbatimSymlinks: true })
      return placeIn(target, place)
    },
  }
}

/** The folder with the database files of the app's one origin. */
export function storeFolder({ profile, port, backend }: Place): string {
  const origin = `http_127.0.0.1_${String(port)}`
  return join(profile, 'Default/IndexedDB', backend === 'leveldb' ? `${origin}.indexeddb.leveldb` : origin)
}

/** Files of the store of which the name matches. */
export const storeFiles = (place: Place, name: RegExp): readonly string[] =>
  readdirSync(storeFolder(place))
    .filter((file) => name.test(file))
    .map((file) => join(storeFolder(place), file))

export type Outcome = { readonly asked: boolean; readonly partners: number; readonly halves: readonly string[] }

/** Brings everything back where the app asks for it, and counts what is there. */
export async function lookAfter(page: Page): Promise<Outcome> {
  const asked = await recoverIfAsked(page)
  const { partners, halves } = await readStore(page)
  return { asked, partners: partners.length, halves }
}
