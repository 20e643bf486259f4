import { z } from 'zod'
import { brains } from '../../protocol/vocabulary'
import { id, requiredText, shortText, oneOf } from '../fields'

/** Somebody of the organisation who owns partners or signs off. Stored: changing this needs a migration. */
export const personSchema = z.object({
  id,
  name: requiredText,
  email: shortText,
  /** The function they sign off for; null for partnership leads. */
  brain: oneOf(brains).nullable(),
  active: z.boolean(),
})
export type Person = Readonly<z.infer<typeof personSchema>>
