import { z } from 'zod'
import { stageIds, type StageId } from '../../protocol/stages'
import { decisionIds } from '../../protocol/decisions'
import { cycleNumber, day, id, instant, longText, score, shortText } from '../fields'

/** Win Win Win Rule: whether value is delivered to one of the three, and how that is known. */
export const valueStates = ['delivering', 'expected', 'none'] as const
const valueStatement = z.object({
  state: z.enum(valueStates),
  statement: longText,
  evidence: longText,
  on: day,
})

const actionMark = z.object({
  state: z.enum(['done', 'not-applicable']),
  /** Why it is not applicable; empty when done. */
  because: longText,
  on: day,
})

export const assetKinds = { logo: 'logo', content: 'content', data: 'data' } as const
const sharedAsset = z.object({
  kind: z.enum(['logo', 'content', 'data']),
  direction: z.enum(['to-partner', 'from-partner', 'both-ways']),
  /** Where it is: a folder, an address, a name. */
  place: shortText,
})

const fitScore = z.object({ score, note: longText })

/** A stays-in-stage decision that is waiting for something: what is missing and by when. */
const waiting = z.object({
  decision: z.enum(decisionIds),
  what: longText,
  dueOn: day,
  at: instant,
})

export const recommendations = [
  'scale-partnership',
  'maintain-partnership',
  'rework-partnership',
  'retire-partnership',
] as const

/** The evidence that one stage's outputs rest on; every stage uses its own part. */
const evidence = z.object({
  shortlistRank: z.number().int('not-whole').min(1, 'below-1').nullable(),
  fitScores: z.record(z.string(), fitScore),
  fitNotes: longText,
  outreachPlan: longText,
  agreement: z
    .object({
      form: z.enum(['formal', 'informal']),
      on: day,
      reference: shortText,
      summary: longText,
    })
    .nullable(),
  incentives: longText,
  messaging: longText,
  sharedAssets: z.array(sharedAsset).max(100, 'too-many'),
  roles: longText,
  timeline: longText,
  noOpportunityBecause: longText,
  analysis: longText,
  improvements: longText,
  nextActions: longText,
  feedbackInternal: longText,
  feedbackPartner: longText,
  roiAssessment: longText,
  relationshipQuality: score.nullable(),
  recommendation: z.enum(recommendations).nullable(),
  recommendationWhy: longText,
})

/** Stored: changing this needs a migration. Id: `partner:cycle:stage`. */
export const stageWorkSchema = z.object({
  id,
  partnerId: id,
  cycle: cycleNumber,
  stage: z.enum(stageIds),
  actions: z.record(z.string(), actionMark),
  values: z.object({
    us: valueStatement.nullable(),
    partner: valueStatement.nullable(),
    customer: valueStatement.nullable(),
  }),
  evidence,
  /** The cycle whose evidence was confirmed anew here with one act; null when entered here. */
  carriedFrom: cycleNumber.nullable(),
  waiting: z.array(waiting),
  /** What was unfinished in Development when its review came due, carried into the Review as findings. */
  findings: z.array(z.string()),
})

export type StageWork = Readonly<z.infer<typeof stageWorkSchema>>
export type Evidence = Readonly<z.infer<typeof evidence>>
export type ActionMark = Readonly<z.infer<typeof actionMark>>
export type ValueStatement = Readonly<z.infer<typeof valueStatement>>
export type SharedAsset = Readonly<z.infer<typeof sharedAsset>>
export const evidenceSchema = evidence
export const actionMarkSchema = actionMark
export const valueStatementSchema = valueStatement

export const emptyEvidence: Evidence = {
  shortlistRank: null,
  fitScores: {},
  fitNotes: '',
  outreachPlan: '',
  agreement: null,
  incentives: '',
  messaging: '',
  sharedAssets: [],
  roles: '',
  timeline: '',
  noOpportunityBecause: '',
  analysis: '',
  improvements: '',
  nextActions: '',
  feedbackInternal: '',
  feedbackPartner: '',
  roiAssessment: '',
  relationshipQuality: null,
  recommendation: null,
  recommendationWhy: '',
}

export const stageWorkId = (partnerId: string, cycle: number, stage: StageId): string =>
  `${partnerId}:${cycle}:${stage}`

export const emptyStageWork = (partnerId: string, cycle: number, stage: StageId): StageWork => ({
  id: stageWorkId(partnerId, cycle, stage),
  partnerId,
  cycle,
  stage,
  actions: {},
  values: { us: null, partner: null, customer: null },
  evidence: emptyEvidence,
  carriedFrom: null,
  waiting: [],
  findings: [],
})
