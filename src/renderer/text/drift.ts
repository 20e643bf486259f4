import { clauses } from '#shared/protocol/clauses'
import { decisions } from '#shared/protocol/decisions'
import { stages } from '#shared/protocol/stages'
import { brains, exitReasons, type Winner } from '#shared/protocol/vocabulary'
import type { AgendaAct } from '#shared/domain/agenda/agenda-item'
import type { Day, Instant } from '#shared/domain/calendar'
import { type DriftClock, type DriftRule, driftRules } from '#shared/domain/drift/drift-clock'
import type { DriftSeverity } from '#shared/domain/drift/find-drift'
import { showDay, showDayOf, showMonth } from './formats'
import { language } from './language'
import { createSay } from './say'

const say = createSay('drift')

export const ruleNames: Readonly<Record<DriftRule, string>> = {
  'skipped-stages': say('rule-skipped-stages'),
  'unclear-goals': say('rule-unclear-goals'),
  unmeasured: say('rule-unmeasured'),
  unmanaged: say('rule-unmanaged'),
  unowned: say('rule-unowned'),
  unreviewed: say('rule-unreviewed'),
  'low-value': say('rule-low-value'),
  'win-win-win': say('rule-win-win-win'),
  stalled: say('rule-stalled'),
  'insight-not-landed': say('rule-insight-not-landed'),
  'sign-off-stale-or-late': say('rule-sign-off-stale-or-late'),
  'exit-due': say('rule-exit-due'),
  'no-growth': say('rule-no-growth'),
}

export const clauseOf = (rule: DriftRule): string => clauses[driftRules[rule]].label
export const clauseText = (rule: DriftRule): string => clauses[driftRules[rule]].text

export const severityWords: Readonly<Record<DriftSeverity, string>> = {
  overdue: say('severity-overdue'),
  attention: say('severity-attention'),
}

export const groupingWords = {
  rule: say('grouping-rule'),
  owner: say('grouping-owner'),
  stage: say('grouping-stage'),
} as const

const winnerWords: Readonly<Record<Winner, string>> = {
  us: say('winner-us'),
  partner: say('winner-partner'),
  customer: say('winner-customer'),
}

const listFormat = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' })
export const listed = (words: readonly string[]): string => listFormat.format(words)

const winnersText = (winners: readonly Winner[]): string => listed(winners.map((winner) => winnerWords[winner]))

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text)

/** Why it drifts, in one sentence that names the event which started the clock. */
export function causeSentence({ cause, eventOn }: Pick<DriftClock, 'cause' | 'eventOn'>): string {
  const on = showDay(eventOn)
  switch (cause.kind) {
    case 'adopted':
      return say('cause-adopted', {
        stage: stages[cause.stage].label,
        on,
        missingStages: listed(cause.missingStages.map((one) => stages[one].label)),
      })
    case 'goal-without-measure':
      return say('cause-goal-without-measure', { title: shortened(cause.title), on })
    case 'no-goals':
      return say('cause-no-goals', { on })
    case 'goals-not-confirmed':
      return say('cause-goals-not-confirmed', { cycle: cause.cycle, on })
    case 'last-measured':
      return say('cause-last-measured', { month: showMonth(cause.month), on })
    case 'never-measured':
      return say('cause-never-measured', { on })
    case 'last-contact':
      return say('cause-last-contact', { on, cadenceDays: cause.cadenceDays })
    case 'never-contacted':
      return say('cause-never-contacted', { on, cadenceDays: cause.cadenceDays })
    case 'no-owner':
      return say('cause-no-owner', { on })
    case 'reviewed':
      return say('cause-reviewed', { on, intervalDays: cause.intervalDays })
    case 'execution-began':
      return say('cause-execution-began', { on, intervalDays: cause.intervalDays })
    case 'review-date-set':
      return say('cause-review-date-set', { on })
    case 'weak-reviews':
      return say('cause-weak-reviews', { count: cause.count, on })
    case 'value-none':
      return cause.dueOn === null
        ? say('cause-value-none', { missing: winnersText(cause.missing), on })
        : say('cause-value-none-due', { missing: winnersText(cause.missing), on, dueOn: showDay(cause.dueOn) })
    case 're-evaluation-open':
      return say('cause-re-evaluation-open', { on, dueOn: showDay(cause.dueOn) })
    case 'value-not-stated':
      return say('cause-value-not-stated', { on, missing: winnersText(cause.missing) })
    case 'entered-stage':
      return say('cause-entered-stage', { stage: stages[cause.stage].label, on, limitDays: cause.limitDays })
    case 'insight-raised':
      return say('cause-insight-raised', { on, limitDays: cause.limitDays, text: shortened(cause.text) })
    case 'sign-off-stale':
      return say('cause-sign-off-stale', { brain: brains[cause.brain].label, on })
    case 'sign-off-late':
      return say('cause-sign-off-late', { stage: stages[cause.stage].label, on, brain: brains[cause.brain].label })
    case 'exit-condition':
      return say('cause-exit-condition', { on, reason: exitReasons[cause.reason] })
    case 'no-opportunity':
      return say('cause-no-opportunity', { on })
  }
}

/** The next act, in a few words. */
export function actLabel(act: AgendaAct): string {
  switch (act.kind) {
    case 'stage-work':
      return say('act-stage-work', { stage: stages[act.stage].label })
    case 'decide':
      return act.decision === null
        ? say('act-decide')
        : say('act-decision', { decision: decisions[act.decision].label })
    case 'log-contact':
      return say('act-log-contact')
    case 'goals':
      return say('act-goals')
    case 'metrics':
      return say('act-metrics')
    case 'insights':
      return say('act-insights')
    case 'sign-offs':
      return say('act-sign-offs')
    case 'opportunities':
      return say('act-opportunities')
    case 'owner':
      return say('act-owner')
    case 'campaigns':
      return say('act-campaigns')
  }
}

export const driftWords = {
  title: say('title'),
  hint: say('hint'),
  reading: say('reading'),
  empty: say('empty'),
  checked: (partners: number): string => say('checked', { rules: Object.keys(driftRules).length, partners }),
  noneFits: say('none-fits'),
  total: (findings: number, partners: number): string => say('total', { findings, partners }),
  overdue: (count: number): string => say('overdue', { count }),
  attention: (count: number): string => say('attention', { count }),
  pausedCount: (count: number): string => say('paused-count', { count }),
  groupBy: say('group-by'),
  owner: say('owner'),
  everyOwner: say('every-owner'),
  noOwner: say('no-owner'),
  list: say('list'),
  paused: say('paused'),
  pausedHint: say('paused-hint'),
  pause: say('pause'),
  pauseOne: (name: string): string => say('pause-one', { name }),
  endPause: say('end-pause'),
  pausedUntil: (until: Day, because: string): string => say('paused-until', { until: showDay(until), because }),
  since: (day: Day): string => say('since', { day: showDay(day) }),
  from: (day: Day): string => say('from', { day: showDay(day) }),
  choose: (name: string, rule: string): string => say('choose', { name, rule }),
  chooseGroup: (title: string): string => say('choose-group', { title }),
  chosen: (count: number): string => say('chosen', { count }),
  clear: say('clear'),
  assignOwner: say('assign-owner'),
  logContact: say('log-contact'),
  trend: say('trend'),
  trendHint: say('trend-hint'),
  trendSoon: say('trend-soon'),
  day: say('day'),
  all: say('all'),
} as const

export const askWords = {
  pauseTitle: (count: number): string => say('ask-pause-title', { count }),
  pauseHint: say('ask-pause-hint'),
  until: say('ask-until'),
  untilHint: say('ask-until-hint'),
  because: say('ask-because'),
  becauseHint: say('ask-because-hint'),
  pause: say('ask-pause'),
  ownerTitle: (count: number): string => say('ask-owner-title', { count }),
  owner: say('ask-owner'),
  ownerHint: say('ask-owner-hint'),
  assign: say('ask-assign'),
  contactTitle: (count: number): string => say('ask-contact-title', { count }),
  on: say('ask-on'),
  channel: say('ask-channel'),
  summary: say('ask-summary'),
  summaryHint: say('ask-summary-hint'),
  log: say('ask-log'),
  cancel: say('ask-cancel'),
  required: say('ask-required'),
  fromTomorrow: say('ask-from-tomorrow'),
  notAfterToday: say('ask-not-after-today'),
} as const

type Named = { readonly name: string; readonly rule: DriftRule }

const partnersText = (targets: readonly Named[]): string =>
  targets.length === 1 ? (targets[0]?.name ?? '') : say('partners', { count: targets.length })

/** The acts by name, as the undo list shows them. */
export const driftActLabels = {
  pause: (targets: readonly Named[]): string =>
    targets.length === 1 && targets[0] !== undefined
      ? say('drift-act-pause', { rule: ruleNames[targets[0].rule], name: targets[0].name })
      : say('act-pause-several', { count: targets.length }),
  endPause: ({ name, rule }: Named): string => say('drift-act-end-pause', { rule: ruleNames[rule], name }),
  assignOwner: (targets: readonly Named[], owner: string): string =>
    say('drift-act-assign-owner', { owner, targets: partnersText(targets) }),
  logContact: (targets: readonly Named[]): string => say('drift-act-log-contact', { targets: partnersText(targets) }),
  count: (day: Day): string => say('drift-act-count', { day: showDay(day) }),
} as const

/** What the counts on a card or column say. */
export function driftCountText(count: number, worst: DriftSeverity): string {
  return say('count', { count, worst })
}

/** The partners of a column that drift, and what pressing it does. */
export const columnDriftText = (count: number, worst: DriftSeverity): string => say('column', { count, worst })

/** The clock of a stay: the event that started it, and its limit; a closed partner has none. */
export function clockText(enteredAt: Instant, days: number, limit: number | null): string {
  const since = say('clock-since', { enteredAt: showDayOf(enteredAt) })
  return limit === null ? say('clock', { days, since }) : say('clock-limit', { days, limit, since })
}
