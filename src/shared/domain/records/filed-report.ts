import { z } from 'zod'
import { cycleNumber, id, instant } from '../fields'

/** A report as it was printed: its code, the digest of its facts and its whole model. Stored: needs a migration. */
export const filedReportSchema = z.object({
  id,
  partnerId: id,
  cycle: cycleNumber,
  kind: z.string(),
  code: z.string(),
  digest: z.string(),
  facts: z.record(z.string(), z.string()),
  asOf: instant,
  model: z.unknown(),
})
export type FiledReport = Readonly<z.infer<typeof filedReportSchema>>
