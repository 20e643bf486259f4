import { describe, expect, it } from 'vitest'
import type { PartnerCommand } from '#shared/domain/commands'
import type { ActionMark } from '#shared/domain/records/stage-work'
import { emptyStageWork } from '#shared/domain/records/stage-work'
import { onDay } from '../../../../helpers/builders/a-context'
import { aDesk, after, answer, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aGoal, aStatement, done } from '../../../../helpers/builders/a-record'
import { deskIn, take } from '../../../../helpers/builders/ready-for'

const nothing = { ok: true, value: { changes: [], history: [], kept: [] } }
const invalid = (path: string, message: string) => ({
  ok: false,
  error: { kind: 'invalid', problems: [{ path, message }] },
})
const mark = (one: ActionMark | null, actionId = 'gather-intelligence'): PartnerCommand => ({
  kind: 'mark-action',
  stage: 'research',
  actionId,
  mark: one,
})
const work = (desk: Desk) => dossierOf(desk).stageWork.find(({ stage }) => stage === 'research')

describe('mark-action', () => {
  it('keeps the mark with the stage and cycle, and tells history', () => {
    const result = answer(aDesk(), mark(done()))
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    expect(result.value.changes).toEqual([
      {
        table: 'stageWork',
        id: 'partner-1:1:research',
        before: null,
        after: { ...emptyStageWork('partner-1', 1, 'research'), actions: { 'gather-intelligence': done() } },
      },
    ])
    expect(result.value.history).toEqual([
      expect.objectContaining({ kind: 'mark-action', subject: 'research: gather-intelligence done' }),
    ])
  })

  it('takes the mark away again and leaves the others', () => {
    const desk = after(aDesk(), mark(done()), mark(done(), 'prioritise-opportunities'), mark(null))
    expect(work(desk)?.actions).toEqual({ 'prioritise-opportunities': done() })
  })

  it('writes nothing for a mark that stands, nor for one that was never there', () => {
    expect(answer(after(aDesk(), mark(done())), mark(done()))).toEqual(nothing)
    expect(answer(aDesk(), mark(null))).toEqual(nothing)
  })

  it('refuses not applicable without a reason, days that do not exist or have not come, and unknown actions', () => {
    expect(answer(aDesk(), mark({ ...done(), state: 'not-applicable', because: ' ' }))).toEqual(
      invalid('because', 'required'),
    )
    expect(answer(aDesk(), mark(done('2026-02-30')))).toEqual(invalid('on', 'no-such-day'))
    expect(answer(aDesk(), mark(done('2026-04-28')))).toEqual(invalid('on', 'in-future'))
    expect(answer(aDesk(), mark(done(), 'set-timelines'))).toEqual(invalid('actionId', 'not-understood'))
    expect(answer(aDesk(), mark({ ...done(), because: 'x'.repeat(20_001) }))).toEqual(invalid('because', 'too-long'))
  })

  it('keeps nothing that a mark does not hold', () => {
    const desk = after(aDesk(), mark({ ...done(), extra: 1 } as ActionMark))
    expect(work(desk)?.actions['gather-intelligence']).toEqual(done())
  })
})

describe('state-value', () => {
  const state = (rest: object = {}, by: string | null = null): PartnerCommand => ({
    kind: 'state-value',
    stage: 'research',
    winner: 'us',
    statement: { ...aStatement(), ...rest },
    reEvaluateBy: by,
  })

  it('keeps the statement and opens nothing while value is expected or delivered', () => {
    const desk = after(aDesk(), state(), state({ state: 'delivering' }))
    expect(work(desk)?.values).toEqual({ us: aStatement({ state: 'delivering' }), partner: null, customer: null })
    expect(dossierOf(desk).reEvaluations).toEqual([])
    expect(desk.history.at(-1)).toMatchObject({
      kind: 'state-value',
      subject: 'research: us delivering',
      rationale: 'New customers',
    })
  })

  it('writes nothing when the same is stated again', () => {
    expect(answer(after(aDesk(), state()), state())).toEqual(nothing)
    expect(answer(after(aDesk(), state({ state: 'none' })), state({ state: 'none' }))).toEqual(nothing)
  })

  it('refuses blank statements, days that have not come, and dates that do not exist', () => {
    expect(answer(aDesk(), state({ statement: ' ' }))).toEqual(invalid('statement', 'required'))
    expect(answer(aDesk(), state({ on: '2026-04-28' }))).toEqual(invalid('on', 'in-future'))
    expect(answer(aDesk(), state({ state: 'none' }, '2026-02-30'))).toEqual(invalid('reEvaluateBy', 'no-such-day'))
    expect(answer(aDesk(), state({ evidence: 'x'.repeat(100_000) }))).toEqual(invalid('evidence', 'too-long'))
  })

  it('is not taken of a closed partner, whose re-evaluation could never end', () => {
    expect(answer(deskIn('closed'), state({ state: 'none' }))).toEqual({ ok: false, error: { kind: 'partner-closed' } })
  })
})

describe('close-re-evaluation', () => {
  const close = (note: string, id = 'nobody'): PartnerCommand => ({
    kind: 'close-re-evaluation',
    reEvaluationId: id,
    note,
  })
  const none: PartnerCommand = {
    kind: 'state-value',
    stage: 'research',
    winner: 'us',
    statement: aStatement({ state: 'none' }),
    reEvaluateBy: null,
  }
  const restored = () => after(aDesk(), none, { ...none, statement: aStatement({ state: 'expected' }) })
  const idOf = (desk: Desk) => dossierOf(desk).reEvaluations[0]?.id ?? ''

  it('refuses unknown and closed ones, and blank or endless notes', () => {
    const desk = restored()
    expect(answer(desk, close('Done'))).toEqual({
      ok: false,
      error: { kind: 'no-such-record', table: 'reEvaluations' },
    })
    expect(answer(desk, close(' ', idOf(desk)))).toEqual(invalid('note', 'required'))
    expect(answer(desk, close('x'.repeat(20_001), idOf(desk)))).toEqual(invalid('note', 'too-long'))
    const closed = after(desk, close('New offer', idOf(desk)))
    expect(closed.history.at(-1)).toMatchObject({ kind: 'close-re-evaluation', rationale: 'New offer' })
    expect(answer(closed, close('Again', idOf(desk)))).toEqual({ ok: false, error: { kind: 'already-closed' } })
  })

  it('opens a new one when value is missing again', () => {
    const desk = restored()
    const again = after(after(desk, close('New offer', idOf(desk))), none)
    expect(dossierOf(again).reEvaluations.map(({ outcome }) => outcome)).toEqual(['value-restored', null])
  })
})

describe('edit-evidence', () => {
  const edit = (patch: object): PartnerCommand => ({ kind: 'edit-evidence', stage: 'research', patch })

  it('changes the parts given and names them in history', () => {
    const desk = after(aDesk(), edit({ shortlistRank: 2, outreachPlan: 'Call' }), edit({ shortlistRank: 1 }))
    expect(work(desk)?.evidence).toMatchObject({ shortlistRank: 1, outreachPlan: 'Call' })
    expect(desk.history.at(-1)).toMatchObject({ kind: 'edit-evidence', subject: 'research: shortlistRank' })
  })

  it('writes nothing when nothing changes', () => {
    expect(answer(aDesk(), edit({ shortlistRank: null, fitScores: {} }))).toEqual(nothing)
    expect(answer(aDesk(), edit({ nonsense: 1 }))).toEqual(nothing)
  })

  it.each([
    [{ shortlistRank: 0 }, 'shortlistRank', 'below-1'],
    [{ shortlistRank: 1.5 }, 'shortlistRank', 'not-whole'],
    [{ fitScores: { 'audience-match': { score: 6, note: '' } } }, 'fitScores.audience-match.score', 'above-5'],
    [{ fitScores: { 'audience-match': { score: 0, note: '' } } }, 'fitScores.audience-match.score', 'below-1'],
    [{ relationshipQuality: 3.5 }, 'relationshipQuality', 'not-whole'],
    [{ agreement: { form: 'formal', on: '2026-06-31', reference: '', summary: '' } }, 'agreement.on', 'no-such-day'],
    [{ recommendation: 'exit' }, 'recommendation', 'not-understood'],
    [{ analysis: 'x'.repeat(100_000) }, 'analysis', 'too-long'],
  ])('refuses %j at the field', (patch, path, message) => {
    expect(answer(aDesk(), edit(patch))).toEqual(invalid(path, message))
  })
})

describe('what an earlier cycle carries over', () => {
  const second = (): Desk => {
    const next = take(deskIn('review'), 'scale-partnership')
    return { ...next, context: onDay(next.context, '2026-05-27') }
  }
  const confirm: PartnerCommand = { kind: 'confirm-carried', stage: 'negotiation' }
  const negotiation = (desk: Desk) =>
    dossierOf(desk).stageWork.find(({ cycle, stage }) => cycle === 2 && stage === 'negotiation')

  it('is confirmed in one act, with the cycle it came from and without values or marks', () => {
    const desk = after(second(), confirm)
    expect(negotiation(desk)).toMatchObject({
      carriedFrom: 1,
      evidence: { agreement: { reference: 'Mail' } },
      actions: {},
      values: { us: null, partner: null, customer: null },
    })
    expect(desk.history.at(-1)).toMatchObject({ kind: 'confirm-carried', subject: 'negotiation: cycle 1' })
  })

  it('never overwrites what was already entered in this cycle', () => {
    const agreement = { form: 'formal' as const, on: '2026-05-20', reference: 'Contract 2', summary: '' }
    const desk = after(second(), { kind: 'edit-evidence', stage: 'negotiation', patch: { agreement } }, confirm)
    expect(negotiation(desk)?.evidence.agreement).toEqual(agreement)
  })

  it('writes nothing the second time', () => {
    expect(answer(after(second(), confirm), confirm)).toEqual(nothing)
  })

  it('is refused where no earlier cycle has evidence', () => {
    expect(answer(deskIn('negotiation'), confirm)).toEqual({ ok: false, error: { kind: 'nothing-to-carry' } })
    const marked = after(take(deskIn('closed'), 'reopen'), {
      ...confirm,
      kind: 'mark-action',
      actionId: 'define-scope',
      mark: done(),
    })
    const exited = take(marked, 'exit')
    expect(answer(take(exited, 'reopen'), confirm)).toEqual({ ok: false, error: { kind: 'nothing-to-carry' } })
  })

  it('confirms goals for this cycle, once, and knows which goals there are', () => {
    const desk = second()
    const goals = (goalIds: readonly string[]): PartnerCommand => ({ kind: 'confirm-goals', goalIds })
    const confirmed = after(desk, goals(['goal-1']))
    expect(dossierOf(confirmed).goals.map(({ confirmedFor }) => confirmedFor)).toEqual([2, 1])
    expect(confirmed.history.at(-1)).toMatchObject({ kind: 'confirm-goals', subject: 'More leads' })
    expect(answer(confirmed, goals(['goal-1']))).toEqual(nothing)
    expect(answer(desk, goals(['goal-1', 'nobody']))).toEqual({
      ok: false,
      error: { kind: 'no-such-record', table: 'goals' },
    })
  })

  it('keeps history short however many goals are confirmed at once', () => {
    const many = Array.from({ length: 100 }, (_, index) => aGoal({ id: `g${String(index)}`, title: '👩‍🚀'.repeat(50) }))
    const desk = second()
    const full = { ...desk, dossier: { ...dossierOf(desk), goals: many } }
    const subject =
      after(full, { kind: 'confirm-goals', goalIds: many.map(({ id }) => id) }).history.at(-1)?.subject ?? ''
    expect(subject.length).toBeLessThanOrEqual(300)
    expect(() => encodeURIComponent(subject)).not.toThrow()
  })
})
