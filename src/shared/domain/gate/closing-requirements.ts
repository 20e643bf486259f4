import { exitReasons } from '../../protocol/vocabulary'
import type { Closing } from '../../protocol/decisions'
import type { Dossier } from '../dossier'
import { closingThrough } from '../journey'
import { declineReasons, emptyExitDossier, type ExitDossier, exitDossierId } from '../records/exit-dossier'
import { metUnless, type MissingPart, type Requirement } from './requirement'

const blank = (text: string): boolean => text.trim() === ''

/** The reasons that fit a closing: the five of the Exit Rule for an exit, our own for a decline. */
export const reasonsFor = (closing: Closing): Readonly<Record<string, string>> =>
  closing === 'exited' ? exitReasons : declineReasons

export const exitDossierOf = (dossier: Dossier): ExitDossier =>
  dossier.exitDossiers.find((one) => one.id === exitDossierId(dossier.partner.id, dossier.partner.cycle)) ??
  emptyExitDossier(dossier.partner.id, dossier.partner.cycle)

/** Exit Rule: exit decisions must be documented. */
export const exitDossierRequirement = (dossier: Dossier, closing: Closing): Requirement => ({
  subject: { kind: 'exit-dossier' },
  clause: 'exit',
  state: metUnless(exitDossierGaps(exitDossierOf(dossier), closing)),
})

/** What a dossier lacks. A decline has no partnership to wind up, so it asks for less. */
export function exitDossierGaps(record: ExitDossier, closing: Closing): readonly MissingPart[] {
  const parts: MissingPart[] = []
  if (record.reason === null || !(record.reason in reasonsFor(closing))) parts.push('reason')
  if (blank(record.evidence)) parts.push('evidence')
  if (blank(record.decidedBy)) parts.push('decided-by')
  if (blank(record.lessons)) parts.push('lessons')
  if (record.reApproach === null) parts.push('re-approach')
  if (closing === 'exited' && blank(record.obligations)) parts.push('obligations')
  if (closing === 'exited' && blank(record.partnerFeedback)) parts.push('partner-feedback')
  return parts
}

/** True when every cycle that ended in a closing has its whole dossier. */
export const isDocumented = ({ partner, exitDossiers }: Dossier): boolean =>
  partner.journey.every((stay) => {
    const closing = closingThrough(stay)
    const record = exitDossiers.find((one) => one.id === exitDossierId(partner.id, stay.cycle))
    return closing === null || (record !== undefined && exitDossierGaps(record, closing).length === 0)
  })
