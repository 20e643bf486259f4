import { metrics } from '#shared/protocol/vocabulary'
import { createSay } from './say'

const say = createSay('evidence-records')

/** Words of the editors of goals, campaigns, metric entries and opportunities. */

export const goalWords = {
  names: { goal: say('goal-names-goal'), kpi: say('goal-names-kpi') },
  add: { goal: say('goal-add-goal'), kpi: say('goal-add-kpi') },
  title: say('goal-title'),
  measure: say('goal-measure'),
  measureHint: say('goal-measure-hint'),
  unit: say('goal-unit'),
  target: say('goal-target'),
  dueOn: say('goal-due-on'),
  result: say('goal-result'),
  resultHint: say('goal-result-hint'),
  note: say('goal-note'),
  unclear: say('goal-unclear'),
  lacks: say('goal-lacks'),
  fromCycle: (cycle: number): string => say('goal-from-cycle', { cycle }),
  confirm: (cycle: number): string => say('goal-confirm', { cycle }),
  confirmAll: (count: number, cycle: number): string => say('goal-confirm-all', { count, cycle }),
  confirmAct: say('goal-confirm-act'),
  confirmed: say('goal-confirmed'),
  act: { goal: say('goal-act-goal'), kpi: say('goal-act-kpi') },
  removeAct: { goal: say('goal-remove-act-goal'), kpi: say('goal-remove-act-kpi') },
  untitled: { goal: say('goal-untitled-goal'), kpi: say('goal-untitled-kpi') },
}

/** A measure as people read it: the metric's name where it is one of the protocol. */
export const measureText = (measure: string): string =>
  Object.entries(metrics).find(([id]) => id === measure)?.[1] ?? measure

/** And back: the metric's stored name where its name was typed. */
export const measureFrom = (text: string): string => {
  const typed = text.trim().toLocaleLowerCase()
  return Object.entries(metrics).find(([id, label]) => id === typed || label === typed)?.[0] ?? text
}

export const listWords = {
  remove: (title: string): string => say('list-remove', { title }),
  discard: say('list-discard'),
}

export const campaignWords = {
  add: say('campaign-add'),
  name: say('campaign-name'),
  state: say('campaign-state'),
  states: {
    concept: say('campaign-states-concept'),
    planned: say('campaign-states-planned'),
    running: say('campaign-states-running'),
    done: say('campaign-states-done'),
    cancelled: say('campaign-states-cancelled'),
  },
  concept: say('campaign-concept'),
  conceptHint: say('campaign-concept-hint'),
  plan: say('campaign-plan'),
  startsOn: say('campaign-starts-on'),
  endsOn: say('campaign-ends-on'),
  owner: say('campaign-owner'),
  results: say('campaign-results'),
  resultsOn: say('campaign-results-on'),
  deliverables: say('campaign-deliverables'),
  deliverable: say('campaign-deliverable'),
  dueOn: say('campaign-due-on'),
  doneOn: say('campaign-done-on'),
  addDeliverable: say('campaign-add-deliverable'),
  nameIt: say('campaign-name-it'),
  lacks: say('campaign-lacks'),
  untitled: say('campaign-untitled'),
  none: say('campaign-none'),
  act: say('campaign-act'),
  removeAct: say('campaign-remove-act'),
}

export const metricWords = {
  entries: say('metric-entries'),
  none: say('metric-none'),
  metric: say('metric'),
  month: say('metric-month'),
  kind: say('metric-kind'),
  kinds: {
    measured: say('metric-kinds-measured'),
    estimated: say('metric-kinds-estimated'),
    'not-measured': say('metric-kinds-not-measured'),
  },
  value: say('metric-value'),
  units: { conversion: say('metric-units-conversion'), satisfaction: say('metric-units-satisfaction') } as Readonly<
    Record<string, string>
  >,
  money: (currency: string): string => say('metric-money', { currency }),
  source: say('metric-source'),
  record: say('metric-record'),
  replaces: (value: string): string => say('metric-replaces', { value }),
  act: say('metric-act'),
  notMeasured: say('metric-not-measured'),
}

export const opportunityWords = {
  add: say('opportunity-add'),
  kind: say('opportunity-kind'),
  title: say('opportunity-title'),
  state: say('opportunity-state'),
  states: {
    seen: say('opportunity-states-seen'),
    pursued: say('opportunity-states-pursued'),
    won: say('opportunity-states-won'),
    dropped: say('opportunity-states-dropped'),
  },
  seenOn: say('opportunity-seen-on'),
  expected: say('opportunity-expected'),
  actual: say('opportunity-actual'),
  lacks: say('opportunity-lacks'),
  untitled: say('opportunity-untitled'),
  none: say('opportunity-none'),
  noneHint: say('opportunity-none-hint'),
  act: say('opportunity-act'),
  removeAct: say('opportunity-remove-act'),
  noneAct: say('opportunity-none-act'),
}
