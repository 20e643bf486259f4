import { type MetricId, metrics } from '../../protocol/vocabulary'
import { metricEntryId } from '../../domain/records/metric-entry'
import { foldText } from '../fold-text'
import type { SheetProblem } from '../sheet'
import type { FieldValues } from './canonical-value'
import { derivedId } from './derived-id'
import type { OwnRow, OwnWorkbook } from './read-own-workbook'
import type { ResolvedRow } from './resolve-partners'
import { partnerNameField, type RecordTableOfPartner } from './sheet-table'
import type { StoreRecords } from './store-records'
import { mergedTables } from './workbook-tables'

export type ResolvedRecords = { readonly rows: readonly ResolvedRow[]; readonly problems: readonly SheetProblem[] }

/** Finds the partner of a row of another sheet: by its id, else by the name as it stands in the file or in the store. */
export type PartnerFinder = (row: OwnRow) => string | null

export function createPartnerFinder(partners: readonly ResolvedRow[], store: StoreRecords): PartnerFinder {
  const ids = new Set([...partners.map(({ id }) => id), ...store.partners.keys()])
  let byName: ReadonlyMap<string, string | null> | null = null
  return ({ partnerId, partnerName }) => {
    if (partnerId !== null && ids.has(partnerId)) return partnerId
    byName ??= indexNames(partners, store)
    return byName.get(foldText(partnerName)) ?? null
  }
}

/** Null where a name means several partners. */
function indexNames(partners: readonly ResolvedRow[], store: StoreRecords): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>()
  const name = (text: unknown, id: string): void => {
    const folded = foldText(String(text))
    const known = byName.get(folded)
    byName.set(folded, known === undefined || known === id ? id : null)
  }
  for (const { row, id } of partners) name(row.values.get('name') ?? '', id)
  for (const partner of store.partners.values()) name(partner['name'], partner.id)
  return byName
}

type Resolving = {
  readonly workbook: OwnWorkbook
  readonly store: StoreRecords
  readonly findPartner: PartnerFinder
}

/** Finds for every row of a sheet the record it means; a row without one is new and gets an id of what names it. */
export function resolveRecords(table: RecordTableOfPartner, resolving: Resolving): ResolvedRecords {
  const { workbook, store, findPartner } = resolving
  const base = workbook.base.get(table) ?? new Map()
  const claimed = new Set<string>()
  const rows: ResolvedRow[] = []
  const problems: SheetProblem[] = []
  const lost: OwnRow[] = []
  for (const row of workbook.rows.get(table) ?? []) {
    const id = row.id
    const known = id === null ? undefined : (base.get(id)?.partnerId ?? store[table].get(id)?.['partnerId'])
    if (id === null || typeof known !== 'string') lost.push(row)
    else if (claimed.has(id)) lost.push(row)
    else {
      claimed.add(id)
      rows.push({ row, id, partnerId: known })
    }
  }
  const place = createPlacer(table, { workbook, claimed })
  for (const row of lost) {
    const partnerId = findPartner(row)
    if (partnerId === null) problems.push(noPartner(row))
    else {
      const id = place(row, partnerId)
      if (id === null || claimed.has(id)) problems.push(...(id === null ? [] : [twice(row)]))
      else {
        claimed.add(id)
        rows.push({ row, id, partnerId })
      }
    }
  }
  return { rows, problems }
}

type Placer = (row: OwnRow, partnerId: string) => string | null
type Placing = { readonly workbook: OwnWorkbook; readonly claimed: ReadonlySet<string> }

function createPlacer(table: RecordTableOfPartner, { workbook, claimed }: Placing): Placer {
  const { natural } = mergedTables[table]
  const keyOf = (partnerId: string, values: FieldValues | ReadonlyMap<string, unknown>): string =>
    JSON.stringify([
      partnerId,
      ...natural.map((field) => (values instanceof Map ? values.get(field) : (values as FieldValues)[field]) ?? null),
    ])
  const unclaimed = new Map<string, string[]>()
  for (const record of workbook.base.get(table)?.values() ?? []) {
    if (claimed.has(record.id)) continue
    const key = keyOf(record.partnerId, record.fields)
    unclaimed.set(key, [...(unclaimed.get(key) ?? []), record.id])
  }
  const times = new Map<string, number>()
  return (row, partnerId) => {
    if (natural.some((field) => typeof row.values.get(field) !== 'string')) return null
    if (table === 'metricEntries') return metricIdOf(row, partnerId)
    const key = keyOf(partnerId, row.values)
    const known = unclaimed.get(key)?.shift()
    if (known !== undefined) return known
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return derivedId([workbook.manifest.workspaceId, table, key, time])
  }
}

function metricIdOf({ values }: OwnRow, partnerId: string): string | null {
  const metric = String(values.get('metric'))
  return metric in metrics ? metricEntryId(partnerId, metric as MetricId, String(values.get('month'))) : null
}

const noPartner = (row: OwnRow): SheetProblem => ({
  kind: 'no-such-partner',
  sheet: row.sheet,
  cell: row.cellOf(partnerNameField) ?? `A${String(row.row)}`,
  found: row.partnerName,
  expected: 'the name of exactly one partner',
  message:
    row.partnerName === ''
      ? `Row ${String(row.row)} does not say to which partner it belongs. Write the partner’s name.`
      : `“${row.partnerName}” is not the name of exactly one partner. Write it as in the sheet Partners.`,
})

const twice = (row: OwnRow): SheetProblem => ({
  kind: 'twice',
  sheet: row.sheet,
  cell: `A${String(row.row)}`,
  found: row.id,
  expected: null,
  message: `Row ${String(row.row)} repeats another row and is left out.`,
})
