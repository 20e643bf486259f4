import { z } from 'zod'
import { decisionIds } from '../../protocol/decisions'
import { stageIds } from '../../protocol/stages'
import { cycleNumber, id, instant, longText } from '../fields'

const place = z.enum([...stageIds, 'closed'])

/** A requirement as it stood when a decision was taken. */
const requirementRecord = z.object({
  kind: z.string(),
  subject: z.string().nullable(),
  state: z.string(),
  because: z.string(),
})

/** Append-only. Stored: changing this needs a migration. */
export const historyEntrySchema = z.object({
  id,
  partnerId: id,
  changeSetId: id,
  at: instant,
  by: z.string(),
  /** The kind of the command. */
  kind: z.string(),
  cycle: cycleNumber,
  /** What changed, in one line of data: names of fields or the title of a record. */
  subject: longText,
  from: place.nullable(),
  to: place.nullable(),
  decision: z.enum(decisionIds).nullable(),
  rationale: longText,
  /** The insight that drove a return or a rework. */
  insightId: id.nullable(),
  requirements: z.array(requirementRecord),
  protocolVersion: z.string(),
})
export type HistoryEntry = Readonly<z.infer<typeof historyEntrySchema>>
export type RequirementRecord = Readonly<z.infer<typeof requirementRecord>>
