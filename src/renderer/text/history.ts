import type { CommandKind } from '#shared/domain/commands'
import { capitalised, metricLabel } from './formats'
import type { HistoryEntry, RequirementRecord } from '#shared/domain/records/history-entry'
import { decisions } from '#shared/protocol/decisions'
import { type StageId, stageIds, stages } from '#shared/protocol/stages'
import { type BrainId, brains, type MetricId, metrics } from '#shared/protocol/vocabulary'
import { placeLabel } from './refusals'

/** What one entry of the history says, as a sentence that follows "12 May 2026, Ana:". */
export function historySentence(entry: HistoryEntry): string {
  const sentence = sentences[entry.kind as CommandKind]
  return sentence === undefined ? `${entry.kind} ${entry.subject}`.trim() : sentence(entry)
}

type Sentence = (entry: HistoryEntry) => string

function decisionSentence({ decision, from, to }: HistoryEntry): string {
  const label = decision === null ? '' : decisions[decision].label
  if (to === null || from === to) return `decided ${label}; it stays in ${from === null ? '' : placeLabel(from)}`
  return to === 'closed' ? `closed it by ${label}` : `moved to ${placeLabel(to)} by ${label}`
}

/** The domain keeps `stage: rest` as data; people read the stage's name. */
function stageAndRest(subject: string): { readonly stage: StageId | null; readonly rest: string } {
  const [first = '', ...others] = subject.split(': ')
  const stage = stageIds.find((one) => one === first) ?? null
  return { stage, rest: stage === null ? subject : others.join(': ') }
}

const inStage = (stage: StageId | null): string => (stage === null ? '' : ` in ${stages[stage].label}`)

function actionSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  const [id = '', state = ''] = rest.split(' ')
  const label =
    stage === null ? id : (stages[stage].actions.find((one) => one.id === id)?.label ?? 'an action of the playbook')
  if (state === 'open') return `took back “${label}”${inStage(stage)}`
  return `${state === 'done' ? 'did' : 'marked as not applicable'} “${label}”${inStage(stage)}`
}

const winnerWords: Readonly<Record<string, string>> = { us: 'us', partner: 'the partner', customer: 'the customer' }

function valueSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  const [winner = '', state = ''] = rest.split(' ')
  return `stated the value for ${winnerWords[winner] ?? winner}${inStage(stage)}: ${state}`
}

/** `noOpportunityBecause` → `no opportunity because`. */
const spoken = (names: string): string => names.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

function evidenceSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  return `entered ${spoken(rest)}${inStage(stage)}`
}

function carriedSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  return `confirmed what carries over from ${rest}${inStage(stage)}`
}

const tableWords: Readonly<Record<string, string>> = {
  goals: 'the goal',
  campaigns: 'the campaign',
  metricEntries: 'the figure',
  communications: 'the contact',
  opportunities: 'the opportunity',
  insights: 'the insight',
  exitDossiers: 'the exit dossier',
  driftPauses: 'the pause of the drift',
}

function recordWords(subject: string): string {
  const [table = '', ...rest] = subject.split(': ')
  const title = rest.join(': ')
  const [metric = '', month = ''] = title.split(' ')
  const named = isMetric(metric) && table === 'metricEntries' ? `${metricLabel(metric)} ${month}` : title
  return `${tableWords[table] ?? table}${named === '' ? '' : ` “${named}”`}`
}

const isMetric = (text: string): text is MetricId => text in metrics
const isBrain = (text: string): text is BrainId => text in brains

function signOffSentence({ subject, decision }: HistoryEntry): string {
  const [brain = '', verdict = ''] = subject.split(': ')
  const name = isBrain(brain) ? brains[brain].label : brain
  const about = decision === null ? '' : ` for ${decisions[decision].label}`
  return `recorded that ${name} ${verdict === 'approved' ? 'approved' : 'objected'}${about}`
}

const sentences: Readonly<Partial<Record<CommandKind, Sentence>>> = {
  'create-partner': () => 'added the partner in Research',
  'adopt-partner': ({ to }) => `adopted the partnership${to === null ? '' : ` in ${placeLabel(to)}`}`,
  'edit-partner': ({ subject }) => `changed ${spoken(subject)}`,
  'delete-partner': () => 'moved it to the bin',
  'restore-partner': () => 'took it out of the bin',
  'take-decision': decisionSentence,
  'mark-action': actionSentence,
  'state-value': valueSentence,
  'edit-evidence': evidenceSentence,
  'confirm-carried': carriedSentence,
  'confirm-goals': ({ subject }) => `confirmed for this cycle: ${subject}`,
  'close-re-evaluation': ({ subject }) =>
    `closed the re-evaluation${inStage(stageIds.find((stage) => stage === subject) ?? null)}: value restored`,
  'save-record': ({ subject }) => `entered ${recordWords(subject)}`,
  'remove-record': ({ subject }) => `removed ${recordWords(subject)}`,
  'land-insight': ({ subject }) => `landed the insight “${subject}”`,
  'sign-off': signOffSentence,
  undo: ({ subject }) => subject,
}

const outputLabels = Object.fromEntries(
  Object.values(stages).flatMap(({ outputs, actions }) => [...outputs, ...actions].map(({ id, label }) => [id, label])),
)

const requirementNames: Readonly<Record<string, string>> = {
  owner: 'owner',
  values: 'win-win-win',
  're-evaluation': 'no re-evaluation open',
  action: 'an action of the playbook',
  'goals-confirmed': 'goals confirmed',
  rationale: 'rationale',
  'exit-dossier': 'exit dossier',
  insight: 'the insight that leads back',
  'waiting-for': 'what is missing, and by when',
}

const requirementStates: Readonly<Record<string, string>> = {
  met: 'met',
  missing: 'missing',
  'not-applicable': 'not applicable',
  carried: 'unfinished, carried into the Review',
}

/** A requirement as it stood when the decision was taken. */
export function requirementLine({ kind, subject, state, because }: RequirementRecord): string {
  const detail = subject ?? ''
  const signOff = kind === 'sign-off' && isBrain(detail) ? `sign-off by ${brains[detail].label}` : null
  const name = signOff ?? outputLabels[detail] ?? requirementNames[kind] ?? kind
  const reason = because === '' ? '' : `: ${because}`
  return `${capitalised(name)}: ${requirementStates[state] ?? state}${reason}`
}

export const historyWords = {
  title: 'History',
  filter: 'What to show',
  filters: { all: 'Everything', decisions: 'Decisions', facts: 'Facts' },
  search: 'Search in the history',
  none: 'Nothing has happened yet.',
  noneFits: 'Nothing fits what you look for.',
  requirements: (count: number): string => `${String(count)} requirements as they stood`,
  protocol: (version: string): string => `Protocol ${version}`,
  cycle: (cycle: number): string => `Cycle ${String(cycle)}`,
  more: (count: number): string => `Show ${String(count)} older entries`,
  reading: 'Reading the history',
} as const
