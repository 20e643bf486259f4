import { metrics } from '#shared/protocol/vocabulary'
import { showDay } from './formats'

/** Words of the exit dossier and of sign-offs. */

export const exitWords = {
  reason: 'Reason',
  evidence: 'Evidence',
  evidenceHint: 'What shows that the reason holds.',
  decidedBy: 'Decided by',
  obligations: 'Obligations still open',
  obligationsHint: 'Payments, rights, data to give back. Write “none” when there are none.',
  lessons: 'Lessons',
  partnerFeedback: 'The partner’s feedback',
  partnerFeedbackHint: 'Or that none was given.',
  reApproach: 'Approach them again',
  again: { on: 'On a date', never: 'Never' },
  reApproachOn: 'Approach again on',
  act: 'Exit dossier',
}

export const signOffWords = {
  role: (role: string): string => `This function ${role}.`,
  facts: 'The facts it judges',
  nothing: 'nothing entered',
  verdict: 'Verdict',
  verdicts: { approved: 'Approved', objected: 'Objected' },
  by: 'Signed off by',
  byHint: (owner: string): string =>
    owner === '' ? 'A person of that function.' : `A person of that function; the owner, ${owner}, cannot sign off.`,
  self: 'The owner cannot sign off their own partner. Ask somebody else of that function.',
  note: 'Note',
  record: 'Record the sign-off',
  again: 'Record a new sign-off',
  lacks: 'Choose the verdict and say who gives it, then record it.',
  act: (label: string): string => `Sign-off by ${label}`,
  given: (by: string, on: string): string => `Approved by ${by} on ${showDay(on)}.`,
  objected: (by: string, on: string): string => `${by} objected on ${showDay(on)}. Settle it and ask again.`,
  stale: (by: string, on: string): string => `${by} judged on ${showDay(on)}, but the facts changed since:`,
  change: (before: string, now: string): string => `${before || 'nothing entered'} → ${now || 'nothing entered'}`,
}

/** Facts of a sign-off by their stored names. */
export const factLabels: Readonly<Record<string, string>> = {
  ...metrics,
  segment: 'segment',
  tier: 'tier',
  goals: 'goals',
  agreement: 'agreement',
  campaigns: 'campaigns',
  owner: 'owner',
  roi: 'ROI',
  'value-us': 'value for us',
  'value-customer': 'value for the customer',
  'value-partner': 'value for the partner',
}
