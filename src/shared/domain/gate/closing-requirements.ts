import { exitReasons } from '../../protocol/vocabulary'
import type { Closing } from '../../protocol/decisions'
import type { Dossier } from '../dossier'
import { declineReasons, emptyExitDossier, type ExitDossier, exitDossierId } from '../records/exit-dossier'
import { metUnless, type MissingPart, type Requirement } from './requirement'

const blank = (text: string): boolean => text.trim() === ''

/** The reasons that fit a closing: the five of the Exit Rule for an exit, our own for a decline. */
export const reasonsFor = (closing: Closing): Readonly<Record<string, string>> =>
  closing === 'exited' ? exitReasons : declineReasons

export const exitDossierOf = (dossier: Dossier): ExitDossier =>
  dossier.exitDossiers.find((one) => one.id === exitDossierId(dossier.partner.id, dossier.partner.cycle)) ??
  emptyExitDossier(dossier.partner.id, dossier.partner.cycle)

/** Exit Rule: exit decisions must be documented. A decline has no partnership to wind up, so it asks for less. */
export function exitDossierRequirement(dossier: Dossier, closing: Closing): Requirement {
  const record = exitDossierOf(dossier)
  const parts: MissingPart[] = []
  if (record.reason === null || !(record.reason in reasonsFor(closing))) parts.push('reason')
  if (blank(record.evidence)) parts.push('evidence')
  if (blank(record.decidedBy)) parts.push('decided-by')
  if (blank(record.lessons)) parts.push('lessons')
  if (record.reApproach === null) parts.push('re-approach')
  if (closing === 'exited' && blank(record.obligations)) parts.push('obligations')
  if (closing === 'exited' && blank(record.partnerFeedback)) parts.push('partner-feedback')
  return { subject: { kind: 'exit-dossier' }, clause: 'exit', state: metUnless(parts) }
}
