import { z } from 'zod'
import { opportunityKinds } from '../../protocol/vocabulary'
import { cycleNumber, day, id, longText, oneOf, requiredText } from '../fields'

export const opportunityStates = ['seen', 'pursued', 'won', 'dropped'] as const

/** Stored: changing this needs a migration. */
export const opportunitySchema = z.object({
  id,
  partnerId: id,
  cycle: cycleNumber,
  kind: oneOf(opportunityKinds),
  title: requiredText,
  state: z.enum(opportunityStates),
  seenOn: day,
  expected: longText,
  actual: longText,
})
export type Opportunity = Readonly<z.infer<typeof opportunitySchema>>
