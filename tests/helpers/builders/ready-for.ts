import { type DecisionId, decisions } from '#shared/protocol/decisions'
import type { StageId } from '#shared/protocol/stages'
import type { PartnerCommand } from '#shared/domain/commands'
import type { DecideContext } from '#shared/domain/context'
import { type Proposal, propose } from '#shared/domain/gate/check-gate'
import type { Place } from '#shared/domain/records/partner'
import { aDesk, after, type Desk, dossierOf } from './a-desk'
import { aContext } from './a-context'
import type { aProfile } from './a-partner'
import { anExitDossier, anInsight } from './a-record'
import { signOffCommands, stageCommands } from './stage-work'

export type Ready = { readonly desk: Desk; readonly proposal: Proposal; readonly command: PartnerCommand }

type Wish = {
  readonly profile?: Parameters<typeof aProfile>[0]
  readonly context?: DecideContext
  /** The place to decide from, where a decision may be taken in several. */
  readonly from?: Place
}

const forward: Readonly<Partial<Record<StageId, DecisionId>>> = {
  research: 'approved-for-outreach',
  negotiation: 'proceed-to-onboarding',
  onboarding: 'ready-for-campaign-execution',
  development: 'submit-for-review',
}

const workOf = (desk: Desk) => ({ dossier: dossierOf(desk), context: desk.context })

/** Takes a decision after everything it asks for was entered through commands. */
export function take(desk: Desk, decision: DecisionId, rest: Partial<Proposal> = {}): Desk {
  const prepared = prepare(desk, propose(decision, { rationale: 'It is time', ...rest }))
  return after(prepared.desk, prepared.command)
}

/** A desk whose partner was led from Research to a place, decision by decision. */
export function deskIn(place: Place, wish: Omit<Wish, 'from'> = {}): Desk {
  let desk = aDesk(wish.profile, wish.context ?? aContext())
  if (place === 'closed') return take(desk, 'exit')
  for (let step = 0; step < 5; step += 1) {
    const { stage } = dossierOf(desk).partner
    const next = stage === 'closed' ? undefined : forward[stage]
    if (stage === place || next === undefined) return desk
    desk = take(desk, next)
  }
  return desk
}

/** Enters what a decision asks for where the partner stands now. */
export function prepare(desk: Desk, wished: Proposal): Ready {
  const decision = decisions[wished.decision]
  const { stage, cycle } = dossierOf(desk).partner
  let ready = desk
  let proposal = wished
  const record = (table: 'exitDossiers' | 'insights', one: { readonly id: string }): void => {
    ready = after(ready, { kind: 'save-record', table, record: one })
  }
  if (decision.forward && stage !== 'closed') ready = after(ready, ...stageCommands(stage, workOf(ready)))
  if (decision.destination.kind === 'closed') {
    const reason = decision.destination.closing === 'exited' ? 'no-value' : 'poor-fit'
    record('exitDossiers', anExitDossier({ cycle, reason }))
  }
  if (decision.destination.kind === 'stay') {
    proposal = { ...proposal, what: wished.what || 'More figures', dueOn: wished.dueOn ?? '2026-06-30' }
  }
  if (decision.id === 'return-to-stage' || decision.id === 'rework-partnership') {
    const targetStage = wished.to ?? 'research'
    const insightId = `insight-${String(cycle)}-${targetStage}`
    record('insights', anInsight({ id: insightId, cycle, targetStage }))
    proposal = { ...proposal, insightId, to: decision.id === 'return-to-stage' ? targetStage : null }
  }
  ready = after(ready, ...signOffCommands(decision.id, workOf(ready)))
  return { desk: ready, proposal, command: { kind: 'take-decision', proposal } }
}

/** A partner led to the decision's place with every piece of evidence entered through commands. */
export function readyFor(decision: DecisionId, wish: Wish = {}): Ready {
  const place = wish.from ?? decisions[decision].takenIn[0] ?? 'research'
  return prepare(deskIn(place, wish), propose(decision, { rationale: 'It is time' }))
}
