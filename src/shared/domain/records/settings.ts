import { z } from 'zod'
import { decisionIds, type DecisionId } from '../../protocol/decisions'
import { stageIds, type StageId } from '../../protocol/stages'
import { brains, keysOf, type BrainId } from '../../protocol/vocabulary'
import { finiteNumber, id, oneOf, requiredText, shortText } from '../fields'
import { cadences, tiers, type Tier } from './partner'

const days = z.number('not-a-number').int('not-whole').min(1, 'below-1').max(3650, 'above-limit')
const perTier = z.record(oneOf(tiers), days)

export const signOffLevels = ['required', 'advisory', 'none'] as const
export type SignOffLevel = (typeof signOffLevels)[number]
const policyLevels = z.record(oneOf(tiers), z.enum(signOffLevels))

/** Stored: changing this needs a migration. One record, id `workspace`. */
export const settingsSchema = z.object({
  id,
  workspaceId: id,
  /** Whose "value for MWMS" it is. */
  organisation: requiredText,
  userName: shortText,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'no-such-currency'),
  weekStartsOn: z.enum(['monday', 'sunday']),
  /** Ages and limits count Monday to Friday only. */
  workingDaysOnly: z.boolean(),
  /** Longest stay in a stage, in days, before it counts as stalled. */
  stageLimits: z.record(z.enum(stageIds), perTier),
  /** Days between two review decisions. */
  reviewIntervals: perTier,
  cadenceDefaults: z.record(z.enum(stageIds), oneOf(cadences)),
  /** Days that a re-evaluation may take when no date is given. */
  reEvaluationDays: days,
  /** Days in which an insight should land. */
  insightDays: days,
  lowValue: z.object({
    reviewsInARow: z.number('not-a-number').int('not-whole').min(1, 'below-1').max(20, 'above-limit'),
    /** ROI as a ratio: 0 means that cost is just covered. */
    roiFloor: finiteNumber,
    /** Satisfaction 0 to 10. */
    satisfactionFloor: finiteNumber,
  }),
  /** Which function is asked at which decision, by tier. */
  signOffPolicy: z.partialRecord(z.enum(decisionIds), z.partialRecord(oneOf(brains), policyLevels)),
  /** Weight of each fit criterion, 0 to 10. */
  fitWeights: z.record(z.string(), z.number('not-a-number').min(0, 'negative').max(10, 'above-limit')),
  morningNotice: z.boolean(),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>

/** The decisions that are governed across Brains. */
export const signOffDecisions = [
  'proceed-to-onboarding',
  'scale-partnership',
  'maintain-partnership',
  'rework-partnership',
  'retire-partnership',
  'exit',
] as const satisfies readonly DecisionId[]

/** All six required for high-value and high-risk partners; for the others five are advisory and HeadOffice is not asked. */
const defaultLevels = (brain: BrainId): Record<Tier, SignOffLevel> => ({
  standard: brain === 'headoffice' ? 'none' : 'advisory',
  'high-value': 'required',
  'high-risk': 'required',
})

const defaultPolicy = (): Settings['signOffPolicy'] =>
  Object.fromEntries(
    signOffDecisions.map((decision) => [
      decision,
      Object.fromEntries(keysOf(brains).map((brain) => [brain, defaultLevels(brain)])),
    ]),
  )

const limits: Record<StageId, Record<Tier, number>> = {
  research: { standard: 30, 'high-value': 21, 'high-risk': 21 },
  negotiation: { standard: 60, 'high-value': 45, 'high-risk': 45 },
  onboarding: { standard: 45, 'high-value': 30, 'high-risk': 30 },
  development: { standard: 200, 'high-value': 110, 'high-risk': 110 },
  review: { standard: 21, 'high-value': 14, 'high-risk': 14 },
}

export const settingsId = 'workspace'

export const defaultSettings = (workspaceId: string): Settings => ({
  id: settingsId,
  workspaceId,
  organisation: 'MWMS',
  userName: '',
  currency: 'EUR',
  weekStartsOn: 'monday',
  workingDaysOnly: false,
  stageLimits: limits,
  reviewIntervals: { standard: 180, 'high-value': 90, 'high-risk': 90 },
  cadenceDefaults: {
    research: 'quarterly',
    negotiation: 'fortnightly',
    onboarding: 'weekly',
    development: 'monthly',
    review: 'fortnightly',
  },
  reEvaluationDays: 14,
  insightDays: 30,
  lowValue: { reviewsInARow: 2, roiFloor: 0, satisfactionFloor: 5 },
  signOffPolicy: defaultPolicy(),
  fitWeights: {},
  morningNotice: false,
})
