import { z } from 'zod'
import { expectations } from '../../protocol/vocabulary'
import { day, id, longText, oneOf, shortText } from '../fields'

export const channels = ['call', 'meeting', 'video', 'email', 'message', 'event', 'letter'] as const

/** Stored: changing this needs a migration. Only two-way contact moves the next date. */
export const communicationSchema = z.object({
  id,
  partnerId: id,
  on: day,
  channel: z.enum(channels),
  withWhom: shortText,
  direction: z.enum(['two-way', 'one-way']),
  summary: longText,
  served: z.array(oneOf(expectations)),
})
export type Communication = Readonly<z.infer<typeof communicationSchema>>
