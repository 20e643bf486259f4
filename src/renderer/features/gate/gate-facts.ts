import type { PartnerCommand } from '#shared/domain/commands'
import type { DecideContext } from '#shared/domain/context'
import { decide } from '#shared/domain/decide/decide'
import { applyChanges, type Dossier } from '#shared/domain/dossier'
import type { Refusal } from '#shared/domain/refusal'
import { err, ok, type Result } from '#shared/result'

/** Something entered in the dialog, as the command that will save it together with the decision. */
export type Fact = { readonly command: PartnerCommand; readonly label: string }

/** A later entry of the same thing takes the place of the earlier one, so that history gets one line for it. */
export function addFact(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  const key = keyOf(fact.command)
  const at = key === null ? -1 : facts.findLastIndex(({ command }) => keyOf(command) === key)
  const earlier = facts[at]
  // A sign-off judges the facts before it: what is entered after it must stay after it.
  const judged = facts.slice(at + 1).some(({ command }) => command.kind === 'sign-off')
  if (earlier === undefined || judged) return [...facts, fact]
  return facts.with(at, { ...fact, command: merge(earlier.command, fact.command) })
}

function keyOf(command: PartnerCommand): string | null {
  switch (command.kind) {
    case 'edit-partner':
      return command.kind
    case 'edit-evidence':
      return `${command.kind} ${command.stage}`
    case 'mark-action':
      return `${command.kind} ${command.stage} ${command.actionId}`
    case 'state-value':
      return `${command.kind} ${command.stage} ${command.winner}`
    case 'save-record':
      return `${command.kind} ${command.table} ${command.record.id}`
    default:
      return null
  }
}

function merge(earlier: PartnerCommand, later: PartnerCommand): PartnerCommand {
  if (earlier.kind === 'edit-evidence' && later.kind === 'edit-evidence') {
    return { ...later, patch: { ...earlier.patch, ...later.patch } }
  }
  if (earlier.kind === 'edit-partner' && later.kind === 'edit-partner') {
    return { ...later, patch: { ...earlier.patch, ...later.patch } }
  }
  return later
}

export type Working = {
  readonly dossier: Dossier
  /** Facts that hold; the others no longer fit what is stored. */
  readonly facts: readonly Fact[]
}

/** The dossier as it would be with what was entered, for the list of requirements. Nothing is written. */
export function applyFacts(stored: Dossier, facts: readonly Fact[], context: DecideContext): Working {
  return facts.reduce<Working>(
    (working, fact) => {
      const next = tryFact(working.dossier, fact.command, context)
      return next.ok ? { dossier: next.value, facts: [...working.facts, fact] } : working
    },
    { dossier: stored, facts: [] },
  )
}

/** The dossier after one more command, or why it is refused. */
export function tryFact(dossier: Dossier, command: PartnerCommand, context: DecideContext): Result<Dossier, Refusal> {
  const decided = decide(command, dossier, context)
  if (!decided.ok) return err(decided.error)
  return ok(applyChanges(dossier, decided.value.changes) ?? dossier)
}
