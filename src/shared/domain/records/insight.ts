import { z } from 'zod'
import { stageIds } from '../../protocol/stages'
import { insightKinds } from '../../protocol/vocabulary'
import { cycleNumber, day, id, longText, oneOf } from '../fields'

const landing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('playbook'), playbookItemId: id, on: day }),
  z.object({
    kind: z.literal('no-change'),
    because: longText.refine((text) => text.trim() !== '', 'required'),
    on: day,
  }),
])

/** Feedback Loop Rule. Open until it lands. Stored: changing this needs a migration. */
export const insightSchema = z.object({
  id,
  partnerId: id,
  cycle: cycleNumber,
  /** The stage it was raised in. */
  raisedIn: z.enum(stageIds),
  raisedOn: day,
  kind: oneOf(insightKinds),
  text: longText.refine((text) => text.trim() !== '', 'required'),
  targetStage: z.enum(stageIds),
  landed: landing.nullable(),
})
export type Insight = Readonly<z.infer<typeof insightSchema>>
