import { z } from 'zod'
import { id, requiredText } from '../fields'

/** A named filter, grouping and order for board and table. Stored: changing this needs a migration. */
export const savedViewSchema = z.object({
  id,
  name: requiredText,
  pinned: z.boolean(),
  filter: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  layout: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
})
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>
