import { describe, expect, it } from 'vitest'
import type { DecisionId } from '#shared/protocol/decisions'
import { type StageId, stages } from '#shared/protocol/stages'
import type { PartnerCommand } from '#shared/domain/commands'
import { propose, thingsLeft, unmet } from '#shared/domain/gate/check-gate'
import { aContext, onDay } from '../../../../helpers/builders/a-context'
import { after, answer, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aStatement } from '../../../../helpers/builders/a-record'
import { gateOf, stateOf } from '../../../../helpers/builders/gate-of'
import { deskIn, readyFor, take } from '../../../../helpers/builders/ready-for'

const forward: readonly (readonly [StageId, DecisionId])[] = [
  ['research', 'approved-for-outreach'],
  ['negotiation', 'proceed-to-onboarding'],
  ['onboarding', 'ready-for-campaign-execution'],
  ['development', 'submit-for-review'],
  ['review', 'maintain-partnership'],
]

describe('a forward decision', () => {
  it.each(forward)(
    'in %s asks for owner, values, no re-evaluation, actions, outputs and rationale',
    (stage, decision) => {
      const subjects = gateOf(deskIn(stage), decision).requirements.map(({ subject }) => subject)
      expect(subjects.map(({ kind }) => kind).filter((kind) => kind !== 'action' && kind !== 'output')).toEqual([
        'owner',
        'values',
        're-evaluation',
        'rationale',
      ])
      expect(subjects.flatMap((subject) => (subject.kind === 'action' ? [subject.label] : []))).toEqual(
        stages[stage].actions.filter(({ optional }) => !optional).map(({ label }) => label),
      )
      expect(subjects.flatMap((subject) => (subject.kind === 'output' ? [subject.outputId] : []))).toEqual(
        stages[stage].outputs.map(({ id }) => id),
      )
    },
  )

  it.each(forward)('in %s has every requirement met once all is entered, and each cites its clause', (_, decision) => {
    const { desk } = readyFor(decision)
    const { requirements } = gateOf(desk, decision)
    expect(requirements.filter(({ state }) => state.kind !== 'met')).toEqual([])
    expect(new Set(requirements.map(({ clause }) => clause))).toEqual(
      new Set(['ownership', 'win-win-win', 'lifecycle-stages', 'drift']),
    )
  })

  it.each(forward)('in %s misses the owner when nobody is named', (_, decision) => {
    const desk = after(readyFor(decision).desk, { kind: 'edit-partner', patch: { owner: '' } })
    expect(stateOf(desk, decision, { kind: 'owner' })).toEqual({ kind: 'missing', parts: [] })
    expect(unmet(gateOf(desk, decision))).toHaveLength(1)
  })

  it.each(forward)('in %s misses each of the three values that is not answered', (stage, decision) => {
    const desk = deskIn(stage)
    expect(stateOf(desk, decision, { kind: 'values' })).toEqual({
      kind: 'missing',
      parts: ['value-us', 'value-partner', 'value-customer'],
    })
  })

  it('misses an action until it is done or not applicable because of a written reason', () => {
    const { desk } = readyFor('approved-for-outreach')
    const action = { kind: 'action', actionId: 'gather-intelligence' }
    const mark = (state: 'done' | 'not-applicable' | null): PartnerCommand => ({
      kind: 'mark-action',
      stage: 'research',
      actionId: 'gather-intelligence',
      mark: state === null ? null : { state, because: 'Known for years', on: '2026-04-20' },
    })
    expect(stateOf(after(desk, mark(null)), 'approved-for-outreach', action)).toEqual({ kind: 'missing', parts: [] })
    expect(stateOf(after(desk, mark('not-applicable')), 'approved-for-outreach', action)).toEqual({
      kind: 'not-applicable',
      because: 'Known for years',
    })
    const taken = take(after(desk, mark('not-applicable')), 'needs-more-research')
    expect(dossierOf(taken).partner.stage).toBe('research')
  })

  it('keeps the reason of what was not applicable with the decision in history', () => {
    const { desk, command } = readyFor('approved-for-outreach')
    const marked = after(desk, {
      kind: 'mark-action',
      stage: 'research',
      actionId: 'gather-intelligence',
      mark: { state: 'not-applicable', because: 'Known for years', on: '2026-04-20' },
    })
    const entry = after(marked, command).history.at(-1)
    expect(entry?.requirements).toContainEqual({
      kind: 'action',
      subject: 'gather-intelligence',
      state: 'not-applicable',
      because: 'Known for years',
    })
    expect(entry?.requirements).toHaveLength(gateOf(marked, 'approved-for-outreach').requirements.length)
  })

  it('does not ask for the formal agreement, which the protocol calls optional', () => {
    const { requirements } = gateOf(deskIn('negotiation'), 'proceed-to-onboarding')
    expect(
      requirements.some(({ subject }) => subject.kind === 'action' && subject.actionId === 'formal-agreement'),
    ).toBe(false)
  })
})

describe('Submit For Review', () => {
  const due = (desk: Desk): Desk => ({ ...desk, context: onDay(desk.context, '2026-10-24') })

  it('carries what is unfinished into the Review as findings once the review is due', () => {
    const desk = due(after(deskIn('development'), { kind: 'edit-partner', patch: { owner: '' } }))
    const gate = gateOf(desk, 'submit-for-review')
    expect(unmet(gate)).toEqual([])
    expect(thingsLeft(gate)).toBe(0)
    expect(stateOf(desk, 'submit-for-review', { outputId: 'campaign-results' })).toEqual({
      kind: 'carried',
      parts: ['campaign-results'],
    })
    const submitted = after(desk, {
      kind: 'take-decision',
      proposal: propose('submit-for-review', { rationale: 'Due' }),
    })
    const review = dossierOf(submitted).stageWork.find(({ stage }) => stage === 'review')
    expect(review?.findings).toEqual([
      'owner',
      'values',
      ...stages.development.actions.map(({ id }) => `action:${id}`),
      'output:campaign-results',
      'output:performance-data',
      'output:expansion-opportunities',
    ])
  })

  it('asks for everything on the day before it is due', () => {
    const desk = { ...deskIn('development'), context: onDay(aContext(), '2026-10-23') }
    expect(unmet(gateOf(desk, 'submit-for-review')).length).toBeGreaterThan(5)
  })

  it('still asks for the rationale when it is due', () => {
    const desk = due(deskIn('development'))
    expect(answer(desk, { kind: 'take-decision', proposal: propose('submit-for-review') })).toMatchObject({
      ok: false,
      error: { kind: 'requirements' },
    })
  })

  it('leaves an open re-evaluation open, so that it holds the review’s decisions', () => {
    const desk = after(deskIn('development'), {
      kind: 'state-value',
      stage: 'development',
      winner: 'customer',
      statement: aStatement({ state: 'none' }),
      reEvaluateBy: null,
    })
    const submitted = after(due(desk), {
      kind: 'take-decision',
      proposal: propose('submit-for-review', { rationale: 'Due' }),
    })
    expect(stateOf(submitted, 'scale-partnership', { kind: 're-evaluation' })).toEqual({ kind: 'missing', parts: [] })
  })
})
