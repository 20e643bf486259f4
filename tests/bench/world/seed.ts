import type { Page } from 'playwright-core'
import type { Snapshot } from '#shared/backup/snapshot'
import { snapshotTables } from '#shared/domain/tables'

const rowsAtOnce = 5_000
const blank = '<!doctype html><title>bench</title>'

/** A page of the app's origin without the app: the way to its store, and to the same disk for raw figures. */
export async function openBlank(page: Page, origin: string): Promise<void> {
  const address = `${origin}/bench-blank`
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: blank }))
  await page.goto(address)
}

/** Writes a workspace straight into the app's store, which the app has made. Its journal must be forgotten after it. */
export async function seedStore(page: Page, origin: string, snapshot: Snapshot): Promise<void> {
  const address = `${origin}/bench-rows`
  const put = async (table: string, rows: readonly unknown[]): Promise<void> => {
    await page.route(address, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(rows) }))
    await page.evaluate(putRows, { database: 'partnership-brain', table, address })
    await page.unroute(address)
  }
  for (const table of snapshotTables) {
    const rows = snapshot.tables[table]
    for (let from = 0; from < rows.length; from += rowsAtOnce) await put(table, rows.slice(from, from + rowsAtOnce))
  }
  const { workspaceId, schemaVersion, seq } = snapshot
  const counts = Object.fromEntries(snapshotTables.map((table) => [table, snapshot.tables[table].length]))
  await put('meta', [{ key: 'workspace', workspaceId, schemaVersion, seq, counts }])
}

type Put = { readonly database: string; readonly table: string; readonly address: string }

/** Runs in the page. */
async function putRows({ database, table, address }: Put): Promise<void> {
  const rows = (await (await fetch(address)).json()) as unknown[]
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The store was not opened.')))
  })
  const transaction = db.transaction(table, 'readwrite', { durability: 'relaxed' })
  const store = transaction.objectStore(table)
  for (const row of rows) store.put(row)
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The rows were not written.')))
  })
  db.close()
}
