import { expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar'
import type { EditableTable, PartnerCommand } from '#shared/domain/commands'
import type { DriftRule } from '#shared/domain/drift/drift-clock'
import { type DriftSeverity, findDrift } from '#shared/domain/drift/find-drift'
import type { PartnerProfile } from '#shared/domain/records/partner'
import type { Row } from '#shared/domain/tables'
import { aContext, aWorkspace, onDay } from '../../../../helpers/builders/a-context'
import { after, anEmptyDesk, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aProfile } from '../../../../helpers/builders/a-partner'
import {
  aCommunication,
  aGoal,
  aMetricEntry,
  anInsight,
  anOpportunity,
  aStatement,
} from '../../../../helpers/builders/a-record'
import { decideNext, decideReview } from '../../../../helpers/builders/drift-desk'
import { take } from '../../../../helpers/builders/ready-for'
import { signOffCommands, valueCommands } from '../../../../helpers/builders/stage-work'

/** A rule stands from one day to before another, and is overdue from a day on; days since the record began. */
type Stands = readonly [rule: DriftRule, from: number, overdue: number, until: number]
type Life = {
  readonly profile?: Partial<PartnerProfile>
  readonly adopted?: true
  readonly acts: readonly (readonly [day: number, act: (desk: Desk) => Desk])[]
  readonly table: readonly Stands[]
}

const ever = 9999
const work = (desk: Desk) => ({ dossier: dossierOf(desk), context: desk.context })
const cycleOf = (desk: Desk): number => dossierOf(desk).partner.cycle
const save = (table: EditableTable, record: Row): PartnerCommand => ({ kind: 'save-record', table, record })

const contact = (desk: Desk): Desk =>
  after(desk, save('communications', aCommunication({ id: desk.context.today, on: desk.context.today })))
const measure = (desk: Desk): Desk => {
  const { today } = desk.context
  return after(
    desk,
    save('metricEntries', aMetricEntry({ cycle: cycleOf(desk), month: today.slice(0, 7), asOf: today })),
  )
}
const grow = (desk: Desk): Desk =>
  after(desk, save('opportunities', anOpportunity({ cycle: cycleOf(desk), seenOn: desk.context.today })))
const stateValues = (desk: Desk): Desk => {
  const { stage } = dossierOf(desk).partner
  return stage === 'closed' ? desk : after(desk, ...valueCommands(stage, work(desk)))
}
const valueNone = (desk: Desk): Desk =>
  after(desk, {
    kind: 'state-value',
    stage: 'research',
    winner: 'customer',
    statement: aStatement({ state: 'none', on: desk.context.today }),
    reEvaluateBy: null,
  })
const restore = (desk: Desk): Desk => {
  const stated = stateValues(desk)
  const open = dossierOf(stated).reEvaluations.map(({ id }): PartnerCommand => ({
    kind: 'close-re-evaluation',
    reEvaluationId: id,
    note: 'Restored',
  }))
  return after(stated, ...open)
}
const every = (from: number, step: number, act: (desk: Desk) => Desk): Life['acts'] =>
  Array.from({ length: Math.ceil((370 - from) / step) }, (_, index) => [from + index * step, act] as const)

/** Ready for execution on day 30: weekly contact is expected in Onboarding, monthly from then on. */
const toDevelopment: Life['acts'] = [
  [5, decideNext],
  [12, decideNext],
  [15, contact],
  [30, decideNext],
  [31, stateValues],
  ...every(30, 30, contact),
]
const untilDevelopment: readonly Stands[] = [
  ['unmanaged', 12, 14, 15],
  ['unmanaged', 26, 29, 30],
  ['win-win-win', 26, ever, 30],
]

const lives: readonly Life[] = [
  // Nothing is ever done.
  {
    acts: [],
    table: [
      ['win-win-win', 14, 44, ever],
      ['stalled', 31, 46, ever],
      ['unmanaged', 137, 182, ever],
    ],
  },
  // Nobody owns it for twenty days.
  {
    profile: { owner: '' },
    acts: [[20, (desk) => after(desk, { kind: 'edit-partner', patch: { owner: 'Olga' } })]],
    table: [
      ['unowned', 0, 7, 20],
      ['win-win-win', 14, 44, ever],
      ['stalled', 31, 46, ever],
      ['unmanaged', 137, 182, ever],
    ],
  },
  // Contact in time, and nothing else.
  {
    profile: { cadence: 'monthly' },
    acts: every(40, 40, contact),
    table: [
      ['win-win-win', 14, 44, ever],
      ['stalled', 31, 46, ever],
    ],
  },
  // High value in Negotiation: sign-offs late, given, and gone stale.
  {
    profile: { tier: 'high-value' },
    acts: [
      [10, decideNext],
      [60, (desk) => after(desk, ...signOffCommands('proceed-to-onboarding', work(desk)))],
      [70, (desk) => after(desk, save('goals', aGoal({ id: 'new' })))],
    ],
    table: [
      ['unmanaged', 21, 28, ever],
      ['win-win-win', 24, 54, ever],
      ['sign-off-stale-or-late', 33, 47, 60],
      ['sign-off-stale-or-late', 70, 74, ever],
      ['stalled', 56, 79, ever],
    ],
  },
  // A good year: figures every month, growth, a review in autumn and a second cycle.
  {
    acts: [
      ...toDevelopment,
      ...every(60, 30, measure),
      [100, grow],
      [250, decideNext],
      [255, (desk) => decideReview(desk, 'maintain-partnership')],
    ],
    table: [
      ...untilDevelopment,
      ['unreviewed', 210, 240, 255],
      ['stalled', 231, ever, 250],
      ['unclear-goals', 269, 299, ever],
      ['win-win-win', 269, 299, ever],
    ],
  },
  // Executed without a figure until day 150, and without growth.
  {
    acts: [...toDevelopment, ...every(150, 30, measure)],
    table: [
      ...untilDevelopment,
      ['unmeasured', 75, 105, 150],
      ['unreviewed', 210, 240, ever],
      ['no-growth', 210, 300, ever],
      ['stalled', 231, 331, ever],
    ],
  },
  // A value that is none, and comes back.
  {
    acts: [
      [20, valueNone],
      [50, restore],
    ],
    table: [
      ['win-win-win', 14, ever, 20],
      ['win-win-win', 20, 35, 50],
      ['stalled', 31, 46, ever],
      ['unmanaged', 137, 182, ever],
    ],
  },
  // A value that is none and stays so.
  {
    acts: [[20, valueNone]],
    table: [
      ['win-win-win', 14, ever, 20],
      ['win-win-win', 20, 35, ever],
      ['exit-due', 64, 94, ever],
      ['stalled', 31, 46, ever],
      ['unmanaged', 137, 182, ever],
    ],
  },
  // An insight that lands late.
  {
    acts: [
      [0, (desk) => after(desk, save('insights', anInsight({ raisedOn: desk.context.today })))],
      [
        45,
        (desk) =>
          after(desk, {
            kind: 'land-insight',
            insightId: 'insight-1',
            landing: { kind: 'no-change', because: 'A single case' },
          }),
      ],
    ],
    table: [
      ['insight-not-landed', 30, 60, 45],
      ['win-win-win', 14, 44, ever],
      ['stalled', 31, 46, ever],
      ['unmanaged', 137, 182, ever],
    ],
  },
  // Taken in at Development.
  {
    profile: { cadence: 'monthly' },
    adopted: true,
    acts: [[40, (desk) => after(desk, save('goals', aGoal()))], ...every(62, 30, contact), ...every(80, 30, measure)],
    table: [
      ['skipped-stages', 0, 90, ever],
      ['unclear-goals', 0, 30, 40],
      ['win-win-win', 14, 44, ever],
      ['unmanaged', 45, 60, 62],
      ['unmeasured', 45, 75, 80],
      ['unreviewed', 180, 210, ever],
      ['no-growth', 180, 270, ever],
      ['stalled', 201, 301, ever],
    ],
  },
  // Rejected after forty days.
  {
    acts: [[40, (desk) => take(desk, 'reject-research')]],
    table: [
      ['win-win-win', 14, 44, 40],
      ['stalled', 31, 46, 40],
    ],
  },
  // In the bin for twenty days.
  {
    acts: [
      [100, (desk) => after(desk, { kind: 'delete-partner' })],
      [120, (desk) => after(desk, { kind: 'restore-partner' })],
    ],
    table: [
      ['win-win-win', 14, 44, 100],
      ['win-win-win', 120, 120, ever],
      ['stalled', 31, 46, 100],
      ['stalled', 120, 120, ever],
      ['unmanaged', 137, 182, ever],
    ],
  },
]

const yearBegan = '2026-01-05'
const workspace = aWorkspace()

function born({ profile, adopted }: Life, today: string): Desk {
  const start = anEmptyDesk(aContext({ workspace, today }))
  const who = { partnerId: 'partner-1', profile: aProfile(profile) }
  return after(
    start,
    adopted
      ? { kind: 'adopt-partner', ...who, stage: 'development', reason: 'Older' }
      : { kind: 'create-partner', ...who },
  )
}

const expected = ({ table }: Life, day: number): Record<string, DriftSeverity> =>
  Object.fromEntries(
    table
      .filter(([, from, , until]) => from <= day && day < until)
      .map(([rule, , overdue]) => [rule, overdue <= day ? 'overdue' : 'attention']),
  )

function found(desk: Desk): Record<string, DriftSeverity> {
  const worst: Record<string, DriftSeverity> = {}
  const { today } = desk.context
  for (const { rule, severity } of findDrift({ dossier: dossierOf(desk), workspace, today })) {
    if (worst[rule] !== 'overdue') worst[rule] = severity
  }
  return worst
}

it('a year over 200 partners gives, on every day, the findings of the table written by hand', () => {
  let looks = 0
  for (let index = 0; index < 200; index += 1) {
    const life = lives[index % lives.length] as Life
    const bornAfter = Math.floor(index / lives.length) * 3
    let desk = born(life, addDays(yearBegan, bornAfter))
    for (let day = 0; bornAfter + day <= 365; day += 1) {
      desk = { ...desk, context: onDay(desk.context, addDays(yearBegan, bornAfter + day)) }
      for (const [, act] of life.acts.filter(([on]) => on === day)) desk = act(desk)
      looks += 1
      expect(found(desk), `life ${String(index % lives.length)}, day ${String(day)}`).toEqual(expected(life, day))
    }
  }
  expect(looks).toBeGreaterThan(60_000)
}, 60_000)
