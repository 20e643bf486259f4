import { err, ok, type Result } from '../../result'
import { brains } from '../../protocol/vocabulary'
import type { SignOffRequest } from '../commands'
import type { DecideContext } from '../context'
import { digestOf } from '../digest'
import type { Dossier } from '../dossier'
import { signOffSchema } from '../records/sign-off'
import type { Refusal } from '../refusal'
import { factsFor, isOwner, signOffLevel } from '../sign-off'
import { addition, type Changes, changesOf, historyEntry } from './changes'
import { parseWith } from './parse-record'

/**
 * Cross Brain Integration: a function's verdict, bound to the facts it judged. Refused when nobody asked for it, when
 * the owner signs off the own partner, and when facts judged elsewhere are no longer the facts.
 */
export function decideSignOff(
  request: SignOffRequest,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const { brain, decision } = request
  if (signOffLevel(brain, decision, { dossier, workspace: context.workspace }) === 'none') {
    return err({ kind: 'not-asked' })
  }
  if (isOwner(request.by, dossier)) return err({ kind: 'self-sign-off' })
  const facts = factsFor(brain, dossier)
  const judged = request.facts ?? facts
  if (digestOf(judged) !== digestOf(facts)) {
    const names = [...new Set([...Object.keys(judged), ...Object.keys(facts)])]
    return err({ kind: 'sign-off-stale', changedFacts: names.filter((name) => judged[name] !== facts[name]) })
  }
  const parsed = parseWith(signOffSchema, {
    id: context.newId(),
    partnerId: dossier.partner.id,
    cycle: dossier.partner.cycle,
    brain,
    decision,
    question: brains[brain].question,
    facts,
    digest: digestOf(facts),
    verdict: request.verdict,
    by: request.by,
    at: context.now,
    note: request.note,
  })
  if (!parsed.ok) return parsed
  const entry = historyEntry(context, dossier.partner, {
    kind: 'sign-off',
    subject: `${brain}: ${request.verdict}`,
    decision,
    rationale: request.note,
  })
  return ok(changesOf([addition('signOffs', parsed.value)], [entry]))
}
