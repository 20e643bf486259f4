import type { Page } from 'playwright-core'

/** What stands in the browser store, read past the app. */
export type StoreFacts = {
  readonly partners: readonly { readonly name: string; readonly stage: string }[]
  /** What is not as one whole act leaves it; empty when there are no half changes. */
  readonly halves: readonly string[]
}

export async function readStore(page: Page): Promise<StoreFacts> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    type Row = Readonly<Record<string, unknown>>
    const db = await asked(indexedDB.open('partnership-brain'))
    const names = [...db.objectStoreNames]
    const work = db.transaction(names)
    const tables = new Map<string, Row[]>()
    for (const name of names) tables.set(name, (await asked(work.objectStore(name).getAll())) as Row[])
    db.close()
    const meta = tables.get('meta')?.[0] as { seq: number; counts: Record<string, number> } | undefined
    const halves: string[] = []
    if (meta === undefined) halves.push('no workspace')
    for (const [table, count] of Object.entries(meta?.counts ?? {}))
      if (tables.get(table)?.length !== count) halves.push(`${table}: ${String(count)} by the counter`)
    const changeSets = (tables.get('changeSets') ?? []) as unknown as {
      seq: number
      changes: { table: string; id: string; after: Row | null }[]
    }[]
    const last = changeSets.toSorted((a, b) => b.seq - a.seq)[0]
    if (last !== undefined && last.seq > (meta?.seq ?? 0)) halves.push('a change set above the counter')
    for (const { table, id, after } of last?.changes ?? []) {
      const row = tables.get(table)?.find((one) => one['id'] === id) ?? null
      if (JSON.stringify(row) !== JSON.stringify(after)) halves.push(`${table} ${id} is not as the last act left it`)
    }
    const partners = (tables.get('partners') ?? []).map((row) => ({
      name: String(row['name']),
      stage: String(row['stage']),
    }))
    return { partners, halves }
  })
}
