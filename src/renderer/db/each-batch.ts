import type { Row } from '#shared/domain/tables'
import type { RowTable } from './database'

/** Some 150 kB of text, which the processor's cache holds and a window does not feel. */
const rowsAtOnce = 400

/** Hands on the rows of a table by id, some at a time, while the store reads the next ones. */
export async function eachBatch(table: RowTable, take: (rows: readonly Row[]) => void | Promise<void>): Promise<void> {
  const readAfter = (id: string) => table.where('id').above(id).limit(rowsAtOnce).toArray()
  let rows = await table.orderBy('id').limit(rowsAtOnce).toArray()
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    const next = rows.length < rowsAtOnce ? [] : readAfter(last.id)
    await take(rows)
    rows = await next
  }
}

/** Writes rows in as many steps, so that no step is long; whole or not at all where a transaction is around it. */
export async function putAll(table: RowTable, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await table.bulkPut(rows.slice(from, from + rowsAtOnce))
}
