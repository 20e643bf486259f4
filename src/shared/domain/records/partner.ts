import { z } from 'zod'
import { decisionIds } from '../../protocol/decisions'
import { stageIds } from '../../protocol/stages'
import { cycleNumber, day, id, instant, longText, oneOf, requiredText, shortText } from '../fields'

export const tiers = { standard: 'Standard', 'high-value': 'High value', 'high-risk': 'High risk' } as const
export type Tier = keyof typeof tiers

/** How often two-way contact is expected, in days. */
export const cadences = { weekly: 7, fortnightly: 14, monthly: 30, quarterly: 91 } as const
export type Cadence = keyof typeof cadences

const contact = z.object({
  name: shortText,
  role: shortText,
  email: shortText,
  phone: shortText,
})

/** One stay in one stage. `leftAt` and `through` are null while the partner is there. */
const passage = z.object({
  cycle: cycleNumber,
  stage: z.enum(stageIds),
  enteredAt: instant,
  leftAt: instant.nullable(),
  through: z.enum(decisionIds).nullable(),
})

const adoption = z.object({ at: instant, stage: z.enum(stageIds), reason: longText })

const closing = z.object({
  kind: z.enum(['declined', 'exited']),
  at: instant,
  /** The stage it was closed from. */
  from: z.enum(stageIds),
})

/** Stored: changing this needs a migration. */
export const partnerSchema = z.object({
  id,
  name: requiredText,
  website: shortText,
  country: shortText,
  segment: shortText,
  notes: longText,
  contacts: z.array(contact).max(50, 'too-many'),
  tags: z.array(shortText).max(50, 'too-many'),
  /** The named person who owns the partnership; empty when nobody does. */
  owner: shortText,
  tier: oneOf(tiers),
  /** Null: the default of the stage applies. */
  cadence: oneOf(cadences).nullable(),
  stage: z.enum([...stageIds, 'closed']),
  cycle: cycleNumber,
  stageEnteredAt: instant,
  /** Every stay in a stage, oldest first; the last one is where the partner is unless it is closed. */
  journey: z.array(passage).min(1),
  adopted: adoption.nullable(),
  closed: closing.nullable(),
  /** When the last review decision was taken; null before the first. */
  reviewedAt: instant.nullable(),
  /** A review date set by hand; null: the review interval decides. */
  reviewOn: day.nullable(),
  createdAt: instant,
  /** In the bin since; null when it is not. */
  deletedAt: instant.nullable(),
})

export type Partner = Readonly<z.infer<typeof partnerSchema>>
export type Contact = Readonly<z.infer<typeof contact>>
export type Passage = Readonly<z.infer<typeof passage>>
export type Place = Partner['stage']

/** The fields of the lifecycle itself: only decisions move them, and undo reverts them together or not at all. */
export const lifecycleFields = [
  'stage',
  'cycle',
  'stageEnteredAt',
  'journey',
  'adopted',
  'closed',
  'reviewedAt',
] as const satisfies readonly (keyof Partner)[]

/** What `edit-partner` may change. */
export const partnerProfile = partnerSchema.pick({
  name: true,
  website: true,
  country: true,
  segment: true,
  notes: true,
  contacts: true,
  tags: true,
  owner: true,
  tier: true,
  cadence: true,
  reviewOn: true,
})
export type PartnerProfile = Readonly<z.infer<typeof partnerProfile>>

export const emptyProfile: PartnerProfile = {
  name: '',
  website: '',
  country: '',
  segment: '',
  notes: '',
  contacts: [],
  tags: [],
  owner: '',
  tier: 'standard',
  cadence: null,
  reviewOn: null,
}
