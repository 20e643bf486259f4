import fc from 'fast-check'
import { type DecisionId, decisionIds, decisionsIn } from '#shared/protocol/decisions'
import { type StageId, stageIds, stages } from '#shared/protocol/stages'
import { brains, keysOf, winners } from '#shared/protocol/vocabulary'
import { addDays } from '#shared/domain/calendar'
import type { EditableTable, PartnerCommand } from '#shared/domain/commands'
import { propose } from '#shared/domain/gate/check-gate'
import type { Row } from '#shared/domain/tables'
import { onDay } from './a-context'
import { answer, type Desk, write } from './a-desk'
import { aProfile } from './a-partner'
import {
  aCampaign,
  aCommunication,
  aGoal,
  aKpi,
  aMetricEntry,
  anExitDossier,
  anInsight,
  anOpportunity,
  aStatement,
} from './a-record'
import { signOffCommands, stageCommands } from './stage-work'

/** What a person does next, settled only when it is seen where the partner stands by then. */
export type Step = { readonly kind: StepKind; readonly salt: number; readonly days: number }

const weights = { advance: 8, decide: 3, edit: 6, record: 5, value: 2, wrong: 2, bin: 1 } as const
type StepKind = keyof typeof weights

export const steps = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(...keysOf(weights).map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
      salt: fc.nat(1_000_000),
      days: fc.constantFrom(0, 0, 1, 7, 100),
    }),
    { minLength: 1, maxLength },
  )

const pick = <T>(list: readonly T[], salt: number): T => list[salt % list.length] as T

/** The commands of a step at a desk; some are refused, and some sensible ones become impossible on the way. */
export function commandsOf({ kind, salt: small }: Step, desk: Desk): readonly PartnerCommand[] {
  const { dossier } = desk
  const salt = scrambled(small)
  if (dossier === null) return [firstCommand(salt)]
  switch (kind) {
    case 'advance':
      return advance(desk, salt)
    case 'decide':
      return [decision(desk, pick(decisionIds, salt), salt)]
    case 'edit':
      return [pick(edits(desk, salt), salt)]
    case 'record':
      return [pick(records(desk, salt), salt)]
    case 'value':
      return [statement(desk, salt)]
    case 'wrong':
      return [pick(wrong(desk), salt)]
    case 'bin':
      return [
        { kind: 'delete-partner' },
        { kind: 'mark-action', stage: 'research', actionId: 'identify-target-companies', mark: null },
        { kind: 'restore-partner' },
      ]
  }
}

/** Generated numbers are often small; their digits must differ all the same. */
const scrambled = (salt: number): number => (Math.imul(salt + 1, 2_654_435_761) >>> 8) % 1_000_003

const firstCommand = (salt: number): PartnerCommand => {
  const profile = aProfile({ tier: pick(['standard', 'high-value'], salt >> 3) })
  return salt % 3 === 0
    ? {
        kind: 'adopt-partner',
        partnerId: 'partner-1',
        profile,
        stage: pick(stageIds, salt >> 5),
        reason: 'It was there',
      }
    : { kind: 'create-partner', partnerId: 'partner-1', profile }
}

/** Everything that one of the place's decisions asks for, and the decision. */
function advance(desk: Desk, salt: number): readonly PartnerCommand[] {
  const { dossier, context } = desk
  if (dossier === null) return []
  const { stage, cycle } = dossier.partner
  const chosen = pick(decisionsIn(stage), stage === 'review' || salt % 5 === 0 ? salt >> 3 : 0)
  const work = { dossier, context }
  const filled = stage !== 'closed' && chosen.forward ? stageCommands(stage, work) : []
  const reopened = dossier.reEvaluations.map(({ id }): PartnerCommand => ({
    kind: 'close-re-evaluation',
    reEvaluationId: id,
    note: 'Restored',
  }))
  const insights: readonly PartnerCommand[] = [
    {
      kind: 'save-record',
      table: 'insights',
      record: anInsight({ id: `insight-${String(salt % 5)}`, cycle, targetStage: pick(stageIds, salt) }),
    },
  ]
  const declines = chosen.destination.kind === 'closed' && chosen.destination.closing === 'declined'
  const leaving: readonly PartnerCommand[] =
    chosen.destination.kind === 'closed'
      ? [
          {
            kind: 'save-record',
            table: 'exitDossiers',
            record: anExitDossier({ cycle, reason: declines ? 'poor-fit' : 'no-value' }),
          },
        ]
      : []
  return [
    ...filled,
    ...reopened,
    ...insights,
    ...leaving,
    ...signOffCommands(chosen.id, work),
    decision(desk, chosen.id, salt),
  ]
}

function decision(desk: Desk, id: DecisionId, salt: number): PartnerCommand {
  const insight = pick([`insight-${String(salt % 5)}`, null, 'nobody'], salt >> 4 === 1 ? 1 : 0)
  return {
    kind: 'take-decision',
    proposal: propose(id, {
      rationale: salt % 11 === 0 ? '' : 'Because',
      to: id === 'return-to-stage' ? pick(stageIds, salt) : null,
      insightId: insight,
      what: 'More figures',
      dueOn: addDays(desk.context.today, 30),
    }),
  }
}

function statement({ context }: Desk, salt: number): PartnerCommand {
  return {
    kind: 'state-value',
    stage: pick(stageIds, salt >> 2),
    winner: pick(winners, salt >> 4),
    statement: aStatement({ state: pick(['none', 'delivering', 'expected'], salt), on: context.today }),
    reEvaluateBy: null,
  }
}

function edits({ dossier, context }: Desk, salt: number): readonly PartnerCommand[] {
  const stage: StageId = pick(stageIds, salt >> 3)
  const action = pick(stages[stage].actions, salt >> 5).id
  const text = pick(['', 'A plan', '👩‍🚀 مرحبا', '<script>alert(1)</script>'], salt >> 7)
  return [
    { kind: 'edit-partner', patch: { owner: pick(['', 'Olga Owner', 'Otto'], salt >> 2) } },
    { kind: 'edit-partner', patch: { tier: pick(['standard', 'high-value', 'high-risk'], salt >> 2), notes: text } },
    { kind: 'edit-partner', patch: { name: `Acme ${String(salt % 7)}`, cadence: pick([null, 'weekly'], salt >> 2) } },
    { kind: 'edit-partner', patch: { reviewOn: pick([null, context.today], salt >> 2) } },
    { kind: 'mark-action', stage, actionId: action, mark: null },
    {
      kind: 'mark-action',
      stage,
      actionId: action,
      mark: { state: 'not-applicable', because: text, on: context.today },
    },
    { kind: 'edit-evidence', stage, patch: { outreachPlan: text, roles: text } },
    { kind: 'edit-evidence', stage, patch: { shortlistRank: pick([null, 1, 2], salt >> 2), agreement: null } },
    { kind: 'confirm-carried', stage },
    { kind: 'confirm-goals', goalIds: (dossier?.goals ?? []).map(({ id }) => id) },
    ...(dossier?.reEvaluations ?? []).map(({ id }): PartnerCommand => ({
      kind: 'close-re-evaluation',
      reEvaluationId: id,
      note: text,
    })),
    {
      kind: 'sign-off',
      signOff: {
        brain: pick(keysOf(brains), salt),
        decision: pick(decisionIds, salt >> 3),
        verdict: pick(['approved', 'objected'], salt >> 6),
        by: pick(['Olga Owner', 'Judge'], salt >> 7),
        note: text,
        facts: null,
      },
    },
  ]
}

function records({ dossier, context }: Desk, salt: number): readonly PartnerCommand[] {
  const cycle = dossier?.partner.cycle ?? 1
  const on = context.today
  const id = `record-${String(salt % 3)}`
  const save = (table: EditableTable, record: Row): PartnerCommand => ({ kind: 'save-record', table, record })
  const tables = ['goals', 'campaigns', 'metricEntries', 'opportunities', 'insights', 'exitDossiers'] as const
  const table = pick(tables, salt >> 4)
  return [
    save('goals', aGoal({ id, cycle, confirmedFor: cycle, title: `Goal ${String(salt % 4)}` })),
    save('goals', aKpi({ id, cycle, confirmedFor: cycle, target: salt % 50 })),
    save('campaigns', aCampaign({ id, cycle, results: pick(['', 'Results'], salt >> 3), resultsOn: on })),
    save('metricEntries', aMetricEntry({ cycle, month: on.slice(0, 7), asOf: on, value: salt % 9 })),
    save('communications', aCommunication({ id, on })),
    save('opportunities', anOpportunity({ id, cycle, seenOn: on })),
    save(
      'insights',
      anInsight({ id: `insight-${String(salt % 5)}`, cycle, raisedOn: on, targetStage: pick(stageIds, salt >> 2) }),
    ),
    save('exitDossiers', anExitDossier({ cycle, lessons: pick(['', 'Ask earlier'], salt >> 2) })),
    { kind: 'remove-record', table, recordId: dossier?.[table][0]?.id ?? 'none' },
    { kind: 'land-insight', insightId: `insight-${String(salt % 5)}`, landing: landing(salt) },
  ]
}

const landing = (salt: number): Extract<PartnerCommand, { kind: 'land-insight' }>['landing'] =>
  salt % 2 === 0
    ? { kind: 'no-change', because: 'A single case' }
    : { kind: 'playbook', item: { kind: pick(['action', 'fit-criterion'], salt >> 1), label: 'Ask twice', detail: '' } }

/** What no input may do. */
const wrong = ({ context }: Desk): readonly PartnerCommand[] => [
  { kind: 'create-partner', partnerId: 'partner-1', profile: aProfile() },
  { kind: 'edit-partner', patch: { name: ' ' } },
  { kind: 'edit-partner', patch: { notes: 'x'.repeat(100_000) } },
  { kind: 'edit-partner', patch: { stage: 'review', cycle: 9 } as object },
  { kind: 'edit-evidence', stage: 'review', patch: { relationshipQuality: 6 } },
  { kind: 'take-decision', proposal: propose('revise-terms', { rationale: 'x', what: 'y', dueOn: '2026-02-30' }) },
  { kind: 'save-record', table: 'goals', record: aGoal({ confirmedFor: 99 }) },
  { kind: 'save-record', table: 'metricEntries', record: aMetricEntry({ metric: 'conversion', value: 101 }) },
  { kind: 'save-record', table: 'communications', record: aCommunication({ on: addDays(context.today, 1) }) },
]

/** One command as it was met: the desk before and after, and what was answered. */
export type Met = {
  readonly command: PartnerCommand
  readonly before: Desk
  readonly result: ReturnType<typeof answer>
  readonly after: Desk
}

/** Carries steps out one command at a time; what is refused leaves the desk as it is. */
export function carryOut(all: readonly Step[], start: Desk): readonly Met[] {
  const met: Met[] = []
  let desk = start
  for (const step of all) {
    const { context } = desk
    desk = { ...desk, context: onDay(context, addDays(context.today, step.days)) }
    for (const command of commandsOf(step, desk)) {
      const result = answer(desk, command)
      const next = result.ok ? write(desk, result.value) : desk
      met.push({ command, before: desk, result, after: next })
      desk = next
    }
  }
  return met
}
