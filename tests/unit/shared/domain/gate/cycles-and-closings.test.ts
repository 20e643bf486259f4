import { describe, expect, it } from 'vitest'
import type { DecisionId } from '#shared/protocol/decisions'
import type { PartnerCommand } from '#shared/domain/commands'
import { checkGate, propose, unmet } from '#shared/domain/gate/check-gate'
import { exitDossierGaps } from '#shared/domain/gate/closing-requirements'
import { declineReasons } from '#shared/domain/records/exit-dossier'
import { exitReasons, keysOf } from '#shared/protocol/vocabulary'
import { aContext, aWorkspace, onDay } from '../../../../helpers/builders/a-context'
import { aDesk, after, answer, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { anExitDossier, anInsight, aPlaybookItem, aStatement } from '../../../../helpers/builders/a-record'
import { deskIn, prepare, readyFor, take } from '../../../../helpers/builders/ready-for'

const missingOf = (desk: Desk, decision: DecisionId): readonly string[] => {
  const gate = checkGate(dossierOf(desk), propose(decision, { rationale: 'Go' }), desk.context)
  if (!gate.ok) throw new Error(JSON.stringify(gate.error))
  return unmet(gate.value).map(({ subject }) => ('outputId' in subject ? subject.outputId : subject.kind))
}

const state = (value: 'none' | 'delivering', stage = 'development' as const): PartnerCommand => ({
  kind: 'state-value',
  stage,
  winner: 'customer',
  statement: aStatement({ state: value }),
  reEvaluateBy: null,
})

const openOnes = (desk: Desk) => dossierOf(desk).reEvaluations.filter(({ closedOn }) => closedOn === null)

describe('a re-evaluation', () => {
  it('opens on none, dated by the settings, and holds the forward decision until it is closed', () => {
    const { desk, command } = readyFor('submit-for-review')
    const held = after(desk, state('none'))
    expect(openOnes(held)).toEqual([
      expect.objectContaining({
        stage: 'development',
        cycle: 1,
        missing: ['customer'],
        openedOn: '2026-04-27',
        dueOn: '2026-05-11',
      }),
    ])
    expect(missingOf(held, 'submit-for-review')).toEqual(['values', 're-evaluation'])
    const restated = after(held, state('delivering'))
    expect(missingOf(restated, 'submit-for-review')).toEqual(['re-evaluation'])
    const id = openOnes(restated)[0]?.id ?? ''
    const closed = after(restated, { kind: 'close-re-evaluation', reEvaluationId: id, note: 'New offer' })
    expect(dossierOf(closed).reEvaluations[0]).toMatchObject({
      outcome: 'value-restored',
      closedOn: '2026-04-27',
      note: 'New offer',
    })
    expect(answer(closed, command).ok).toBe(true)
  })

  it('is not closed while the value is still none', () => {
    const held = after(deskIn('development'), state('none'))
    const id = openOnes(held)[0]?.id ?? ''
    expect(answer(held, { kind: 'close-re-evaluation', reEvaluationId: id, note: 'Done' })).toEqual({
      ok: false,
      error: { kind: 'value-still-none' },
    })
  })

  it('takes a further none of the same stage in, and a date that was given', () => {
    const held = after(deskIn('development'), state('none'), {
      kind: 'state-value',
      stage: 'development',
      winner: 'us',
      statement: aStatement({ state: 'none' }),
      reEvaluateBy: '2026-06-01',
    })
    expect(openOnes(held)).toEqual([expect.objectContaining({ missing: ['customer', 'us'], dueOn: '2026-06-01' })])
  })

  it.each(['reject-negotiation', 'exit'] as const)('does not hold %s, which closes it as exited', (decision) => {
    const desk = after(deskIn('negotiation'), { ...state('none'), stage: 'negotiation' } as PartnerCommand)
    const left = take(desk, decision)
    expect(dossierOf(left).reEvaluations.map(({ outcome }) => outcome)).toEqual(['exited'])
  })

  it('does not hold a retirement', () => {
    const ready = readyFor('retire-partnership')
    const held = after(ready.desk, { ...state('none'), stage: 'review' } as PartnerCommand)
    expect(answer(held, ready.command).ok).toBe(true)
  })

  it('is closed as returned by a return to an earlier stage', () => {
    const desk = after(deskIn('development'), state('none'))
    const ready = prepare(desk, propose('return-to-stage', { rationale: 'Back', to: 'onboarding' }))
    expect(dossierOf(after(ready.desk, ready.command)).reEvaluations.map(({ outcome }) => outcome)).toEqual([
      'returned',
    ])
  })
})

describe('a later cycle', () => {
  const second = (decision: DecisionId): Desk => {
    const { desk, command } = readyFor(decision)
    const next = after(desk, command)
    return { ...next, context: onDay(next.context, '2026-05-27') }
  }

  it('asks in Development for win-win-win, goals and results anew', () => {
    const missing = missingOf(second('maintain-partnership'), 'submit-for-review')
    expect(missing).toEqual(
      expect.arrayContaining(['values', 'goals-confirmed', 'performance-data', 'expansion-opportunities']),
    )
  })

  it('has its goals once they are confirmed for it, the first cycle’s confirmation not being enough', () => {
    const desk = second('maintain-partnership')
    const confirmed = after(desk, { kind: 'confirm-goals', goalIds: ['goal-1'] })
    expect(missingOf(confirmed, 'submit-for-review')).not.toContain('goals-confirmed')
    expect(dossierOf(confirmed).goals.find(({ id }) => id === 'goal-1')?.confirmedFor).toBe(2)
  })

  it('never asks the first cycle to confirm goals', () => {
    expect(missingOf(deskIn('development'), 'submit-for-review')).not.toContain('goals-confirmed')
  })

  it('negotiates a larger scope anew: agreement, goals and concept, with what is carried over confirmed in one act', () => {
    const desk = second('scale-partnership')
    expect(missingOf(desk, 'proceed-to-onboarding')).toEqual(
      expect.arrayContaining(['agreement', 'goals', 'campaign-concept', 'values']),
    )
    const carried = after(desk, { kind: 'confirm-carried', stage: 'negotiation' })
    expect(missingOf(carried, 'proceed-to-onboarding')).not.toContain('agreement')
    expect(missingOf(carried, 'proceed-to-onboarding')).toContain('values')
    expect(
      dossierOf(carried).stageWork.find(({ cycle, stage }) => cycle === 2 && stage === 'negotiation')?.carriedFrom,
    ).toBe(1)
  })

  it('can be walked to its end like the first', () => {
    const desk = take(
      take(
        take(take(second('scale-partnership'), 'proceed-to-onboarding'), 'ready-for-campaign-execution'),
        'submit-for-review',
      ),
      'maintain-partnership',
    )
    expect([dossierOf(desk).partner.stage, dossierOf(desk).partner.cycle]).toEqual(['development', 3])
  })

  it('begins at Research after a closing, with the old dossier kept', () => {
    const desk = take(deskIn('closed'), 'reopen')
    const { partner, exitDossiers } = dossierOf(desk)
    expect([partner.stage, partner.cycle, partner.closed]).toEqual(['research', 2, null])
    expect(exitDossiers.map(({ cycle }) => cycle)).toEqual([1])
  })
})

describe('the playbook', () => {
  const withItem = (rest: object) =>
    aContext({ workspace: aWorkspace({ playbook: [aPlaybookItem({ stage: 'research', ...rest })] }) })
  const actionIds = (desk: Desk) => {
    const gate = checkGate(dossierOf(desk), propose('approved-for-outreach'), desk.context)
    return gate.ok
      ? gate.value.requirements.flatMap(({ subject }) => (subject.kind === 'action' ? [subject.actionId] : []))
      : []
  }

  it('adds its actions for partners that come to the stage later', () => {
    expect(actionIds(aDesk({}, withItem({})))).toContain('item-1')
  })

  it('asks nothing of a stay that had begun before, nor after an item was retired', () => {
    expect(actionIds(aDesk({}, withItem({ addedAt: '2026-04-28T00:00:00.000Z' })))).not.toContain('item-1')
    expect(actionIds(aDesk({}, withItem({ retiredAt: '2026-04-01T00:00:00.000Z' })))).not.toContain('item-1')
  })

  it('keeps asking a stay for what was retired only after it had begun', () => {
    expect(actionIds(aDesk({}, withItem({ retiredAt: '2026-04-29T00:00:00.000Z' })))).toContain('item-1')
  })

  it('adds fit criteria that the evaluation then needs', () => {
    const desk = aDesk({}, withItem({ kind: 'fit-criterion' }))
    const six = Object.fromEntries(
      [
        'strategic-alignment',
        'audience-match',
        'brand-and-values',
        'revenue-potential',
        'operational-fit',
        'relationship-potential',
      ].map((id) => [id, { score: 3, note: '' }]),
    )
    const scored = after(desk, {
      kind: 'edit-evidence',
      stage: 'research',
      patch: { fitScores: six, fitNotes: 'Good' },
    })
    expect(missingOf(scored, 'approved-for-outreach')).toContain('evaluation-notes')
    const all = { ...six, 'item-1': { score: 4, note: '' } }
    expect(
      missingOf(
        after(scored, { kind: 'edit-evidence', stage: 'research', patch: { fitScores: all } }),
        'approved-for-outreach',
      ),
    ).not.toContain('evaluation-notes')
  })

  it('gets an item from an insight that lands, which the next stay and not the present one is asked for', () => {
    const raised = after(deskIn('onboarding'), {
      kind: 'save-record',
      table: 'insights',
      record: anInsight({ targetStage: 'research' }),
    })
    const later = { ...raised, context: onDay(raised.context, '2026-05-01') }
    const landed = after(later, {
      kind: 'land-insight',
      insightId: 'insight-1',
      landing: { kind: 'playbook', item: { kind: 'action', label: 'ask for their data', detail: '' } },
    })
    const item = landed.context.workspace.playbook[0]
    expect(item).toMatchObject({
      stage: 'research',
      fromInsightId: 'insight-1',
      fromPartner: 'Acme',
      label: 'ask for their data',
    })
    const next = { ...landed, context: onDay(landed.context, '2026-05-02') }
    expect(actionIds(aDesk({ name: 'Beta' }, next.context))).toContain(item?.id)
  })
})

describe('the exit dossier', () => {
  const closings: readonly (readonly [DecisionId, 'poor-fit' | 'no-value'])[] = [
    ['reject-research', 'poor-fit'],
    ['reject-negotiation', 'poor-fit'],
    ['retire-partnership', 'no-value'],
    ['exit', 'no-value'],
  ]

  it.each(closings)('is asked for at %s', (decision, reason) => {
    const { desk, command } = readyFor(decision)
    const without = after(desk, { kind: 'remove-record', table: 'exitDossiers', recordId: 'partner-1:1' })
    expect(missingOf(without, decision)).toEqual(['exit-dossier'])
    expect(answer(without, command).ok).toBe(false)
    const whole = after(without, { kind: 'save-record', table: 'exitDossiers', record: anExitDossier({ reason }) })
    expect(answer(whole, command).ok).toBe(true)
  })

  it('wants one of the five reasons of the Exit Rule for an exit, and one of a decline’s for a decline', () => {
    for (const reason of keysOf(exitReasons)) {
      expect(exitDossierGaps(anExitDossier({ reason }), 'exited')).toEqual([])
      expect(exitDossierGaps(anExitDossier({ reason }), 'declined')).toEqual(['reason'])
    }
    for (const reason of keysOf(declineReasons)) {
      expect(exitDossierGaps(anExitDossier({ reason }), 'declined')).toEqual([])
      expect(exitDossierGaps(anExitDossier({ reason }), 'exited')).toEqual(['reason'])
    }
  })

  it('names every part that is missing, and asks a decline for no obligations', () => {
    const blank = anExitDossier({
      reason: null,
      evidence: ' ',
      decidedBy: '',
      obligations: '',
      lessons: '',
      partnerFeedback: '',
      reApproach: null,
    })
    expect(exitDossierGaps(blank, 'exited')).toEqual([
      'reason',
      'evidence',
      'decided-by',
      'lessons',
      're-approach',
      'obligations',
      'partner-feedback',
    ])
    expect(exitDossierGaps(blank, 'declined')).toEqual(['reason', 'evidence', 'decided-by', 'lessons', 're-approach'])
  })

  it('can be corrected after the closing but not removed or emptied', () => {
    const desk = deskIn('closed')
    const save = (rest: object) =>
      answer(desk, { kind: 'save-record', table: 'exitDossiers', record: { ...anExitDossier(), ...rest } })
    expect(save({ lessons: 'Ask for data first' }).ok).toBe(true)
    expect(save({ lessons: '', decidedBy: ' ' })).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        problems: [
          { path: 'decidedBy', message: 'required' },
          { path: 'lessons', message: 'required' },
        ],
      },
    })
    expect(answer(desk, { kind: 'remove-record', table: 'exitDossiers', recordId: 'partner-1:1' })).toEqual({
      ok: false,
      error: { kind: 'partner-closed' },
    })
  })
})
