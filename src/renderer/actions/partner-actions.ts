import type { PartnerCommand } from '#shared/domain/commands'
import { decisions } from '#shared/protocol/decisions'
import { stages, type StageId } from '#shared/protocol/stages'
import type { Proposal } from '#shared/domain/gate/check-gate'
import type { Partner, PartnerProfile } from '#shared/domain/records/partner'
import { emptyProfile } from '#shared/domain/records/partner'
import { actLabels } from '../text/acts'
import { newId } from './clock'
import { type Outcome, runAct } from './run-action'
import { type Ended, runMany } from './run-many'

type Named = Pick<Partner, 'id' | 'name'>

/** One command on one partner, as one act with a name. */
export const change = (partner: Named, command: PartnerCommand, label: string): Promise<Outcome> =>
  runAct({ label: `${label}: ${partner.name}`, steps: [{ partnerId: partner.id, command }] }, { quietRefusal: false })

/** Adds a partner in Research; a name is enough. Answers with the new id when it was added. */
export async function addPartner(profile: Partial<PartnerProfile>): Promise<string | null> {
  const partnerId = newId()
  const full = { ...emptyProfile, ...profile }
  const outcome = await runAct({
    label: actLabels.add(full.name),
    steps: [{ partnerId, command: { kind: 'create-partner', partnerId, profile: full } }],
  })
  return outcome.kind === 'done' ? partnerId : null
}

export type Adoption = { readonly stage: StageId; readonly reason: string }

/** Takes in a partnership that existed before, at its true stage. */
export async function adoptPartner(profile: Partial<PartnerProfile>, adoption: Adoption): Promise<string | null> {
  const partnerId = newId()
  const full = { ...emptyProfile, ...profile }
  const outcome = await runAct({
    label: actLabels.adopt(full.name, stages[adoption.stage].label),
    steps: [{ partnerId, command: { kind: 'adopt-partner', partnerId, profile: full, ...adoption } }],
  })
  return outcome.kind === 'done' ? partnerId : null
}

/** Takes a decision together with the facts that were filled in for it: all of it is saved, or nothing. */
export function takeDecision(partner: Named, proposal: Proposal, facts: readonly PartnerCommand[]): Promise<Outcome> {
  const steps = [...facts, { kind: 'take-decision' as const, proposal }].map((command) => ({
    partnerId: partner.id,
    command,
  }))
  return runAct({ label: `${decisions[proposal.decision].label}: ${partner.name}`, steps })
}

export const moveToBin = (partner: Named): Promise<Outcome> =>
  change(partner, { kind: 'delete-partner' }, actLabels.delete)

export const takeFromBin = (partner: Named): Promise<Outcome> =>
  change(partner, { kind: 'restore-partner' }, actLabels.restore)

/** All partners of one owner to another, in one act with one undo. */
export const handOver = (partners: readonly Named[], from: string, to: string): Promise<Ended> =>
  runMany(
    actLabels.handOver(partners.length, from, to),
    partners.map(({ id }) => ({ partnerId: id, command: { kind: 'edit-partner', patch: { owner: to } } })),
  )
