// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { unmet, checkGate, propose } from '#shared/domain/gate/check-gate'
import { workFor } from '#shared/domain/dossier'
import { StageWorkspace } from '../../../../../src/renderer/ui/evidence/stage-workspace'
import { aDesk, after, dossierOf } from '../../../../helpers/builders/a-desk'
import { deskIn, take } from '../../../../helpers/builders/ready-for'
import { outputCommands } from '../../../../helpers/builders/stage-work'
import { cleanup, press, screen, settle, showEditor, within } from '../editor-desk'

afterEach(cleanup)

describe('the workspace of a stage', () => {
  it('shows the objective, and of each output what is left or that it is complete', () => {
    const desk = aDesk()
    const outputs = outputCommands('research', { dossier: dossierOf(desk), context: desk.context })
    showEditor(desk, (props) => <StageWorkspace {...props} stage="research" />)
    const plan = () => screen.getByRole('region', { name: 'Initial outreach plan' })
    expect(screen.getByText('Identify and evaluate potential partners.')).toBeTruthy()
    expect(within(plan()).getByText('Left: write the outreach plan')).toBeTruthy()
    cleanup()
    showEditor(after(desk, ...outputs), (props) => <StageWorkspace {...props} stage="research" />)
    expect(within(plan()).getByText('Complete')).toBeTruthy()
  })

  it('marks all open actions done at once, the optional ones aside', async () => {
    const shown = showEditor(deskIn('negotiation'), (props) => <StageWorkspace {...props} stage="negotiation" />)
    await press('Mark all 8 done')
    await settle()
    const { actions } = workFor(dossierOf(shown.desk()), 1, 'negotiation')
    expect(Object.values(actions).map(({ state }) => state)).toEqual(Array(8).fill('done'))
    expect(actions['formal-agreement']).toBeUndefined()
    expect(screen.getByText('8 of 8')).toBeTruthy()
  })

  it('shows what an earlier cycle holds and confirms it with one click', async () => {
    const desk = take(deskIn('review'), 'scale-partnership')
    const shown = showEditor(desk, (props) => <StageWorkspace {...props} stage="negotiation" />)
    const carried = screen.getByRole('group', { name: 'Carried over from cycle 1' })
    expect(carried.textContent).toContain('Informal')
    await press('Confirm Negotiation for cycle 2', carried)
    expect(workFor(dossierOf(shown.desk()), 2, 'negotiation')).toMatchObject({ carriedFrom: 1 })
    expect(screen.getByText('Confirmed from cycle 1')).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'Carried over from cycle 1' })).toBeNull()
  })

  it.each([
    ['research', 'Passed in this cycle; what is entered can still be corrected.'],
    ['negotiation', 'The partner is in this stage.'],
    ['review', 'Not reached in this cycle yet; it can be prepared.'],
  ] as const)('says where %s stands', (stage, words) => {
    showEditor(deskIn('negotiation'), (props) => <StageWorkspace {...props} stage={stage} />)
    expect(screen.getByText(words)).toBeTruthy()
  })

  it('shows in the Review what Development left unfinished', () => {
    const inDevelopment = deskIn('development')
    const context = { ...inDevelopment.context, today: '2027-01-01', now: '2027-01-01T09:00:00.000Z' }
    const due = { ...inDevelopment, context }
    const gate = checkGate(dossierOf(due), propose('submit-for-review', { rationale: 'Due' }), context)
    expect(gate.ok && unmet(gate.value)).toEqual([])
    const proposal = propose('submit-for-review', { rationale: 'Due' })
    const reviewed = after(due, { kind: 'take-decision', proposal })
    showEditor(reviewed, (props) => <StageWorkspace {...props} stage="review" />)
    expect(screen.getByText('campaign results')).toBeTruthy()
  })
})
