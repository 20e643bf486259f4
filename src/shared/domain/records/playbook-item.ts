import { z } from 'zod'
import { stageIds } from '../../protocol/stages'
import { id, instant, longText, requiredText } from '../fields'

/**
 * What the organisation learned: an extra action or fit criterion that all later partners get in that stage.
 * Stored: changing this needs a migration.
 */
export const playbookItemSchema = z.object({
  id,
  kind: z.enum(['action', 'fit-criterion']),
  stage: z.enum(stageIds),
  label: requiredText,
  detail: longText,
  /** The insight it came from; null when it was added by hand. */
  fromInsightId: id.nullable(),
  /** The partner whose insight it was, by name, as partners may be deleted. */
  fromPartner: z.string(),
  addedAt: instant,
  /** Retired items stay for the partners that had them. */
  retiredAt: instant.nullable(),
})
export type PlaybookItem = Readonly<z.infer<typeof playbookItemSchema>>
