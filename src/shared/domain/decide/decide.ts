import { err, type Result } from '../../result'
import type { PartnerCommand } from '../commands'
import type { DecideContext } from '../context'
import type { Dossier } from '../dossier'
import type { Refusal } from '../refusal'
import type { Changes } from './changes'
import { decideAdopt, decideBin, decideCreate, decideEdit } from './partner-commands'
import { decideLandInsight, decideRemoveRecord, decideSaveRecord } from './record-commands'
import { decideSignOff } from './sign-off-command'
import { decideConfirmCarried, decideConfirmGoals, decideEditEvidence, decideMarkAction } from './stage-work-commands'
import { decideTakeDecision } from './take-decision'
import { decideCloseReEvaluation, decideStateValue } from './value-commands'

/**
 * The one door for every change to a partner: what the command would change, or why it is refused. Pure: the same
 * dossier and context give the same answer for a drag, a menu, a key, an import or a test.
 */
export function decide(
  command: PartnerCommand,
  dossier: Dossier | null,
  context: DecideContext,
): Result<Changes, Refusal> {
  if (command.kind === 'create-partner') return decideCreate(command, dossier, context)
  if (command.kind === 'adopt-partner') return decideAdopt(command, dossier, context)
  if (dossier === null) return err({ kind: 'no-such-partner' })
  if (dossier.partner.deletedAt !== null && command.kind !== 'restore-partner') return err({ kind: 'in-bin' })
  return decideOnDossier(command, dossier, context)
}

type OnDossier = Exclude<PartnerCommand, { kind: 'create-partner' | 'adopt-partner' }>

function decideOnDossier(command: OnDossier, dossier: Dossier, context: DecideContext): Result<Changes, Refusal> {
  switch (command.kind) {
    case 'edit-partner':
      return decideEdit(command, dossier, context)
    case 'delete-partner':
    case 'restore-partner':
      return decideBin(command.kind, dossier, context)
    case 'take-decision':
      return decideTakeDecision(command.proposal, dossier, context)
    case 'mark-action':
      return decideMarkAction(command, dossier, context)
    case 'state-value':
      return decideStateValue(command, dossier, context)
    case 'edit-evidence':
      return decideEditEvidence(command, dossier, context)
    case 'confirm-carried':
      return decideConfirmCarried(command, dossier, context)
    case 'confirm-goals':
      return decideConfirmGoals(command, dossier, context)
    case 'close-re-evaluation':
      return decideCloseReEvaluation(command, dossier, context)
    case 'save-record':
      return decideSaveRecord(command, dossier, context)
    case 'remove-record':
      return decideRemoveRecord(command, dossier, context)
    case 'land-insight':
      return decideLandInsight(command, dossier, context)
    case 'sign-off':
      return decideSignOff(command.signOff, dossier, context)
  }
}
