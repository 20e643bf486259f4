import type { Refusal } from '#shared/domain/refusal'
import { completeProfile } from '#shared/workbook/foreign-profile'
import type { ReviewedEntry } from '#shared/workbook/review-foreign-import'
import type { PartnerStep, Step } from '../db/commit'
import { newId } from './clock'
import type { ImportRequest } from './import-desk'
import type { Carrier, Reported } from './thread-carrier'

export type HeldBackRow = { readonly name: string; readonly row: number; readonly refusal: Refusal }

/** Writes the reviewed entries of a list and the import's own entry in the log, in one act. */
export function writeEntries(
  carrier: Carrier,
  entries: readonly ReviewedEntry[],
  { storeName, label, adoptReason, log }: ImportRequest,
): Promise<Reported<readonly HeldBackRow[]>> {
  const byPartner = new Map<string, ReviewedEntry>()
  const steps: Step[] = []
  for (const entry of entries) {
    const step = toStep(entry, adoptReason)
    if (step === null) continue
    byPartner.set(step.partnerId, entry)
    steps.push(step)
  }
  steps.push({ command: { kind: 'save-workspace-record', table: 'importLog', record: log } })
  return carrier.inStore(storeName, (db) =>
    carrier.carry(db, { label, steps, undoes: null }, ({ heldBack }) =>
      heldBack.flatMap(({ step, refusal }) => {
        const entry = 'partnerId' in step && step.partnerId !== null ? byPartner.get(step.partnerId) : undefined
        return entry === undefined ? [] : [{ name: entry.name, row: entry.row, refusal }]
      }),
    ),
  )
}

function toStep({ outcome }: ReviewedEntry, reason: string): PartnerStep | null {
  if (outcome.kind === 'update') {
    const { partnerId, patch } = outcome
    return { partnerId, command: { kind: 'edit-partner', patch }, mayBeHeldBack: true }
  }
  if (outcome.kind !== 'new') return null
  const partnerId = newId()
  const profile = completeProfile(outcome.profile)
  const { stage } = outcome
  const command =
    stage === null
      ? { kind: 'create-partner' as const, partnerId, profile }
      : { kind: 'adopt-partner' as const, partnerId, profile, stage, reason }
  return { partnerId, command, mayBeHeldBack: true }
}
