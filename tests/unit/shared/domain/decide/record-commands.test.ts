import { describe, expect, it } from 'vitest'
import type { EditableTable, PartnerCommand } from '#shared/domain/commands'
import { insightKinds, keysOf } from '#shared/protocol/vocabulary'
import { aDesk, after, answer, dossierOf } from '../../../../helpers/builders/a-desk'
import {
  aCampaign,
  aCommunication,
  aGoal,
  aMetricEntry,
  anExitDossier,
  anInsight,
  anOpportunity,
} from '../../../../helpers/builders/a-record'

const save = (table: EditableTable, record: object): PartnerCommand => ({
  kind: 'save-record',
  table,
  record: record as { readonly id: string },
})
const aPause = { id: 'pause-1', partnerId: 'partner-1', rule: 'stalled', until: '2026-06-01', because: 'On leave' }
const whole: readonly (readonly [EditableTable, { readonly id: string }, string])[] = [
  ['goals', aGoal(), 'goals: More leads'],
  ['campaigns', aCampaign(), 'campaigns: Spring'],
  ['metricEntries', aMetricEntry(), 'metricEntries: leads 2026-04'],
  ['communications', aCommunication(), 'communications: Talked about the plan'],
  ['opportunities', anOpportunity(), 'opportunities: A joint newsletter'],
  ['insights', anInsight(), 'insights: The message missed the audience'],
  ['exitDossiers', anExitDossier(), 'exitDossiers: no-value'],
  ['driftPauses', aPause, 'driftPauses: stalled'],
]
const nothing = { ok: true, value: { changes: [], history: [], kept: [] } }

describe('save-record and remove-record', () => {
  it.each(whole)(
    'add, leave alone and remove a record of %s, each change told in history',
    (...[table, record, subject]) => {
      const desk = after(aDesk(), save(table, record))
      expect(dossierOf(desk)[table]).toEqual([record])
      expect(desk.history.at(-1)).toMatchObject({ kind: 'save-record', subject })
      expect(answer(desk, save(table, record))).toEqual(nothing)
      const removed = after(desk, { kind: 'remove-record', table, recordId: record.id })
      expect(dossierOf(removed)[table]).toEqual([])
      expect(removed.history.at(-1)).toMatchObject({ kind: 'remove-record', subject })
      expect(answer(removed, { kind: 'remove-record', table, recordId: record.id })).toEqual({
        ok: false,
        error: { kind: 'no-such-record', table },
      })
    },
  )

  it.each(whole)('refuse a record of %s that belongs to another partner', (table, record) => {
    const result = answer(aDesk(), save(table, { ...record, partnerId: 'partner-2' }))
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(JSON.stringify(result)).toContain('"path":"partnerId","message":"other-partner"')
  })

  const bad: readonly (readonly [string, EditableTable, object, string, string])[] = [
    ['a day that does not exist', 'communications', aCommunication({ on: '2026-02-30' }), 'on', 'no-such-day'],
    ['contact that has not happened', 'communications', aCommunication({ on: '2026-04-28' }), 'on', 'in-future'],
    ['an unknown channel', 'communications', { ...aCommunication(), channel: 'pigeon' }, 'channel', 'not-understood'],
    ['an endless summary', 'communications', aCommunication({ summary: 'x'.repeat(100_000) }), 'summary', 'too-long'],
    [
      'a percentage over 100',
      'metricEntries',
      aMetricEntry({ metric: 'conversion', value: 100.1 }),
      'value',
      'above-limit',
    ],
    [
      'a satisfaction over 10',
      'metricEntries',
      aMetricEntry({ metric: 'satisfaction', value: 11 }),
      'value',
      'above-limit',
    ],
    ['a negative percentage', 'metricEntries', aMetricEntry({ metric: 'conversion', value: -1 }), 'value', 'negative'],
    ['a negative cost', 'metricEntries', aMetricEntry({ metric: 'cost', value: -1 }), 'value', 'negative'],
    ['a future month as measured', 'metricEntries', aMetricEntry({ month: '2026-05' }), 'month', 'measured-in-future'],
    ['a month that does not exist', 'metricEntries', aMetricEntry({ month: '2026-13' }), 'month', 'no-such-month'],
    [
      'a value that is not measured',
      'metricEntries',
      aMetricEntry({ kind: 'not-measured', value: 0 }),
      'value',
      'value-and-kind-differ',
    ],
    ['a measure without a value', 'metricEntries', aMetricEntry({ value: null }), 'value', 'value-and-kind-differ'],
    ['infinity', 'metricEntries', aMetricEntry({ value: Infinity }), 'value', 'not-a-number'],
    ['not a number', 'goals', aGoal({ target: Number.NaN }), 'target', 'not-a-number'],
    ['an id of its own for a metric entry', 'metricEntries', aMetricEntry({ id: 'mine' }), 'id', 'not-understood'],
    ['an id of its own for an exit dossier', 'exitDossiers', anExitDossier({ id: 'mine' }), 'id', 'not-understood'],
    ['an unknown exit reason', 'exitDossiers', { ...anExitDossier(), reason: 'bored' }, 'reason', 'not-understood'],
    ['a blank title', 'goals', aGoal({ title: '\t ' }), 'title', 'required'],
    ['a cycle that has not begun', 'goals', aGoal({ cycle: 2 }), 'cycle', 'in-future'],
    ['a confirmation for a cycle that has not begun', 'goals', aGoal({ confirmedFor: 2 }), 'confirmedFor', 'in-future'],
    ['half a cycle', 'goals', aGoal({ cycle: 0.5 }), 'cycle', 'not-whole'],
    [
      'an end before the start',
      'campaigns',
      aCampaign({ startsOn: '2026-05-02', endsOn: '2026-05-01' }),
      'endsOn',
      'ends-before-start',
    ],
    ['results that have not come', 'campaigns', aCampaign({ resultsOn: '2026-04-28' }), 'resultsOn', 'in-future'],
    ['an opportunity seen tomorrow', 'opportunities', anOpportunity({ seenOn: '2026-04-28' }), 'seenOn', 'in-future'],
    ['a blank insight', 'insights', anInsight({ text: ' ' }), 'text', 'required'],
    ['a pause without a reason', 'driftPauses', { ...aPause, because: ' ' }, 'because', 'required'],
    ['an endless name', 'campaigns', aCampaign({ name: 'x'.repeat(301) }), 'name', 'too-long'],
  ]

  it.each(bad)('refuse %s, at the field', (...[, table, record, path, message]) => {
    const result = answer(aDesk(), save(table, record))
    if (result.ok || result.error.kind !== 'invalid') throw new Error('not refused')
    expect(result.error.problems).toContainEqual({ path, message })
    expect(new Set(result.error.problems.map((problem) => problem.path))).toEqual(new Set([path]))
  })

  it('take an estimate for a month to come, a loss, and text of every script', () => {
    const text = '👩‍🚀 مرحبا <img src=x onerror=alert(1)> =1+1'
    const desk = after(
      aDesk(),
      save('metricEntries', aMetricEntry({ month: '2026-12', kind: 'estimated' })),
      save('metricEntries', aMetricEntry({ metric: 'revenue', value: -5 })),
      save('goals', aGoal({ title: text })),
      save('communications', aCommunication({ summary: text, withWhom: 'דנה' })),
    )
    expect(dossierOf(desk).goals[0]?.title).toBe(text)
    expect(dossierOf(desk).communications[0]?.summary).toBe(text)
  })

  it('never leave half a character in history', () => {
    const desk = after(aDesk(), save('communications', aCommunication({ summary: `x${'🚀'.repeat(400)}` })))
    const subject = desk.history.at(-1)?.subject ?? ''
    expect(() => encodeURIComponent(subject)).not.toThrow()
  })
})

describe('land-insight', () => {
  const raised = () => after(aDesk(), save('insights', anInsight()))
  const land = (
    landing: Extract<PartnerCommand, { kind: 'land-insight' }>['landing'],
    insightId = 'insight-1',
  ): PartnerCommand => ({
    kind: 'land-insight',
    insightId,
    landing,
  })

  it('adds the playbook item with where it came from, in the same change', () => {
    const desk = after(
      raised(),
      land({ kind: 'playbook', item: { kind: 'action', label: 'agree on tone', detail: 'Early' } }),
    )
    const item = desk.context.workspace.playbook[0]
    expect(item).toEqual({
      id: item?.id,
      kind: 'action',
      stage: 'onboarding',
      label: 'agree on tone',
      detail: 'Early',
      fromInsightId: 'insight-1',
      fromPartner: 'Acme',
      addedAt: '2026-04-27T09:00:00.000Z',
      retiredAt: null,
    })
    expect(dossierOf(desk).insights[0]?.landed).toEqual({
      kind: 'playbook',
      playbookItemId: item?.id,
      on: '2026-04-27',
    })
    expect(desk.history.at(-1)).toMatchObject({ kind: 'land-insight', subject: 'The message missed the audience' })
  })

  it('puts a fit criterion into Research, wherever the insight points', () => {
    const desk = after(
      raised(),
      land({ kind: 'playbook', item: { kind: 'fit-criterion', label: 'Own data', detail: '' } }),
    )
    expect(desk.context.workspace.playbook[0]?.stage).toBe('research')
  })

  it('lands with the reason why nothing changes, and then adds no item', () => {
    const desk = after(raised(), land({ kind: 'no-change', because: 'A single case' }))
    expect(dossierOf(desk).insights[0]?.landed).toEqual({
      kind: 'no-change',
      because: 'A single case',
      on: '2026-04-27',
    })
    expect(desk.context.workspace.playbook).toEqual([])
  })

  it('refuses a missing reason, a blank item, an unknown insight and a second landing', () => {
    const kinds = [
      answer(raised(), land({ kind: 'no-change', because: ' ' })),
      answer(raised(), land({ kind: 'playbook', item: { kind: 'action', label: ' ', detail: '' } })),
      answer(raised(), land({ kind: 'no-change', because: 'x' }, 'nobody')),
      answer(after(raised(), land({ kind: 'no-change', because: 'x' })), land({ kind: 'no-change', because: 'y' })),
    ].map((result) => (result.ok ? 'taken' : result.error.kind))
    expect(kinds).toEqual(['invalid', 'invalid', 'no-such-record', 'already-landed'])
  })

  it('is the only way to land: saving an insight neither lands nor reopens it', () => {
    const landed = { kind: 'no-change', because: 'x', on: '2026-04-27' } as const
    const smuggled = after(aDesk(), save('insights', anInsight({ landed })))
    expect(dossierOf(smuggled).insights[0]?.landed).toBeNull()
    const done = after(smuggled, land({ kind: 'no-change', because: 'Single' }))
    const edited = after(done, save('insights', anInsight({ text: 'Other words', landed: null })))
    expect(dossierOf(edited).insights[0]).toMatchObject({ text: 'Other words', landed: { because: 'Single' } })
  })

  it('points every kind of insight at the stage that the Feedback Loop Rule names', () => {
    expect(keysOf(insightKinds).map((kind) => [kind, insightKinds[kind].target])).toEqual([
      ['poor-performance', 'research'],
      ['messaging', 'onboarding'],
      ['execution', 'research'],
      ['other', 'research'],
    ])
  })
})
