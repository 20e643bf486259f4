import { expect, it } from 'vitest'
import type { PartnerCommand } from '#shared/domain/commands'
import { workFor } from '#shared/domain/dossier'
import { addFact, applyFacts, type Fact } from '../../../../../src/renderer/features/gate/gate-facts'
import { aContext } from '../../../../helpers/builders/a-context'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { aGoal } from '../../../../helpers/builders/a-record'

const fact = (command: PartnerCommand): Fact => ({ command, label: command.kind })
const evidence = (patch: Extract<PartnerCommand, { kind: 'edit-evidence' }>['patch']): Fact =>
  fact({ kind: 'edit-evidence', stage: 'research', patch })
const all = (...facts: readonly Fact[]): readonly Fact[] => facts.reduce<readonly Fact[]>(addFact, [])

it('gives one command to what was entered several times', () => {
  const facts = all(evidence({ fitNotes: 'a' }), evidence({ outreachPlan: 'b' }), evidence({ fitNotes: 'c' }))
  expect(facts.map(({ command }) => command)).toEqual([
    { kind: 'edit-evidence', stage: 'research', patch: { fitNotes: 'c', outreachPlan: 'b' } },
  ])
})

it('keeps different records apart', () => {
  const save = (id: string) => fact({ kind: 'save-record', table: 'goals', record: aGoal({ id }) })
  expect(all(save('goal-1'), save('goal-2'), save('goal-1'))).toHaveLength(2)
})

it('never moves an entry before a sign-off that was given without it', () => {
  const signOff = fact({
    kind: 'sign-off',
    signOff: {
      brain: 'sales',
      decision: 'proceed-to-onboarding',
      verdict: 'approved',
      by: 'Sam',
      note: '',
      facts: null,
    },
  })
  const facts = all(evidence({ fitNotes: 'a' }), signOff, evidence({ fitNotes: 'b' }))
  expect(facts.map(({ command }) => command.kind)).toEqual(['edit-evidence', 'sign-off', 'edit-evidence'])
})

it('applies what was entered to a dossier of its own and leaves out what no longer fits', () => {
  const stored = aDossier()
  const lost = fact({ kind: 'remove-record', table: 'goals', recordId: 'gone' })
  const working = applyFacts(stored, [evidence({ fitNotes: 'A close fit' }), lost], aContext())
  expect(workFor(working.dossier, 1, 'research').evidence.fitNotes).toBe('A close fit')
  expect(working.facts).toHaveLength(1)
  expect(stored.stageWork).toEqual([])
})
