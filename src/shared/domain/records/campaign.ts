import { z } from 'zod'
import { cycleNumber, day, id, longText, requiredText, shortText } from '../fields'

export const campaignStates = ['concept', 'planned', 'running', 'done', 'cancelled'] as const

const deliverable = z.object({
  id,
  title: requiredText,
  dueOn: day.nullable(),
  doneOn: day.nullable(),
})

/** Stored: changing this needs a migration. */
export const campaignSchema = z
  .object({
    id,
    partnerId: id,
    cycle: cycleNumber,
    name: requiredText,
    state: z.enum(campaignStates),
    concept: longText,
    plan: longText,
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    owner: shortText,
    deliverables: z.array(deliverable).max(200, 'too-many'),
    results: longText,
    resultsOn: day.nullable(),
  })
  .refine(
    (campaign) => campaign.startsOn === null || campaign.endsOn === null || campaign.startsOn <= campaign.endsOn,
    {
      path: ['endsOn'],
      message: 'ends-before-start',
    },
  )
export type Campaign = Readonly<z.infer<typeof campaignSchema>>
export type Deliverable = Readonly<z.infer<typeof deliverable>>
