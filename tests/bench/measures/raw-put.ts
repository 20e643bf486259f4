import type { Page } from 'playwright-core'

/**
 * The very records that the newest act wrote, put once more without any of our code: into stores with the same indexes,
 * in one strict transaction. In the page of the app, right after the act. ms of each run.
 */
export const rawPut = (page: Page, runs: number): Promise<readonly number[]> => page.evaluate(putRaw, runs)

/** Runs in the page. */
async function putRaw(runs: number): Promise<number[]> {
  const ask = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('The store did not answer.')))
    })
  const ended = (transaction: IDBTransaction): Promise<void> =>
    new Promise((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The rows were not written.')))
    })
  const names = ['partners', 'history', 'changeSets']
  const app = await ask(indexedDB.open('partnership-brain'))
  const reading = app.transaction(names)
  const newest = await ask(reading.objectStore('changeSets').openCursor(null, 'prev'))
  if (newest === null) throw new Error('Nothing was written.')
  const act = newest.value as { changes: { table: string; after: unknown }[]; history: unknown[] }
  const partners = act.changes.filter(({ table }) => table === 'partners').map(({ after }) => after)
  const rows: Record<string, unknown[]> = { partners, history: act.history, changeSets: [act] }
  const stores = names.map((name) => {
    const store = reading.objectStore(name)
    const indexes = [...store.indexNames].map((one) => store.index(one))
    return {
      name,
      keyPath: store.keyPath,
      indexes: indexes.map(({ name, keyPath, multiEntry, unique }) => ({ name, keyPath, multiEntry, unique })),
    }
  })
  app.close()
  const took: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const opening = indexedDB.open('bench-raw', 1)
    opening.addEventListener('upgradeneeded', () => {
      for (const { name, keyPath, indexes } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const { name, keyPath, ...kind } of indexes) store.createIndex(name, keyPath, kind)
      }
    })
    const db = await ask(opening)
    const startedAt = performance.now()
    const transaction = db.transaction(names, 'readwrite', { durability: 'strict' })
    for (const name of names) for (const row of rows[name] ?? []) transaction.objectStore(name).put(row)
    await ended(transaction)
    took.push(performance.now() - startedAt)
    db.close()
    await ask(indexedDB.deleteDatabase('bench-raw'))
  }
  return took
}
