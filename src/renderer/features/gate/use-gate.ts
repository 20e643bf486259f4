import { useEffect, useMemo, useRef, useState } from 'react'
import type { StageId } from '#shared/protocol/stages'
import type { DecideContext, Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import type { Proposal } from '#shared/domain/gate/check-gate'
import { readClock } from '../../actions/clock'
import { tell } from '../../state/notices'
import type { PendingDecision } from '../../state/pending-decision'
import { describeRefusal } from '../../text/refusals'
import type { Submit, SubmitAll } from '../../ui/evidence/editor'
import { dropGateDraft, keepGateDraft, readGateDraft } from './gate-draft'
import { addFact, applyFacts, type Fact, tryFact, type Working } from './gate-facts'
import { choicesFor, emptyForm, type GateForm, type GateView, isTouched, proposalOf, viewGate } from './gate-form'
import { usePointerRest } from './use-pointer-rest'

type Given = { readonly stored: Dossier; readonly workspace: Workspace; readonly pending: PendingDecision }

export type GateWork = {
  /** The dossier with what was entered here. */
  readonly dossier: Dossier
  readonly today: string
  readonly form: GateForm
  readonly choices: readonly Proposal[]
  /** The stage the card was dropped on; null when the decision was chosen by name. */
  readonly droppedOn: StageId | null
  /** Null when the decision cannot be taken where the partner stands now. */
  readonly view: GateView | null
  readonly touched: boolean
  /** What was entered another time is here again; `lost`: some of it no longer fits. */
  readonly draft: { readonly lost: boolean } | null
  readonly update: (part: Partial<GateForm>) => void
  readonly submit: Submit
  readonly submitAll: SubmitAll
  /** What stands when the field that was just left has been taken. */
  readonly settle: () => Promise<Settled>
  readonly keepDraft: () => void
  readonly dropDraft: () => void
}

export type Settled = {
  readonly view: GateView | null
  readonly facts: readonly Fact[]
  readonly touched: boolean
}

type DraftPlace = { readonly partnerId: string; readonly about: string }

/** How long after a change the draft is written, in ms. */
const draftDelay = 500

/** The work on one decision: what is entered is applied to a dossier of its own until all is saved in one act. */
export function useGate({ stored, workspace, pending }: Given): GateWork {
  const about = pending.decision ?? `to-${pending.to ?? 'nowhere'}`
  const [start] = useState(() => emptyForm(pending.rationale))
  const [kept] = useState(() => readGateDraft(pending.partnerId, about))
  const { form, update, latest } = useForm(
    kept === null ? start : { ...kept, rationale: pending.rationale || kept.rationale },
  )
  const context = useMemo<DecideContext>(
    () => ({ ...readClock(), workspace, by: '', changeSetId: 'not-saved' }),
    [workspace],
  )
  const pointerRest = usePointerRest()
  const look = (now: GateForm): Look => lookAt(now, { stored, pending, context })
  const seen = useMemo(() => lookAt(form, { stored, pending, context }), [form, stored, pending, context])
  const touched = isTouched(form, start)
  useDraft(form, touched, { partnerId: pending.partnerId, about })
  const submit: Submit = async (command, label) => {
    await pointerRest()
    const tried = tryFact(look(latest()).working.dossier, command, context)
    if (tried.ok) {
      update({ facts: addFact(latest().facts, { command, label }) })
      return []
    }
    if (tried.error.kind === 'invalid') return tried.error.problems
    tell('refusal', label, describeRefusal(tried.error))
    return [{ path: '', message: 'not-understood' }]
  }
  // Every command becomes a fact of its own; all of them are saved with the decision, in one act.
  const submitAll: SubmitAll = async (commands, label) => {
    for (const command of commands) {
      const problems = await submit(command, label)
      if (problems.length > 0) return problems
    }
    return []
  }
  return {
    dossier: seen.working.dossier,
    today: context.today,
    form,
    choices: seen.choices,
    droppedOn: pending.to === 'closed' ? null : pending.to,
    view: seen.view,
    touched,
    draft: kept === null ? null : { lost: seen.working.facts.length < form.facts.length },
    update,
    submit,
    submitAll,
    settle: async () => {
      await pointerRest()
      await new Promise((resolve) => setTimeout(resolve))
      const { view, working } = look(latest())
      return { view, facts: working.facts, touched: isTouched(latest(), start) }
    },
    keepDraft: () => keepGateDraft(pending.partnerId, about, latest()),
    dropDraft: () => dropGateDraft(pending.partnerId, about),
  }
}

type Look = { readonly working: Working; readonly choices: readonly Proposal[]; readonly view: GateView | null }
type Place = { readonly stored: Dossier; readonly pending: PendingDecision; readonly context: DecideContext }

/** What the gate says to the dossier with what was entered. */
function lookAt(form: GateForm, { stored, pending, context }: Place): Look {
  const working = applyFacts(stored, form.facts, context)
  const choices = choicesFor(working.dossier, pending, context)
  const base = choices.find(({ decision }) => decision === form.decision) ?? choices[0]
  const view = base === undefined ? null : viewGate(working.dossier, proposalOf(base, form, working.dossier), context)
  return { working, choices, view }
}

/** The form with its latest state at hand: several entries may come before the next drawing. */
function useForm(first: GateForm) {
  const [form, setForm] = useState(first)
  const latest = useRef(form)
  return {
    form,
    latest: () => latest.current,
    update: (part: Partial<GateForm>): void => {
      latest.current = { ...latest.current, ...part }
      setForm(latest.current)
    },
  }
}

/** A crash must not cost what was typed: the draft is written soon after typing began, also when it never pauses. */
function useDraft(form: GateForm, touched: boolean, { partnerId, about }: DraftPlace): void {
  const latest = useRef(form)
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    latest.current = form
    if (!touched) return
    waiting.current ??= setTimeout(() => {
      waiting.current = null
      keepGateDraft(partnerId, about, latest.current)
    }, draftDelay)
  }, [form, touched, partnerId, about])
  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current)
    },
    [],
  )
}
