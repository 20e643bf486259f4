import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionIds, decisions, type DecisionId } from '#shared/protocol/decisions'
import { isDay } from '#shared/domain/calendar'
import { recordSchemas } from '#shared/domain/decide/parse-record'
import { checkGate, unmet } from '#shared/domain/gate/check-gate'
import { journeyBreak } from '#shared/domain/journey'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import type { Place } from '#shared/domain/records/partner'
import { sameValue } from '#shared/domain/same-value'
import { partnerTables } from '#shared/domain/tables'
import { anEmptyDesk, answer, type Desk } from '../../../../helpers/builders/a-desk'
import { carryOut, type Met, steps } from '../../../../helpers/builders/random-commands'

const runs = Number(process.env['RUNS'] ?? 300)
const order: readonly Place[] = ['research', 'negotiation', 'onboarding', 'development', 'review']

/**
 * The rule told from history alone: a stage is reached in a cycle when the stage before it was left by a decision in
 * that cycle, when the cycle begins there lawfully, or when the partner was adopted there or comes back to it.
 */
function placeByHistory(history: readonly HistoryEntry[]): { readonly place: Place; readonly cycle: number } {
  let place: Place = 'research'
  let cycle = 1
  let left = new Set<Place>()
  let seen = new Set<Place>()
  for (const entry of history) {
    if (entry.kind === 'create-partner' || entry.kind === 'adopt-partner') place = entry.to ?? 'research'
    if (entry.kind !== 'take-decision' || entry.decision === null || entry.to === null) continue
    if (entry.from !== place) throw new Error(`taken in ${String(entry.from)} while in ${place}`)
    if (entry.to === place) continue
    seen.add(place)
    const begins =
      (place === 'review' && beginnings[entry.decision]?.includes(entry.to)) ||
      (place === 'closed' && entry.decision === 'reopen' && entry.to === 'research')
    if (begins) {
      cycle += 1
      left = new Set()
      seen = new Set()
    } else if (entry.to !== 'closed') {
      left.add(place)
      const predecessor = order[order.indexOf(entry.to) - 1]
      const lawful =
        seen.has(entry.to) ||
        order.indexOf(entry.to) < order.indexOf(place) ||
        (predecessor !== undefined && left.has(predecessor))
      if (!lawful) throw new Error(`${entry.to} was reached from ${place} by ${entry.decision}`)
    }
    place = entry.to
  }
  return { place, cycle }
}

const beginnings: Partial<Record<DecisionId, readonly Place[]>> = {
  'scale-partnership': ['negotiation'],
  'maintain-partnership': ['development'],
  'rework-partnership': ['research', 'negotiation', 'onboarding'],
}

/** A fault is what a command did that it must not; an assertion for every command would take minutes. */
const expectNoFault = (faultsOf: (met: Met) => boolean): void => {
  fc.assert(
    fc.property(steps(25), (all) => {
      expect(carryOut(all, anEmptyDesk()).filter(faultsOf)).toEqual([])
    }),
    { numRuns: runs },
  )
}

const rowsOf = ({ dossier, context }: Desk) => [
  ...(dossier === null ? [] : [{ table: 'partners' as const, row: dossier.partner }]),
  ...(dossier === null ? [] : partnerTables.flatMap((table) => dossier[table].map((row) => ({ table, row })))),
  ...context.workspace.playbook.map((row) => ({ table: 'playbook' as const, row })),
]

const texts = new WeakMap<Desk, string>()
const textOf = (desk: Desk): string => {
  const text = texts.get(desk) ?? JSON.stringify(rowsOf(desk))
  texts.set(desk, text)
  return text
}

describe('any sequence of commands', { timeout: 30_000 + runs * 200 }, () => {
  it('reaches no stage whose predecessor was not passed or adopted', () => {
    expectNoFault(({ after: { dossier, history } }) => {
      if (dossier === null) return false
      const { place, cycle } = placeByHistory(history)
      const { partner } = dossier
      return journeyBreak(partner) !== null || place !== partner.stage || cycle !== partner.cycle
    })
  })

  it('appends to history with every change, and with nothing else', () => {
    expectNoFault(({ result, before, after }) => {
      if (!result.ok) return false
      const changed = textOf(before) !== textOf(after)
      const kept = before.history.every((entry, index) => entry === after.history[index])
      return result.value.history.length > 0 !== changed || result.value.changes.length > 0 !== changed || !kept
    })
  })

  it('changes nothing by a refused command, nor anything that it was given', () => {
    expectNoFault(({ command, before }) => {
      const stood = [JSON.stringify(rowsOf(before)), JSON.stringify(command)]
      answer(before, command)
      const stands = [JSON.stringify(rowsOf(before)), JSON.stringify(command)]
      return stood.join() !== stands.join()
    })
  })

  it('leaves every record as its schema wants it', () => {
    expectNoFault(({ result }) => {
      if (!result.ok) return false
      const { changes, history } = result.value
      const rows = changes.flatMap(({ table, after }) => (after === null ? [] : [{ table, row: after }]))
      return (
        rows.some(({ table, row }) => !sameValue(recordSchemas[table].safeParse(row).data, row)) ||
        history.some((entry) => !sameValue(recordSchemas.history.safeParse(entry).data, entry))
      )
    })
  })

  it('takes a decision exactly when the gate has nothing left to ask', () => {
    expectNoFault(({ command, before, result }) => {
      if (command.kind !== 'take-decision' || before.dossier === null || !isDay(command.proposal.dueOn ?? ''))
        return false
      const gate = checkGate(before.dossier, command.proposal, before.context)
      if (!gate.ok) return !sameValue(gate, result)
      const open = gate.value.destination !== null && unmet(gate.value).length === 0
      return result.ok !== open || (result.ok && result.value.history[0]?.to !== gate.value.destination?.place)
    })
  })

  it('never goes forward unowned or under re-evaluation, except to a review that is due', () => {
    expectNoFault(({ command, before: { dossier }, result }) => {
      if (command.kind !== 'take-decision' || !result.ok || dossier === null) return false
      const { decision } = command.proposal
      if (!decisions[decision].forward || ['submit-for-review', 'retire-partnership'].includes(decision)) return false
      return dossier.partner.owner === '' || dossier.reEvaluations.some(({ closedOn }) => closedOn === null)
    })
  })

  it('documents every closing for as long as the record exists', () => {
    expectNoFault(({ after: { dossier } }) => {
      if (dossier === null) return false
      const closedCycles = dossier.partner.journey.filter(
        ({ through }) => through !== null && decisions[through].destination.kind === 'closed',
      )
      return closedCycles.some(({ cycle }) => {
        const record = dossier.exitDossiers.find((one) => one.cycle === cycle)
        return !record?.reason || !record.evidence || !record.lessons || !record.decidedBy
      })
    })
  })

  it('gets deep: the random sequences close, reopen and reach later cycles', () => {
    const reached = new Set<string>()
    const sample = fc.sample(steps(25), { numRuns: 300, seed: 7 })
    for (const all of sample) {
      for (const { after, result, command } of carryOut(all, anEmptyDesk())) {
        if (result.ok && command.kind === 'take-decision') reached.add(command.proposal.decision)
        if ((after.dossier?.partner.cycle ?? 1) > 1) reached.add('later-cycle')
      }
    }
    expect([...decisionIds, 'later-cycle'].filter((one) => !reached.has(one))).toEqual([])
  })
})
