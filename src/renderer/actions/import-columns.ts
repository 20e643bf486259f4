import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { guessedMapping, type TableFacts } from '#shared/workbook/foreign-table'
import { type PartnerField, partnerFieldNames } from '#shared/workbook/partner-fields'
import { recallMapping, rememberMapping } from '#shared/workbook/remember-mapping'
import { getDatabase } from '../db/open-database'
import { type ColumnFields, type ExchangeState, setExchange, useExchange } from '../state/exchange'
import { importFailed } from '../text/exchange'
import { attempt } from './attempt'
import { tellFailure } from './import-failure'
import { lookAhead } from './import-review'
import { askDesk } from './import-thread'

type Recalled = { readonly fields: ColumnFields; readonly recalled: ExchangeState['recalled'] }

/** The fields of columns as they were for the last list with the same titles, else as guessed. */
export async function recallColumns({ columns, headerKey }: TableFacts): Promise<Recalled> {
  const entries = (await getDatabase().rows('importLog').toArray()) as unknown as readonly ImportLogEntry[]
  const last = entries.filter((entry) => entry.headerKey === headerKey).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  if (last === undefined) return { fields: guessedMapping(columns), recalled: null }
  const mapping = Object.fromEntries(Object.entries(last.mapping).map(([title, field]) => [title, toField(field)]))
  return { fields: recallMapping(columns, mapping), recalled: { fileName: last.fileName, at: last.at } }
}

const toField = (text: string): PartnerField | null => partnerFieldNames.find((name) => name === text) ?? null

/** The mapping as it is kept in the import log: title to field, empty for a column without one. */
export function keptMapping({ columns }: TableFacts, fields: ColumnFields): ImportLogEntry['mapping'] {
  const mapping = Object.entries(rememberMapping(columns, fields))
  return Object.fromEntries(mapping.map(([title, field]) => [title, field ?? '']))
}

/** Gives a column another field; the column that had it before has none then. */
export async function mapColumn(index: number, field: PartnerField | null): Promise<void> {
  const { fields } = useExchange.getState()
  const next = new Map(fields)
  for (const [other, has] of fields) if (has !== null && has === field) next.set(other, null)
  next.set(index, field)
  setExchange({ fields: next, review: null })
  const read = await attempt(() => askDesk('readColumns', [...next]))
  if (!read.ok) tellFailure(importFailed.look, read.error)
  // A later choice may have been made while this one was read.
  else if (useExchange.getState().fields === next) {
    setExchange({ readings: read.value })
    lookAhead()
  }
}
