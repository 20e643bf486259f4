import { communicationsTable, insightsTable, opportunitiesTable } from './columns-relations'
import { partnersTable } from './columns-partners'
import { campaignsTable, goalsTable, metricsTable } from './columns-work'
import type { SheetTable, WorkbookTable } from './sheet-table'

/** The sheets that are merged, in the order of the workbook: partners first, as records belong to them. */
export const mergedTables: { readonly [T in WorkbookTable]: SheetTable<T> } = {
  partners: partnersTable,
  goals: goalsTable,
  campaigns: campaignsTable,
  metricEntries: metricsTable,
  communications: communicationsTable,
  opportunities: opportunitiesTable,
  insights: insightsTable,
}
