import { describe, expect, it } from 'vitest'
import type { RecordChange } from '#shared/domain/change-set'
import type { PartnerCommand } from '#shared/domain/commands'
import { propose } from '#shared/domain/gate/check-gate'
import { after, answer, aDesk, type Desk, dossierOf, write } from '../../../../helpers/builders/a-desk'
import { aGoal, anExitDossier, aStatement, done } from '../../../../helpers/builders/a-record'
import { deskIn, prepare, readyFor, take } from '../../../../helpers/builders/ready-for'
import { takeBack } from '../../../../helpers/builders/take-back'

type Done = { readonly desk: Desk; readonly changes: readonly RecordChange[] }

/** One act and what it changed. */
function act(desk: Desk, command: PartnerCommand): Done {
  const result = answer(desk, command)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return { desk: write(desk, result.value), changes: result.value.changes }
}

function undone(desk: Desk, changes: readonly RecordChange[]) {
  const result = takeBack(desk, changes)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return { dossier: dossierOf(write(desk, result.value)), ...result.value }
}

const changedSince = { ok: false, error: { kind: 'changed-since' } }
const edit = (patch: object): PartnerCommand => ({ kind: 'edit-partner', patch })
const goal = (rest: object = {}): PartnerCommand => ({
  kind: 'save-record',
  table: 'goals',
  record: { ...aGoal(), ...rest },
})
const mark = (actionId: string): PartnerCommand => ({ kind: 'mark-action', stage: 'research', actionId, mark: done() })

describe('undo', () => {
  it('takes an edit back and tells history by the name of the act', () => {
    const { desk, changes } = act(aDesk(), edit({ tier: 'high-risk' }))
    const { dossier, history, kept } = undone(desk, changes)
    expect(dossier.partner.tier).toBe('standard')
    expect(kept).toEqual([])
    expect(history).toEqual([expect.objectContaining({ kind: 'undo', subject: 'the act', by: 'Lena Lead' })])
  })

  it('keeps a field that was edited since and names it, and takes the others back', () => {
    const first = act(aDesk(), edit({ tier: 'high-risk', country: 'FR' }))
    const second = act(first.desk, edit({ country: 'DE' }))
    const { dossier, kept } = undone(second.desk, first.changes)
    expect([dossier.partner.tier, dossier.partner.country]).toEqual(['standard', 'DE'])
    expect(kept).toEqual([{ table: 'partners', id: 'partner-1', fields: ['country'] }])
  })

  it('leaves later edits of other fields alone', () => {
    const first = act(aDesk(), edit({ tier: 'high-risk' }))
    const second = act(first.desk, edit({ country: 'DE' }))
    const { dossier, kept } = undone(second.desk, first.changes)
    expect([dossier.partner.tier, dossier.partner.country, kept]).toEqual(['standard', 'DE', []])
  })

  it('is refused when all that it would take back was edited since', () => {
    const first = act(aDesk(), edit({ country: 'FR' }))
    const second = act(first.desk, edit({ country: 'DE' }))
    expect(takeBack(second.desk, first.changes)).toEqual(changedSince)
  })

  it('writes nothing when everything is back already', () => {
    const first = act(aDesk(), goal())
    const removed = act(first.desk, { kind: 'remove-record', table: 'goals', recordId: 'goal-1' })
    expect(takeBack(removed.desk, first.changes)).toEqual({ ok: true, value: { changes: [], history: [], kept: [] } })
  })

  it('takes marks, statements and evidence of one stage back one by one', () => {
    const first = act(aDesk(), mark('gather-intelligence'))
    const second = act(first.desk, mark('prioritise-opportunities'))
    const third = act(second.desk, { kind: 'edit-evidence', stage: 'research', patch: { outreachPlan: 'Call' } })
    const { dossier, kept } = undone(third.desk, first.changes)
    expect(dossier.stageWork[0]?.actions).toEqual({ 'prioritise-opportunities': done() })
    expect(dossier.stageWork[0]?.evidence.outreachPlan).toBe('Call')
    expect(kept).toEqual([])
  })

  it('brings a removed record back, and removes an added one only while it stands as it was added', () => {
    const added = act(aDesk(), goal())
    const removed = act(added.desk, { kind: 'remove-record', table: 'goals', recordId: 'goal-1' })
    expect(undone(removed.desk, removed.changes).dossier.goals).toEqual([aGoal()])
    expect(undone(added.desk, added.changes).dossier.goals).toEqual([])
    const edited = act(added.desk, goal({ target: 5 }))
    expect(takeBack(edited.desk, added.changes)).toEqual(changedSince)
  })

  it('names the fields of an added record that were edited since', () => {
    const added = act(aDesk(), goal())
    const edited = act(act(added.desk, goal({ target: 5 })).desk, edit({ country: 'DE' }))
    const both = [...added.changes, ...edited.changes]
    const { kept, dossier } = undone(edited.desk, both)
    expect(kept).toEqual([{ table: 'goals', id: 'goal-1', fields: ['target'] }])
    expect([dossier.goals.length, dossier.partner.country]).toEqual([1, ''])
  })

  it('does not remove a partner that got records of its own since', () => {
    const profile = dossierOf(aDesk()).partner
    const creation: RecordChange = { table: 'partners', id: 'partner-1', before: null, after: profile }
    expect(takeBack(act(aDesk(), goal()).desk, [creation])).toEqual(changedSince)
    const result = takeBack(aDesk(), [creation])
    expect(result.ok && write(aDesk(), result.value).dossier).toBeNull()
  })

  it('sees no edit in another order of a record’s fields', () => {
    const { desk, changes } = act(aDesk(), goal())
    const turned = Object.fromEntries(Object.entries(aGoal()).toReversed()) as unknown as ReturnType<typeof aGoal>
    const { dossier } = undone({ ...desk, dossier: { ...dossierOf(desk), goals: [turned] } }, changes)
    expect(dossier.goals).toEqual([])
  })
})

describe('undo of a decision', () => {
  it('brings the partner back to where it stood, with its findings and re-evaluations', () => {
    const none: PartnerCommand = {
      kind: 'state-value',
      stage: 'development',
      winner: 'us',
      statement: aStatement({ state: 'none' }),
      reEvaluateBy: null,
    }
    const desk = after(deskIn('development'), none)
    const ready = prepare(desk, propose('return-to-stage', { rationale: 'Back', to: 'onboarding' }))
    const moved = act(ready.desk, ready.command)
    expect(undone(moved.desk, moved.changes).dossier).toEqual(dossierOf(ready.desk))
  })

  it('keeps the profile that was edited since', () => {
    const { desk, command } = readyFor('approved-for-outreach')
    const moved = act(desk, command)
    const edited = act(moved.desk, edit({ country: 'DE' }))
    const { dossier } = undone(edited.desk, moved.changes)
    expect([dossier.partner.stage, dossier.partner.country]).toEqual(['research', 'DE'])
  })

  it('is refused once the partner moved on: half a decision is none', () => {
    const { desk, command } = readyFor('approved-for-outreach')
    const moved = act(desk, command)
    expect(takeBack(take(moved.desk, 'proceed-to-onboarding'), moved.changes)).toEqual(changedSince)
  })

  it('reopens no re-evaluation that a return closed, once the partner moved on', () => {
    const none: PartnerCommand = {
      kind: 'state-value',
      stage: 'development',
      winner: 'us',
      statement: aStatement({ state: 'none' }),
      reEvaluateBy: null,
    }
    const desk = after(deskIn('development'), none)
    const ready = prepare(desk, propose('return-to-stage', { rationale: 'Back', to: 'onboarding' }))
    const moved = act(ready.desk, ready.command)
    expect(takeBack(take(moved.desk, 'ready-for-campaign-execution'), moved.changes)).toEqual(changedSince)
  })

  it('never leads to a journey that the protocol does not allow', () => {
    const { partner } = dossierOf(aDesk())
    const skipped = { ...partner, journey: partner.journey.map((stay) => ({ ...stay, stage: 'review' as const })) }
    const forged: RecordChange = { table: 'partners', id: 'partner-1', before: skipped, after: partner }
    expect(takeBack(aDesk(), [forged])).toEqual(changedSince)
  })

  it('never takes the dossier of a closing away', () => {
    const added = act(deskIn('review'), { kind: 'save-record', table: 'exitDossiers', record: anExitDossier() })
    const closed = act(added.desk, { kind: 'take-decision', proposal: propose('exit', { rationale: 'Over' }) })
    expect(takeBack(closed.desk, added.changes)).toEqual(changedSince)
    const reopened = undone(closed.desk, closed.changes)
    expect(reopened.dossier.partner.stage).toBe('review')
  })
})

describe('redo of a decision', () => {
  it('passes the gate again: refused when what it asked for is gone', () => {
    const { desk, command, proposal } = readyFor('approved-for-outreach')
    const moved = act(desk, command)
    const back = takeBack(moved.desk, moved.changes)
    if (!back.ok) throw new Error('not undone')
    const undoneDesk = write(moved.desk, back.value)
    expect(takeBack(undoneDesk, back.value.changes, proposal).ok).toBe(true)
    const unowned = after(undoneDesk, edit({ owner: '' }))
    expect(takeBack(unowned, back.value.changes, proposal)).toMatchObject({
      ok: false,
      error: { kind: 'requirements' },
    })
  })

  it('of an exit needs its dossier again', () => {
    const { desk, command, proposal } = readyFor('exit')
    const moved = act(desk, command)
    const back = takeBack(moved.desk, moved.changes)
    if (!back.ok) throw new Error('not undone')
    const without = after(write(moved.desk, back.value), {
      kind: 'remove-record',
      table: 'exitDossiers',
      recordId: 'partner-1:1',
    })
    expect(takeBack(without, back.value.changes, proposal)).toMatchObject({
      ok: false,
      error: { kind: 'requirements' },
    })
  })

  it('is refused for a partner in the bin', () => {
    const { desk, command, proposal } = readyFor('approved-for-outreach')
    const moved = act(desk, command)
    const back = takeBack(moved.desk, moved.changes)
    if (!back.ok) throw new Error('not undone')
    const binned = after(write(moved.desk, back.value), { kind: 'delete-partner' })
    expect(takeBack(binned, back.value.changes, proposal)).toEqual({ ok: false, error: { kind: 'in-bin' } })
  })
})
