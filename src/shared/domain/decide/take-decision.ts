import { z } from 'zod'
import { err, ok, type Result } from '../../result'
import type { Decision } from '../../protocol/decisions'
import type { StageId } from '../../protocol/stages'
import type { RecordChange } from '../change-set'
import type { DecideContext } from '../context'
import { type Dossier, workFor } from '../dossier'
import { day, longText } from '../fields'
import { checkGate, type Gate, type Proposal, unmet } from '../gate/check-gate'
import { type Requirement, subjectDetail } from '../gate/requirement'
import type { RequirementRecord } from '../records/history-entry'
import type { Partner, Place } from '../records/partner'
import type { ReEvaluation } from '../records/re-evaluation'
import type { Refusal } from '../refusal'
import { type Changes, changesOf, historyEntry, replacement } from './changes'
import { parseWith } from './parse-record'

/** What a person typed into the proposal and what is stored as it is. */
const typedParts = z.object({ rationale: longText, what: longText, dueOn: day.nullable() })

/** Takes one of the protocol's decisions: the gate answers first, and nothing moves without it. */
export function decideTakeDecision(
  proposal: Proposal,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const gate = checkGate(dossier, proposal, context)
  if (!gate.ok) return gate
  const typed = parseWith(typedParts, proposal)
  if (!typed.ok) return typed
  const { decision, destination, requirements } = gate.value
  if (unmet(gate.value).length > 0 || destination === null) {
    return err({ kind: 'requirements', decision: decision.id, requirements })
  }
  const changes =
    decision.destination.kind === 'stay'
      ? [waitingChange(dossier, proposal, context)]
      : moveChanges(dossier, gate.value, { ...destination, context })
  const entry = historyEntry(context, dossier.partner, {
    kind: 'take-decision',
    subject: dossier.partner.name,
    from: dossier.partner.stage,
    to: destination.place,
    decision: decision.id,
    rationale: proposal.rationale,
    insightId: requirements.some(({ subject }) => subject.kind === 'insight') ? proposal.insightId : null,
    requirements: requirements.map(toRecord),
  })
  return ok(changesOf(changes, [entry]))
}

/** A requirement as it stood, for history and reports. */
const toRecord = ({ subject, state }: Requirement): RequirementRecord => ({
  kind: subject.kind,
  subject: subjectDetail(subject),
  state: state.kind,
  because: state.kind === 'not-applicable' ? state.because : '',
})

/** Stays in the stage: what is missing and by when is kept with the stage's work. */
function waitingChange(dossier: Dossier, proposal: Proposal, context: DecideContext): RecordChange {
  const { partner } = dossier
  const before = workFor(dossier, partner.cycle, partner.stage as StageId)
  const note = {
    decision: proposal.decision,
    what: proposal.what,
    dueOn: proposal.dueOn ?? context.today,
    at: context.now,
  }
  const stored = dossier.stageWork.includes(before) ? before : null
  return replacement('stageWork', stored, { ...before, waiting: [...before.waiting, note] })
}

type Target = { readonly place: Place; readonly cycle: number; readonly context: DecideContext }

function moveChanges(dossier: Dossier, gate: Gate, target: Target): readonly RecordChange[] {
  const { partner } = dossier
  return [
    replacement('partners', partner, movedPartner(partner, gate.decision, target)),
    ...findingsChange(dossier, gate),
    ...closedReEvaluations(dossier, gate.decision, target.context),
  ]
}

function movedPartner(partner: Partner, decision: Decision, { place, cycle, context }: Target): Partner {
  const at = context.now
  const wasOpen = partner.stage !== 'closed'
  const left = wasOpen ? leaveLast(partner.journey, at, decision) : partner.journey
  const journey =
    place === 'closed' ? left : [...left, { cycle, stage: place, enteredAt: at, leftAt: null, through: null }]
  const closing = decision.destination.kind === 'closed' ? decision.destination.closing : null
  const reviewed = decision.takenIn.every((place) => place === 'review')
  return {
    ...partner,
    stage: place,
    cycle,
    stageEnteredAt: at,
    journey,
    closed: closing === null || partner.stage === 'closed' ? null : { kind: closing, at, from: partner.stage },
    reviewedAt: reviewed ? at : partner.reviewedAt,
    // A review date set by hand is used up by the review.
    reviewOn: reviewed ? null : partner.reviewOn,
  }
}

const leaveLast = (journey: Partner['journey'], at: string, decision: Decision): Partner['journey'] =>
  journey.map((passage, index) =>
    index === journey.length - 1 ? { ...passage, leftAt: at, through: decision.id } : passage,
  )

/** Submit For Review when the review is due: what is unfinished goes into the Review as findings. */
function findingsChange(dossier: Dossier, gate: Gate): readonly RecordChange[] {
  const carried = gate.requirements.filter(({ state }) => state.kind === 'carried')
  if (carried.length === 0) return []
  const before = workFor(dossier, dossier.partner.cycle, 'review')
  const findings = carried.map(({ subject }) => [subject.kind, subjectDetail(subject)].filter(Boolean).join(':'))
  const stored = dossier.stageWork.includes(before) ? before : null
  return [replacement('stageWork', stored, { ...before, findings })]
}

/** An open re-evaluation ends with the return or the closing that answers it. */
function closedReEvaluations(dossier: Dossier, decision: Decision, context: DecideContext): readonly RecordChange[] {
  const outcome = outcomeOf(decision)
  if (outcome === null) return []
  return dossier.reEvaluations
    .filter((one) => one.closedOn === null)
    .map((one) => replacement('reEvaluations', one, { ...one, closedOn: context.today, outcome }))
}

function outcomeOf(decision: Decision): ReEvaluation['outcome'] {
  if (decision.destination.kind === 'closed') return 'exited'
  return decision.destination.kind === 'earlier-stage' ? 'returned' : null
}
