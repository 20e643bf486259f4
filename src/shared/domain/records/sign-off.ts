import { z } from 'zod'
import { decisionIds } from '../../protocol/decisions'
import { brains } from '../../protocol/vocabulary'
import { cycleNumber, id, instant, longText, oneOf, requiredText } from '../fields'

/** Cross Brain Integration. Bound to the facts that were judged. Stored: changing this needs a migration. */
export const signOffSchema = z.object({
  id,
  partnerId: id,
  cycle: cycleNumber,
  brain: oneOf(brains),
  decision: z.enum(decisionIds),
  question: longText,
  /** The facts as they were judged, by name, and their digest. */
  facts: z.record(z.string(), z.string()),
  digest: z.string(),
  verdict: z.enum(['approved', 'objected']),
  by: requiredText,
  at: instant,
  note: longText,
})
export type SignOff = Readonly<z.infer<typeof signOffSchema>>
