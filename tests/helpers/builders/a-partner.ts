import type { Closing } from '#shared/protocol/decisions'
import { type StageId, stageIds, stageOrder } from '#shared/protocol/stages'
import { type Dossier, emptyDossier } from '#shared/domain/dossier'
import {
  emptyProfile,
  type Partner,
  type PartnerProfile,
  type Passage,
  type Place,
} from '#shared/domain/records/partner'

export const startedAt = '2026-04-01T09:00:00.000Z'

export const aProfile = (rest: Partial<PartnerProfile> = {}): PartnerProfile => ({
  ...emptyProfile,
  name: 'Acme',
  owner: 'Olga Owner',
  ...rest,
})

const forward = {
  research: 'approved-for-outreach',
  negotiation: 'proceed-to-onboarding',
  onboarding: 'ready-for-campaign-execution',
  development: 'submit-for-review',
  review: 'maintain-partnership',
} as const

/** Every stay from Research to a stage in the first cycle, as the protocol allows it. */
function passagesTo(stage: StageId): Passage[] {
  return stageIds.slice(0, stageOrder(stage) + 1).map((one) => ({
    cycle: 1,
    stage: one,
    enteredAt: startedAt,
    leftAt: one === stage ? null : startedAt,
    through: one === stage ? null : forward[one],
  }))
}

type Wish = Partial<Partner> & { readonly stage?: Place; readonly closing?: Closing }

/** A stored partner with a lawful journey to its stage; closed ones left from Review, or from Research when declined. */
export function aPartner({ closing = 'exited', ...rest }: Wish = {}): Partner {
  const stage = rest.stage ?? 'research'
  const last: StageId = stage === 'closed' ? (closing === 'declined' ? 'research' : 'review') : stage
  const journey = passagesTo(last)
  const through = closing === 'declined' ? 'reject-research' : 'retire-partnership'
  return {
    ...aProfile(),
    id: 'partner-1',
    stage,
    cycle: 1,
    stageEnteredAt: startedAt,
    journey:
      stage === 'closed'
        ? journey.map((one) => (one.stage === last ? { ...one, leftAt: startedAt, through } : one))
        : journey,
    adopted: null,
    closed: stage === 'closed' ? { kind: closing, at: startedAt, from: last } : null,
    reviewedAt: null,
    createdAt: startedAt,
    deletedAt: null,
    ...rest,
  }
}

export const aDossier = ({
  partner,
  ...rest
}: { readonly partner?: Wish } & Omit<Partial<Dossier>, 'partner'> = {}): Dossier => ({
  ...emptyDossier(aPartner(partner)),
  ...rest,
})
