import { z } from 'zod'
import { exitReasons } from '../../protocol/vocabulary'
import { cycleNumber, day, id, longText, oneOf, shortText } from '../fields'

/** Why a partner is declined: ours, as the Exit Rule speaks of partnerships that existed. */
export const declineReasons = {
  'poor-fit': 'poor fit',
  'no-interest': 'no interest on their side',
  'terms-not-agreed': 'terms could not be agreed',
  'no-capacity': 'no capacity',
  other: 'another reason',
} as const

/** Exit Rule: exit decisions must be documented. Stored: changing this needs a migration. Id: `partner:cycle`. */
export const exitDossierSchema = z.object({
  id,
  partnerId: id,
  cycle: cycleNumber,
  reason: oneOf({ ...exitReasons, ...declineReasons }).nullable(),
  evidence: longText,
  decidedBy: shortText,
  obligations: longText,
  lessons: longText,
  partnerFeedback: longText,
  reApproach: z
    .discriminatedUnion('kind', [z.object({ kind: z.literal('on'), on: day }), z.object({ kind: z.literal('never') })])
    .nullable(),
})
export type ExitDossier = Readonly<z.infer<typeof exitDossierSchema>>

export const exitDossierId = (partnerId: string, cycle: number): string => `${partnerId}:${cycle}`

export const emptyExitDossier = (partnerId: string, cycle: number): ExitDossier => ({
  id: exitDossierId(partnerId, cycle),
  partnerId,
  cycle,
  reason: null,
  evidence: '',
  decidedBy: '',
  obligations: '',
  lessons: '',
  partnerFeedback: '',
  reApproach: null,
})
