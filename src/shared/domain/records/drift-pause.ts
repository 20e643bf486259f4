import { z } from 'zod'
import { day, id, longText } from '../fields'

/** A drift finding kept out of sight until a day, with the reason. It stays true. Stored: needs a migration. */
export const driftPauseSchema = z.object({
  id,
  partnerId: id,
  rule: z.string().min(1, 'required'),
  until: day,
  because: longText.refine((text) => text.trim() !== '', 'required'),
})
export type DriftPause = Readonly<z.infer<typeof driftPauseSchema>>
