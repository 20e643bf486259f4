import { keptDrafts } from '../../actions/drafts'
import type { GateForm } from './gate-form'

/** What was entered for a decision and put aside, one draft for each partner and decision. */
const keyOf = (partnerId: string, about: string): string => `gate/${partnerId}/${about}`

export function readGateDraft(partnerId: string, about: string): GateForm | null {
  const text = keptDrafts.get(keyOf(partnerId, about))
  if (text === null) return null
  const read: unknown = JSON.parse(text)
  return isForm(read) ? read : null
}

/** Written by this dialog only; the commands inside are checked again by the gate before they count. */
const isForm = (read: unknown): read is GateForm =>
  typeof read === 'object' && read !== null && 'facts' in read && Array.isArray(read.facts) && 'rationale' in read

export const keepGateDraft = (partnerId: string, about: string, form: GateForm): void =>
  keptDrafts.set(keyOf(partnerId, about), JSON.stringify(form))

export const dropGateDraft = (partnerId: string, about: string): void => keptDrafts.clear(keyOf(partnerId, about))
