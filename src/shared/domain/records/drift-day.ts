import { z } from 'zod'
import { day } from '../fields'

/** How many findings of each rule stood on a day. Id: the day. Stored: changing this needs a migration. */
export const driftDaySchema = z.object({ id: day, counts: z.record(z.string(), z.number()) })
export type DriftDay = Readonly<z.infer<typeof driftDaySchema>>
