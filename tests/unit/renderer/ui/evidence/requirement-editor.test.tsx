// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { DecisionId } from '#shared/protocol/decisions'
import { checkGate, propose } from '#shared/domain/gate/check-gate'
import type { Requirement, RequirementSubject } from '#shared/domain/gate/requirement'
import type { EditorProps } from '../../../../../src/renderer/ui/evidence/editor'
import { RequirementEditor } from '../../../../../src/renderer/ui/evidence/requirement-editor'
import { aContext, aWorkspace } from '../../../../helpers/builders/a-context'
import { aDesk, after, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aPlaybookItem, aStatement } from '../../../../helpers/builders/a-record'
import { deskIn, take } from '../../../../helpers/builders/ready-for'
import { choose, cleanup, fill, fireEvent, press, screen, settle, showEditor } from '../editor-desk'

afterEach(cleanup)

const requirementsOf = (desk: Desk, decision: DecisionId): readonly Requirement[] => {
  const gate = checkGate(dossierOf(desk), propose(decision, { rationale: 'It is time' }), desk.context)
  if (!gate.ok) throw new Error(gate.error.kind)
  return gate.value.requirements
}

type Asked = { readonly decision: DecisionId; readonly kind: RequirementSubject['kind'] }

/** Shows the editor of the first requirement of a kind and answers with how it stands afterwards. */
function show(desk: Desk, { decision, kind }: Asked) {
  const find = (at: Desk): Requirement => {
    const found = requirementsOf(at, decision).find(({ subject }) => subject.kind === kind)
    if (found === undefined) throw new Error(`${decision} does not ask for ${kind}`)
    return found
  }
  const requirement = find(desk)
  const Editor = (props: EditorProps) => <RequirementEditor {...props} requirement={requirement} decision={decision} />
  const shown = showEditor(desk, Editor)
  return { ...shown, standing: () => find(shown.desk()).state.kind }
}

const forward: Asked = { decision: 'approved-for-outreach', kind: 'owner' }

describe('an owner', () => {
  it('is named in place', async () => {
    const { standing } = show(aDesk({ owner: '' }), forward)
    await fill(/Owner/, 'Olga Owner')
    expect(standing()).toBe('met')
  })

  it('is suggested from the people who are active', () => {
    const person = { id: 'p1', email: '', brain: null }
    const people = [
      { ...person, name: 'Ada Active', active: true },
      { ...person, id: 'p2', name: 'Gone Greta', active: false },
    ]
    show(aDesk({ owner: '' }, aContext({ workspace: aWorkspace({ people }) })), forward)
    expect([...document.querySelectorAll('option')].map(({ value }) => value)).toEqual(['Ada Active'])
  })
})

describe('win-win-win', () => {
  const asked: Asked = { ...forward, kind: 'values' }

  it('is met by three statements, each with the name of who gains', async () => {
    const { standing } = show(aDesk(), asked)
    for (const name of ['Value for MWMS', 'Value for the partner', 'Value for the customer']) {
      const group = screen.getByRole('group', { name })
      await choose('Is it delivered?', 'Expected', group)
      await fill(/What the value is/, 'New customers', group)
    }
    expect(standing()).toBe('met')
  })

  it('says what is left while a statement is only begun', async () => {
    const { commands } = show(aDesk(), asked)
    await choose('Is it delivered?', 'Delivering', screen.getByRole('group', { name: 'Value for MWMS' }))
    expect(screen.getByRole('status').textContent).toMatch(/say in a few words/)
    expect(commands).toEqual([])
  })

  it('opens a dated re-evaluation with a none only after it was said so', async () => {
    const { commands, desk } = show(aDesk(), asked)
    const group = screen.getByRole('group', { name: 'Value for MWMS' })
    await choose('Is it delivered?', 'None', group)
    await fill(/What is missing/, 'No leads', group)
    expect(commands).toEqual([])
    await fill(/Re-evaluate by/, '2026-05-20', group)
    await press(/open the re-evaluation/, group)
    expect(dossierOf(desk()).reEvaluations).toMatchObject([{ missing: ['us'], dueOn: '2026-05-20', closedOn: null }])
  })
})

describe('a re-evaluation', () => {
  const none = aStatement({ state: 'none', statement: 'No leads' })
  const state = { kind: 'state-value', stage: 'research', winner: 'us', reEvaluateBy: null } as const
  const asked: Asked = { ...forward, kind: 're-evaluation' }

  it('is closed with a note when the value is restored', async () => {
    const opened = after(aDesk(), { ...state, statement: none }, { ...state, statement: aStatement() })
    const { standing } = show(opened, asked)
    await fill(/How the value was restored/, 'Leads came back')
    await press('Close: value restored')
    expect(standing()).toBe('met')
  })

  it('stays open while the value says none, and its date can be moved', async () => {
    const { desk } = show(after(aDesk(), { ...state, statement: none }), asked)
    expect(screen.getByRole('button', { name: 'Close: value restored' }).hasAttribute('disabled')).toBe(true)
    await fill(/^Due/, '2026-06-01')
    expect(dossierOf(desk()).reEvaluations).toMatchObject([{ dueOn: '2026-06-01', closedOn: null }])
  })
})

describe('an action', () => {
  const asked: Asked = { ...forward, kind: 'action' }

  it('is marked done and the mark is taken back', async () => {
    const { standing } = show(aDesk(), asked)
    fireEvent.click(screen.getByRole('checkbox'))
    await settle()
    expect(standing()).toBe('met')
    fireEvent.click(screen.getByRole('checkbox'))
    await settle()
    expect(standing()).toBe('missing')
  })

  it('is not applicable only with a reason', async () => {
    const { standing, commands } = show(aDesk(), asked)
    await press('Not applicable …')
    await fill('Not applicable because', '   ')
    expect(screen.getByRole('alert').textContent).toBe('Please fill this in.')
    await fill('Not applicable because', 'They came to us')
    expect(standing()).toBe('not-applicable')
    expect(commands).toHaveLength(2)
    await press('Take the mark back')
    expect(standing()).toBe('missing')
  })

  it('of the playbook says whom it was learned from', () => {
    const playbook = [aPlaybookItem({ stage: 'research', label: 'ask for data' })]
    const desk = aDesk({}, aContext({ workspace: aWorkspace({ playbook }) }))
    const requirement = requirementsOf(desk, 'approved-for-outreach').find(
      ({ subject }) => subject.kind === 'action' && subject.actionId === 'item-1',
    )
    if (requirement === undefined) throw new Error('The playbook asks for nothing.')
    showEditor(desk, (props) => (
      <RequirementEditor {...props} requirement={requirement} decision="approved-for-outreach" />
    ))
    expect(screen.getByText('learned from Beta')).toBeTruthy()
  })
})

describe('goals of an earlier cycle', () => {
  it('are confirmed for this one with one click', async () => {
    const desk = take(deskIn('review'), 'maintain-partnership')
    const { standing } = show(desk, { decision: 'submit-for-review', kind: 'goals-confirmed' })
    await press(/^Confirm for cycle 2/)
    expect(standing()).toBe('met')
  })
})

describe('a sign-off', () => {
  const asked: Asked = { decision: 'proceed-to-onboarding', kind: 'sign-off' }
  const desk = () => deskIn('negotiation', { profile: { tier: 'high-value' } })

  it('is recorded with its verdict and name', async () => {
    const { standing } = show(desk(), asked)
    expect(screen.getByText('Is this partnership strategically aligned?')).toBeTruthy()
    await choose(/Verdict/, 'Approved')
    await fill(/Signed off by/, 'Stan Strategy')
    await press('Record the sign-off')
    expect(standing()).toBe('met')
  })

  it('by the owner is refused in words before it is sent', async () => {
    const { commands } = show(desk(), asked)
    await choose(/Verdict/, 'Approved')
    await fill(/Signed off by/, ' olga  OWNER')
    expect(screen.getByRole('alert').textContent).toMatch(/owner cannot sign off/)
    expect(screen.getByRole('button', { name: 'Record the sign-off' }).hasAttribute('disabled')).toBe(true)
    expect(commands).toEqual([])
  })

  it('that is stale shows which facts changed, and is given anew', async () => {
    const signOff = { brain: 'strategy', verdict: 'approved', by: 'Stan', note: '', facts: null } as const
    const signed = after(desk(), { kind: 'sign-off', signOff: { ...signOff, decision: asked.decision } })
    const changed = after(signed, { kind: 'edit-partner', patch: { segment: 'retail' } })
    const { standing } = show(changed, asked)
    expect(screen.getByText('nothing entered → retail')).toBeTruthy()
    await choose(/Verdict/, 'Approved')
    await fill(/Signed off by/, 'Stan')
    await press('Record a new sign-off')
    expect(standing()).toBe('met')
  })
})

describe('an exit dossier', () => {
  const enter = async (reason: string): Promise<void> => {
    fireEvent.change(screen.getByLabelText(/Reason/), { target: { value: reason } })
    await settle()
    await fill(/Evidence/, 'No leads for a year')
    await fill(/Decided by/, 'Hedda Head')
    await fill(/Lessons/, 'Ask for data earlier')
  }

  it('of an exit asks for the five reasons of the Exit Rule and for what is left to settle', async () => {
    const { standing } = show(deskIn('development'), { decision: 'exit', kind: 'exit-dossier' })
    await enter('weak-roi')
    await fill(/Obligations/, 'none')
    await fill(/partner’s feedback/, 'They agree')
    expect(standing()).toBe('missing')
    await choose(/Approach them again/, 'Never')
    expect(standing()).toBe('met')
  })

  it('of a decline offers its own reasons and asks for less', async () => {
    const { standing, desk } = show(aDesk(), { decision: 'reject-research', kind: 'exit-dossier' })
    await enter('poor-fit')
    await choose(/Approach them again/, 'On a date')
    await fill(/Approach again on/, '2027-01-15')
    expect(standing()).toBe('met')
    expect(dossierOf(desk()).exitDossiers[0]?.reApproach).toEqual({ kind: 'on', on: '2027-01-15' })
  })
})

describe('what belongs to the decision itself', () => {
  it('has no editor here', () => {
    show(aDesk(), { ...forward, kind: 'rationale' })
    expect(document.querySelectorAll('input,textarea,select,button')).toHaveLength(0)
  })
})
