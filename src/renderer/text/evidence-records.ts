import { metrics } from '#shared/protocol/vocabulary'

/** Words of the editors of goals, campaigns, metric entries and opportunities. */

export const goalWords = {
  names: { goal: 'goal', kpi: 'KPI' },
  add: { goal: 'Add a goal', kpi: 'Add a KPI' },
  title: 'Title',
  measure: 'Measured by',
  measureHint: 'a metric or own words',
  unit: 'Unit',
  target: 'Target',
  dueOn: 'Due',
  result: 'Result',
  resultHint: 'from the metric entries',
  note: 'Note',
  unclear: 'unclear: no measure',
  lacks: 'Not saved yet: it needs a title.',
  fromCycle: (cycle: number): string => `from cycle ${String(cycle)}, not confirmed`,
  confirm: (cycle: number): string => `Confirm for cycle ${String(cycle)}`,
  confirmAll: (count: number, cycle: number): string => `Confirm all ${String(count)} for cycle ${String(cycle)}`,
  confirmAct: 'Confirm goals',
  confirmed: 'Confirmed for this cycle.',
  act: { goal: 'Edit a goal', kpi: 'Edit a KPI' },
  removeAct: { goal: 'Remove a goal', kpi: 'Remove a KPI' },
  untitled: { goal: 'New goal', kpi: 'New KPI' },
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
  remove: (title: string): string => `Remove ${title}`,
  discard: 'Discard',
}

export const campaignWords = {
  add: 'Add a campaign',
  name: 'Name',
  state: 'State',
  states: { concept: 'Concept', planned: 'Planned', running: 'Running', done: 'Done', cancelled: 'Cancelled' },
  concept: 'Concept',
  conceptHint: 'For whom, with what, and what both sides put in.',
  plan: 'Plan',
  startsOn: 'Starts',
  endsOn: 'Ends',
  owner: 'Campaign owner',
  results: 'Results',
  resultsOn: 'Results as of',
  deliverables: 'Deliverables',
  deliverable: 'Deliverable',
  dueOn: 'Due',
  doneOn: 'Done on',
  addDeliverable: 'Add a deliverable',
  nameIt: 'Name it and press Enter',
  lacks: 'Not saved yet: it needs a name.',
  untitled: 'New campaign',
  none: 'No campaign yet.',
  act: 'Edit a campaign',
  removeAct: 'Remove a campaign',
}

export const metricWords = {
  entries: 'Entered in this cycle',
  none: 'Nothing entered in this cycle yet.',
  metric: 'Metric',
  month: 'Month',
  kind: 'How is it known?',
  kinds: { measured: 'Measured', estimated: 'Estimated', 'not-measured': 'Not measured' },
  value: 'Value',
  units: { conversion: 'In per cent, 0 to 100.', satisfaction: '0 to 10.' } as Readonly<Record<string, string>>,
  money: (currency: string): string => `In ${currency}.`,
  source: 'Source',
  record: 'Record',
  replaces: (value: string): string => `Replaces what is entered for this month: ${value}.`,
  act: 'Record a metric',
  notMeasured: 'not measured',
}

export const opportunityWords = {
  add: 'Add an opportunity',
  kind: 'Kind',
  title: 'Title',
  state: 'State',
  states: { seen: 'Seen', pursued: 'Pursued', won: 'Won', dropped: 'Dropped' },
  seenOn: 'Seen on',
  expected: 'Expected result',
  actual: 'Actual result',
  lacks: 'Not saved yet: it needs a title.',
  untitled: 'New opportunity',
  none: 'No opportunity seen because',
  noneHint: 'Only when none was seen in this cycle.',
  act: 'Edit an opportunity',
  removeAct: 'Remove an opportunity',
  noneAct: 'No opportunity seen',
}
