import { type DecisionId, decisions } from '../protocol/decisions'
import { stages } from '../protocol/stages'
import type { BrainId } from '../protocol/vocabulary'
import { type Proposal, propose } from '../domain/gate/check-gate'
import { askedBrains, signOffState } from '../domain/sign-off'
import type { Life } from './life'

export const insightOf = (life: Life, kind: 'messaging' | 'execution' | 'poor-performance', text: string): string => {
  const id = life.nextId()
  const targetStage = kind === 'messaging' ? 'onboarding' : 'research'
  const { stage, cycle } = life.dossier.partner
  life.do({
    kind: 'save-record',
    table: 'insights',
    record: {
      id,
      partnerId: life.partnerId,
      cycle,
      raisedIn: stage === 'closed' ? 'review' : stage,
      raisedOn: life.day,
      kind,
      text,
      targetStage,
      landed: null,
    },
  })
  return id
}

/** Asks every required function for its sign-off of a decision. */
export function collectSignOffs(life: Life, decision: DecisionId): void {
  const names: Readonly<Record<BrainId, string>> = {
    strategy: 'Stefan Wolf',
    sales: 'Sofia Marques',
    customer: 'Chidi Okafor',
    data: 'Dana Levi',
    experimentation: 'Emi Tanaka',
    headoffice: 'Helen Ward',
  }
  for (const { brain, level } of askedBrains(decision, life.dossier, life.workspace)) {
    if (level !== 'required' || signOffState(brain, decision, life.dossier).kind === 'given') continue
    life.do({
      kind: 'sign-off',
      signOff: {
        brain,
        decision,
        verdict: 'approved',
        by: names[brain],
        note: 'Checked against the record.',
        facts: null,
      },
    })
  }
}

export function take(life: Life, decision: DecisionId, rest: Partial<Proposal> = {}): void {
  collectSignOffs(life, decision)
  const rationale =
    rest.rationale ?? `${decisions[decision].label}: the work of ${stageLabel(life)} is done and agreed.`
  life.do({ kind: 'take-decision', proposal: propose(decision, { ...rest, rationale }) })
}

const stageLabel = (life: Life): string => {
  const { stage } = life.dossier.partner
  return stage === 'closed' ? 'the partnership' : stages[stage].label
}
