import { z } from 'zod'
import { id, instant } from '../fields'

/** What an import did, and the column mapping it used. Stored: changing this needs a migration. */
export const importLogEntrySchema = z.object({
  id,
  at: instant,
  by: z.string(),
  fileName: z.string(),
  changeSetId: id.nullable(),
  counts: z.record(z.string(), z.number()),
  /** Remembered per header set: column title -> field. */
  headerKey: z.string(),
  mapping: z.record(z.string(), z.string()),
  /** When the import was taken back; its entry and its mapping stay. */
  undoneAt: instant.nullable().optional(),
})
export type ImportLogEntry = Readonly<z.infer<typeof importLogEntrySchema>>
