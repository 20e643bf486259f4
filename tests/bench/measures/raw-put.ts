import type { World } from '../world/world'

/** A partner, its history and its place in a change set: what one imported row writes, without any of our code. */
export async function rawPut(world: World, partners: number): Promise<readonly number[]> {
  const browser = await world.openBlank()
  try {
    return [await browser.page.evaluate(putRaw, partners)]
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
async function putRaw(partners: number): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench-raw', 1)
    request.addEventListener('upgradeneeded', () => {
      for (const name of ['partners', 'history', 'changeSets'])
        request.result.createObjectStore(name, { keyPath: 'id' })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The store was not opened.')))
  })
  const note = 'Met at the fair; wants a call back.'
  const rows = Array.from({ length: partners }, (_, at) => ({
    id: `partner-${String(at)}`,
    name: `Listed Company ${String(at)}`,
    website: `https://listed-${String(at)}.example`,
    notes: note,
    contacts: [{ name: `Contact ${String(at)}`, role: '', email: `contact-${String(at)}@listed.example`, phone: '' }],
    tags: ['tag'],
    journey: [{ cycle: 1, stage: 'research', enteredAt: '2026-04-27T09:00:00.000Z', leftAt: null, through: null }],
  }))
  const startedAt = performance.now()
  const transaction = db.transaction(['partners', 'history', 'changeSets'], 'readwrite', { durability: 'strict' })
  for (const row of rows) {
    transaction.objectStore('partners').put(row)
    transaction
      .objectStore('history')
      .put({ id: `history-${row.id}`, partnerId: row.id, kind: 'create', subject: note })
  }
  transaction.objectStore('changeSets').put({ id: 'one', changes: rows })
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The rows were not written.')))
  })
  const took = performance.now() - startedAt
  db.close()
  indexedDB.deleteDatabase('bench-raw')
  return took
}
