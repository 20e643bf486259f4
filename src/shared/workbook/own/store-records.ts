import type { Row } from '../../domain/tables'
import type { WorkbookTable } from './sheet-table'

/** Records by table and id: the store as it is, or as it was. */
export type StoreRecords = { readonly [T in WorkbookTable]: ReadonlyMap<string, Row> }

export const isInBin = (partner: Row | undefined): boolean => typeof partner?.['deletedAt'] === 'string'
