import { metrics } from '#shared/protocol/vocabulary'
import { showDay } from './formats'
import { createSay } from './say'

const say = createSay('closing')

/** Words of the exit dossier and of sign-offs. */

export const exitWords = {
  reason: say('exit-reason'),
  evidence: say('exit-evidence'),
  evidenceHint: say('exit-evidence-hint'),
  decidedBy: say('exit-decided-by'),
  obligations: say('exit-obligations'),
  obligationsHint: say('exit-obligations-hint'),
  lessons: say('exit-lessons'),
  partnerFeedback: say('exit-partner-feedback'),
  partnerFeedbackHint: say('exit-partner-feedback-hint'),
  reApproach: say('exit-re-approach'),
  again: { on: say('exit-again-on'), never: say('exit-again-never') },
  reApproachOn: say('exit-re-approach-on'),
  act: say('exit-act'),
}

export const signOffWords = {
  role: (role: string): string => say('sign-off-role', { role }),
  facts: say('sign-off-facts'),
  nothing: say('sign-off-nothing'),
  verdict: say('sign-off-verdict'),
  verdicts: { approved: say('sign-off-verdicts-approved'), objected: say('sign-off-verdicts-objected') },
  by: say('sign-off-by'),
  byHint: (owner: string): string =>
    owner === '' ? say('sign-off-by-hint') : say('sign-off-by-hint-owner', { owner }),
  self: say('sign-off-self'),
  note: say('sign-off-note'),
  record: say('sign-off-record'),
  again: say('sign-off-again'),
  lacks: say('sign-off-lacks'),
  act: (label: string): string => say('sign-off-act', { label }),
  given: (by: string, on: string): string => say('sign-off-given', { by, on: showDay(on) }),
  objected: (by: string, on: string): string => say('sign-off-objected', { by, on: showDay(on) }),
  stale: (by: string, on: string): string => say('sign-off-stale', { by, on: showDay(on) }),
  change: (before: string, now: string): string =>
    `${before || say('sign-off-nothing')} → ${now || say('sign-off-nothing')}`,
}

/** Facts of a sign-off by their stored names. */
export const factLabels: Readonly<Record<string, string>> = {
  ...metrics,
  segment: say('fact-segment'),
  tier: say('fact-tier'),
  goals: say('fact-goals'),
  agreement: say('fact-agreement'),
  campaigns: say('fact-campaigns'),
  owner: say('fact-owner'),
  roi: say('fact-roi'),
  'value-us': say('fact-value-us'),
  'value-customer': say('fact-value-customer'),
  'value-partner': say('fact-value-partner'),
}
