import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOf } from '#shared/protocol/vocabulary'
import { driftRules } from '#shared/domain/drift/drift-clock'
import { type DriftFinding, findDrift } from '#shared/domain/drift/find-drift'
import { anEmptyDesk, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { cure, findingsOf, later } from '../../../../helpers/builders/drift-desk'
import { carryOut, steps } from '../../../../helpers/builders/random-commands'

const runs = Number(process.env['RUNS'] ?? 150)

/** A partner after a chance course of commands; null when none was made. */
function chanceDesk(all: Parameters<typeof carryOut>[0]): Desk | null {
  const desk = carryOut(all, anEmptyDesk()).at(-1)?.after
  return desk === undefined || desk.dossier === null ? null : desk
}

const keyOf = ({ rule, subject }: DriftFinding): string => `${rule} ${subject}`

describe('whatever was done to a partner', () => {
  it('time alone never clears a finding, nor makes it milder', () => {
    fc.assert(
      fc.property(steps(40), fc.nat(900), (all, days) => {
        const desk = chanceDesk(all)
        if (desk === null) return
        const then = new Map(findingsOf(later(desk, days)).map((finding) => [keyOf(finding), finding]))
        for (const finding of findingsOf(desk)) {
          const still = then.get(keyOf(finding))
          expect(still).toBeDefined()
          expect([finding.severity, 'overdue']).toContain(still?.severity)
          expect(still?.eventOn).toBe(finding.eventOn)
        }
      }),
      { numRuns: runs },
    )
  })

  it('pausing changes visibility, not truth', () => {
    fc.assert(
      fc.property(steps(40), (all) => {
        const desk = chanceDesk(all)
        if (desk === null) return
        const { workspace, today } = desk.context
        const driftPauses = keysOf(driftRules).map((rule) => ({
          id: rule,
          partnerId: 'partner-1',
          rule,
          until: today,
          because: 'Known',
        }))
        const paused = findDrift({ dossier: { ...dossierOf(desk), driftPauses }, workspace, today })
        expect(paused.every(({ pause }) => pause !== null)).toBe(true)
        expect(paused.map((one) => ({ ...one, pause: null }))).toEqual(findingsOf(desk))
      }),
      { numRuns: runs },
    )
  })

  it('a finding disappears when its act is done', () => {
    let cured = 0
    fc.assert(
      fc.property(steps(30), fc.constantFrom(0, 40, 200), (all, days) => {
        const reached = chanceDesk(all)
        if (reached === null || dossierOf(reached).partner.deletedAt !== null) return
        const desk = later(reached, days)
        for (const finding of findingsOf(desk)) {
          // Decisions are led through the whole gate elsewhere; here every act that a form can do.
          if (finding.act.kind === 'decide') continue
          const after = cure(desk, finding)
          if (after === null) continue
          cured += 1
          expect(findingsOf(after).map(keyOf)).not.toContain(keyOf(finding))
        }
      }),
      { numRuns: runs },
    )
    expect(cured).toBeGreaterThan(runs)
  })
})
