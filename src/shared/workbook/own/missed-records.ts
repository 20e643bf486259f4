import type { MergeInput, RecordMerge } from './plan-merge'
import type { IdentityQuestion, ResolvedRow } from './resolve-partners'
import { recordTitle, type WorkbookTable } from './sheet-table'
import { isInBin } from './store-records'
import { mergedTables } from './workbook-tables'

/** Records whose row is not in the workbook any more, or was deleted in the store that it comes from. */
export function missedRecords(
  table: WorkbookTable,
  rows: readonly ResolvedRow[],
  { workbook, store, basis }: MergeInput,
): readonly RecordMerge[] {
  if (!workbook.rows.has(table)) return []
  const there = new Set(rows.map(({ id }) => id))
  const expected = new Set(workbook.base.get(table)?.keys() ?? [])
  if (basis.kind === 'parted' && workbook.manifest.scope === 'all') {
    for (const [id, record] of basis.ancestor[table]) if (!isInBin(record)) expected.add(id)
  }
  return [...expected].flatMap((id): readonly RecordMerge[] => {
    const mine = there.has(id) ? undefined : store[table].get(id)
    if (mine === undefined || isInBin(mine)) return []
    const partnerId = table === 'partners' ? id : String(mine['partnerId'])
    if (isInBin(store.partners.get(partnerId))) return []
    const title = recordTitle(mergedTables[table], mine)
    const key = `${table}:${id}`
    return [
      {
        key,
        table,
        id,
        partnerId,
        title,
        kind: 'gone-there',
        changes: [],
        conflicts: [],
        values: new Map(),
        row: null,
      },
    ]
  })
}

/**
 * With a partner its records are gone: asking for each of them would say the same thing many times. And a partner that
 * an open question may mean is not missing before it is answered.
 */
export function withoutFollowers(
  records: readonly RecordMerge[],
  questions: readonly IdentityQuestion[],
): readonly RecordMerge[] {
  const meant = new Set(questions.flatMap(({ candidates }) => candidates.map(({ partnerId }) => partnerId)))
  const gone = new Set(records.filter(isGonePartner).map(({ id }) => id))
  return records.filter((one) => {
    if (one.kind !== 'gone-there') return true
    return !meant.has(one.partnerId) && (one.table === 'partners' || !gone.has(one.partnerId))
  })
}

const isGonePartner = ({ table, kind }: RecordMerge): boolean => table === 'partners' && kind === 'gone-there'
