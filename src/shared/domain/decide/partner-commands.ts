import { z } from 'zod'
import { err, ok, type Result } from '../../result'
import type { StageId } from '../../protocol/stages'
import type { PartnerCommand } from '../commands'
import type { DecideContext } from '../context'
import type { Dossier } from '../dossier'
import { requiredLongText } from '../fields'
import { type Partner, partnerProfile, partnerSchema, type PartnerProfile } from '../records/partner'
import type { Refusal } from '../refusal'
import { sameValue } from '../same-value'
import { addition, type Changes, changesOf, historyEntry, noChanges, replacement } from './changes'
import { parseWith } from './parse-record'

type Of<K extends PartnerCommand['kind']> = Extract<PartnerCommand, { kind: K }>

type Start = { readonly stage: StageId; readonly adopted: Partner['adopted']; readonly at: string }

const newPartner = (id: string, profile: PartnerProfile, { stage, adopted, at }: Start): Partner => ({
  ...profile,
  id,
  name: profile.name.trim(),
  owner: profile.owner.trim(),
  stage,
  cycle: 1,
  stageEnteredAt: at,
  journey: [{ cycle: 1, stage, enteredAt: at, leftAt: null, through: null }],
  adopted,
  closed: null,
  reviewedAt: null,
  createdAt: at,
  deletedAt: null,
})

/** Every new partner starts in Research. */
export function decideCreate(
  command: Of<'create-partner'>,
  dossier: Dossier | null,
  context: DecideContext,
): Result<Changes, Refusal> {
  if (dossier !== null) return err({ kind: 'already-exists' })
  const start: Start = { stage: 'research', adopted: null, at: context.now }
  const parsed = parseWith(partnerSchema, newPartner(command.partnerId, command.profile, start))
  if (!parsed.ok) return parsed
  const entry = historyEntry(context, parsed.value, { kind: command.kind, subject: parsed.value.name, to: 'research' })
  return ok(changesOf([addition('partners', parsed.value)], [entry]))
}

/** A partnership that existed before: at its true stage, with the reason; its earlier outputs stay to be filled in. */
export function decideAdopt(
  command: Of<'adopt-partner'>,
  dossier: Dossier | null,
  context: DecideContext,
): Result<Changes, Refusal> {
  if (dossier !== null) return err({ kind: 'already-exists' })
  const { stage, reason } = command
  const checked = parseWith(z.object({ reason: requiredLongText }), { reason })
  if (!checked.ok) return checked
  const start: Start = { stage, adopted: { at: context.now, stage, reason }, at: context.now }
  const parsed = parseWith(partnerSchema, newPartner(command.partnerId, command.profile, start))
  if (!parsed.ok) return parsed
  const entry = historyEntry(context, parsed.value, {
    kind: command.kind,
    subject: parsed.value.name,
    to: stage,
    rationale: reason,
  })
  return ok(changesOf([addition('partners', parsed.value)], [entry]))
}

/** Names are kept without the blanks around them, as they are when a partner is added. */
const trimmed = (field: string, value: unknown): unknown =>
  typeof value === 'string' && (field === 'name' || field === 'owner') ? value.trim() : value

export function decideEdit(
  { patch }: Of<'edit-partner'>,
  { partner }: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const parsed = parseWith(partnerProfile.partial(), patch)
  if (!parsed.ok) return parsed
  const changed = Object.entries(parsed.value)
    .map(([field, value]) => [field, trimmed(field, value)] as const)
    .filter(([field, value]) => value !== undefined && !sameValue(value, partner[field as keyof PartnerProfile]))
  if (changed.length === 0) return ok(noChanges)
  const next: Partner = { ...partner, ...Object.fromEntries(changed) }
  const subject = changed.map(([field]) => field).join(', ')
  const entry = historyEntry(context, partner, { kind: 'edit-partner', subject })
  return ok(changesOf([replacement('partners', partner, next)], [entry]))
}

/** Into the bin or out of it; nothing is erased. */
export function decideBin(
  kind: 'delete-partner' | 'restore-partner',
  { partner }: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const deletedAt = kind === 'delete-partner' ? context.now : null
  if ((partner.deletedAt === null) === (deletedAt === null)) return ok(noChanges)
  const entry = historyEntry(context, partner, { kind, subject: partner.name })
  return ok(changesOf([replacement('partners', partner, { ...partner, deletedAt })], [entry]))
}
