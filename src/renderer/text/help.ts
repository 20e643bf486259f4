import type { ClauseId } from '#shared/protocol/clauses'

/** How each rule of the protocol is kept in the application. */
export const keptHere: Readonly<Record<ClauseId, string>> = {
  'lifecycle-stages':
    'A forward decision asks for the stage’s actions, done or not applicable because, and for its outputs as evidence in the record. Nothing skips a stage. A partnership that is older than this record is adopted at its true stage.',
  'win-win-win':
    'Three short statements for each stage and cycle. “None” is a valid answer: it opens a re-evaluation with a date, which holds forward decisions until it is closed.',
  'feedback-loop':
    'An insight stays open until it lands: as a playbook item that later partners get, or with the reason why nothing changes. Going back to an earlier stage needs the insight that sends it there.',
  'relationship-growth': 'Opportunities of five kinds, expected and actual. A cycle without any is a drift.',
  communication:
    'Every contact is logged with the expectations it served. The next date follows the cadence and moves only with two-way contact.',
  ownership: 'No forward decision without a named owner. A partner without one is a drift from the first day.',
  performance:
    'Each month and metric is measured, estimated or not measured; the three are never mixed up. ROI is unknown when revenue or cost is not measured.',
  exit: 'Declining and exiting ask for a dossier: reason, evidence, who decided, lessons, and when to come back.',
  'cross-brain':
    'The policy in the settings says which function signs off which decision. A sign-off is bound to the facts it judged and goes stale when they change. Nobody signs off their own partner.',
  drift:
    'Goals without a measure, partners without figures, contact, review or value are found by the record itself, each with a date, a cause and the next act.',
  final: 'Every stage has a limit in days. Beyond it the partner counts as stalled.',
}
