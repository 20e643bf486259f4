import type { Row } from '../domain/tables'
import { canonicalJson } from './canonical-json'

export type Tables = Readonly<Record<string, readonly Row[]>>

/**
 * The records as lines in one fixed order: the hash over them is the same whenever the content is the same, whatever
 * order the store gave its rows in. A table without rows counts as absent. Stored hashes stand on it: never change it.
 */
export function* contentLines(tables: Tables): Generator<string, void> {
  for (const [table, rows] of Object.entries(tables).sort(([a], [b]) => compareCodeUnits(a, b))) {
    if (rows.length === 0) continue
    yield `${table}\n`
    for (const row of rows.toSorted((a, b) => compareCodeUnits(a.id, b.id))) yield `${canonicalJson(row)}\n`
  }
}

export function countRecords(tables: Tables): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]))
}

const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
