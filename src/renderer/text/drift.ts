import { clauses } from '#shared/protocol/clauses'
import { decisions } from '#shared/protocol/decisions'
import { stages } from '#shared/protocol/stages'
import { brains, exitReasons, type Winner } from '#shared/protocol/vocabulary'
import type { AgendaAct } from '#shared/domain/agenda/agenda-item'
import type { Day, Instant } from '#shared/domain/calendar'
import { type DriftClock, type DriftRule, driftRules } from '#shared/domain/drift/drift-clock'
import type { DriftSeverity } from '#shared/domain/drift/find-drift'
import { counted, showDay, showDayOf, showMonth } from './formats'

export const ruleNames: Readonly<Record<DriftRule, string>> = {
  'skipped-stages': 'Skipped stages',
  'unclear-goals': 'Unclear goals',
  unmeasured: 'Unmeasured',
  unmanaged: 'Unmanaged',
  unowned: 'Without an owner',
  unreviewed: 'Unreviewed',
  'low-value': 'Low value',
  'win-win-win': 'Win-win-win',
  stalled: 'Stalled',
  'insight-not-landed': 'Insight not landed',
  'sign-off-stale-or-late': 'Sign-off late or stale',
  'exit-due': 'Exit due',
  'no-growth': 'No growth',
}

export const clauseOf = (rule: DriftRule): string => clauses[driftRules[rule]].label
export const clauseText = (rule: DriftRule): string => clauses[driftRules[rule]].text

export const severityWords: Readonly<Record<DriftSeverity, string>> = {
  overdue: 'Overdue',
  attention: 'Needs attention',
}

export const groupingWords = { rule: 'Rule', owner: 'Owner', stage: 'Stage' } as const

const winnerWords: Readonly<Record<Winner, string>> = { us: 'us', partner: 'the partner', customer: 'the customer' }

export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words)

const winnersText = (winners: readonly Winner[]): string => listed(winners.map((winner) => winnerWords[winner]))

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text)

/** Why it drifts, in one sentence that names the event which started the clock. */
export function causeSentence({ cause, eventOn }: Pick<DriftClock, 'cause' | 'eventOn'>): string {
  const on = showDay(eventOn)
  switch (cause.kind) {
    case 'adopted':
      return `Taken in at ${stages[cause.stage].label} on ${on}; the outputs of ${listed(cause.missingStages.map((one) => stages[one].label))} are still to be filled in.`
    case 'goal-without-measure':
      return `The goal “${shortened(cause.title)}” has no measure; goals are expected since Onboarding on ${on}.`
    case 'no-goals':
      return `No goal is set; goals are expected since Onboarding on ${on}.`
    case 'goals-not-confirmed':
      return `Cycle ${String(cause.cycle)} began on ${on}, and its goals were not confirmed anew.`
    case 'last-measured':
      return `The last figure is of ${showMonth(cause.month)}; nothing was measured since ${on}.`
    case 'never-measured':
      return `Execution began on ${on}, and no figure was ever entered.`
    case 'last-contact':
      return `The last two-way contact was on ${on}; one is expected every ${counted(cause.cadenceDays, 'day')}.`
    case 'never-contacted':
      return `No two-way contact since the record began on ${on}; one is expected every ${counted(cause.cadenceDays, 'day')}.`
    case 'no-owner':
      return `No named person owns this partnership; its record began on ${on}.`
    case 'reviewed':
      return `The last review was decided on ${on}; the next is due ${counted(cause.intervalDays, 'day')} later.`
    case 'execution-began':
      return `Execution began on ${on}; the first review is due ${counted(cause.intervalDays, 'day')} later.`
    case 'review-date-set':
      return `The review was set for ${on}.`
    case 'weak-reviews':
      return `${counted(cause.count, 'review')} in a row kept it going although ROI or satisfaction was under the floor; the limit was reached on ${on}.`
    case 'value-none':
      return `No value for ${winnersText(cause.missing)} since ${on}${cause.dueOn === null ? '.' : `; to be re-evaluated by ${showDay(cause.dueOn)}.`}`
    case 're-evaluation-open':
      return `The re-evaluation opened on ${on} is not closed; it is due on ${showDay(cause.dueOn)}.`
    case 'value-not-stated':
      return `In this stage since ${on}, and no value is recorded for ${winnersText(cause.missing)}.`
    case 'entered-stage':
      return `In ${stages[cause.stage].label} since ${on}; the limit is ${counted(cause.limitDays, 'day')}.`
    case 'insight-raised':
      return `Raised on ${on} and not landed within ${counted(cause.limitDays, 'day')}: “${shortened(cause.text)}”`
    case 'sign-off-stale':
      return `${brains[cause.brain].label} signed off on ${on}, and the facts it judged have changed since.`
    case 'sign-off-late':
      return `In ${stages[cause.stage].label} since ${on} without the sign-off of ${brains[cause.brain].label}.`
    case 'exit-condition':
      return `An exit condition holds since ${on}: ${exitReasons[cause.reason]}.`
    case 'no-opportunity':
      return `No growth opportunity was recorded since execution began on ${on}.`
  }
}

/** The next act, in a few words. */
export function actLabel(act: AgendaAct): string {
  switch (act.kind) {
    case 'stage-work':
      return `Open ${stages[act.stage].label}`
    case 'decide':
      return act.decision === null ? 'Decide …' : `${decisions[act.decision].label} …`
    case 'log-contact':
      return 'Log contact …'
    case 'goals':
      return 'Open goals'
    case 'metrics':
      return 'Enter figures'
    case 'insights':
      return 'Land the insight'
    case 'sign-offs':
      return 'Open sign-offs'
    case 'opportunities':
      return 'Open opportunities'
    case 'owner':
      return 'Name an owner'
    case 'campaigns':
      return 'Open campaigns'
  }
}

export const driftWords = {
  title: 'Drift',
  hint: 'Where a partnership leaves the protocol: the rule, since when, why, and the next act. A finding goes when its act is done, never by waiting.',
  reading: 'Looking at every partner',
  empty: 'No drift',
  checked: (partners: number): string =>
    `${counted(Object.keys(driftRules).length, 'rule')} were checked for ${counted(partners, 'partner')}.`,
  noneFits: 'No drift for this owner.',
  total: (findings: number, partners: number): string =>
    `${counted(findings, 'finding')} at ${counted(partners, 'partner')}`,
  overdue: (count: number): string => `${String(count)} overdue`,
  attention: (count: number): string => `${String(count)} need attention`,
  pausedCount: (count: number): string => `${String(count)} paused`,
  groupBy: 'Group by',
  owner: 'Owner',
  everyOwner: 'Every owner',
  noOwner: 'No owner',
  list: 'Findings',
  paused: 'Paused',
  pausedHint: 'Out of sight until their day; still true.',
  pause: 'Pause …',
  pauseOne: (name: string): string => `Pause: ${name}`,
  endPause: 'End pause',
  pausedUntil: (until: Day, because: string): string => `Paused until ${showDay(until)}: ${because}`,
  since: (day: Day): string => `since ${showDay(day)}`,
  from: (day: Day): string => `from ${showDay(day)}`,
  choose: (name: string, rule: string): string => `Choose ${name}: ${rule}`,
  chooseGroup: (title: string): string => `Choose all: ${title}`,
  chosen: (count: number): string => `${counted(count, 'finding')} chosen`,
  clear: 'Choose none',
  assignOwner: 'Assign owner …',
  logContact: 'Log contact …',
  trend: 'Findings per day',
  trendHint: 'Counted once a day, paused ones included.',
  trendSoon: 'The trend begins with tomorrow’s count.',
  day: 'Day',
  all: 'All',
} as const

export const askWords = {
  pauseTitle: (count: number): string => (count === 1 ? 'Pause this finding' : `Pause ${String(count)} findings`),
  pauseHint: 'It stays true and is counted; it is only out of sight until that day.',
  until: 'Until',
  untilHint: 'The last day of the pause.',
  because: 'Why',
  becauseHint: 'For example: they are closed until September.',
  pause: 'Pause',
  ownerTitle: (count: number): string => `Assign an owner to ${counted(count, 'partner')}`,
  owner: 'Owner',
  ownerHint: 'A named person.',
  assign: 'Assign',
  contactTitle: (count: number): string => `Log a two-way contact with ${counted(count, 'partner')}`,
  on: 'On',
  channel: 'Channel',
  summary: 'Summary',
  summaryHint: 'The same for each of them.',
  log: 'Log contact',
  cancel: 'Cancel',
  required: 'Please fill this in.',
  fromTomorrow: 'A day after today, please.',
  notAfterToday: 'A day that has come, please.',
} as const

type Named = { readonly name: string; readonly rule: DriftRule }

const partnersText = (targets: readonly Named[]): string =>
  targets.length === 1 ? (targets[0]?.name ?? '') : counted(targets.length, 'partner')

/** The acts by name, as the undo list shows them. */
export const driftActLabels = {
  pause: (targets: readonly Named[]): string =>
    targets.length === 1 && targets[0] !== undefined
      ? `Pause ${ruleNames[targets[0].rule]}: ${targets[0].name}`
      : `Pause ${counted(targets.length, 'drift')}`,
  endPause: ({ name, rule }: Named): string => `End the pause of ${ruleNames[rule]}: ${name}`,
  assignOwner: (targets: readonly Named[], owner: string): string => `Assign ${owner}: ${partnersText(targets)}`,
  logContact: (targets: readonly Named[]): string => `Log contact: ${partnersText(targets)}`,
  count: (day: Day): string => `Count of drifts on ${showDay(day)}`,
} as const

/** What the counts on a card or column say. */
export function driftCountText(count: number, worst: DriftSeverity): string {
  return `${counted(count, 'drift')}, ${worst === 'overdue' ? 'at least one overdue' : 'none overdue'}`
}

/** The partners of a column that drift, and what pressing it does. */
export const columnDriftText = (count: number, worst: DriftSeverity): string =>
  `${counted(count, 'partner')} with drift, ${worst === 'overdue' ? 'at least one overdue' : 'none overdue'}. Show only those.`

/** The clock of a stay: the event that started it, and its limit; a closed partner has none. */
export function clockText(enteredAt: Instant, days: number, limit: number | null): string {
  const since = `since ${showDayOf(enteredAt)}`
  return limit === null ? `${counted(days, 'day')}, ${since}` : `${String(days)} of ${counted(limit, 'day')}, ${since}`
}
