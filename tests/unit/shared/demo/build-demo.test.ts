import { describe, expect, it } from 'vitest'
import { countDanglingReferences, parseSnapshot } from '#shared/backup/parse-snapshot'
import { buildDemo } from '#shared/demo/build-demo'
import { recordSchemas } from '#shared/domain/decide/parse-record'
import { findAgenda } from '#shared/domain/agenda/find-agenda'
import type { Dossier } from '#shared/domain/dossier'
import { driftRules } from '#shared/domain/drift/drift-clock'
import { findDrift } from '#shared/domain/drift/find-drift'
import { journeyBreak } from '#shared/domain/journey'
import type { Partner } from '#shared/domain/records/partner'
import { settingsSchema } from '#shared/domain/records/settings'
import { partnerTables, snapshotTables } from '#shared/domain/tables'

const demo = buildDemo('2026-11-22')
const partners = demo.tables.partners as unknown as readonly Partner[]

const dossierIn = (partner: Partner): Dossier =>
  ({
    partner,
    ...Object.fromEntries(
      partnerTables.map((table) => [table, demo.tables[table].filter((row) => row['partnerId'] === partner.id)]),
    ),
  }) as Dossier

describe('the demo set', () => {
  it('is a whole workspace whose every record satisfies its schema', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify(demo)))).toMatchObject({ ok: true })
    expect(countDanglingReferences(demo.tables)).toBe(0)
    for (const table of snapshotTables) {
      for (const row of demo.tables[table]) expect(recordSchemas[table].safeParse(row).error).toBeUndefined()
    }
  })

  it('has about forty partners in all stages and both closings, several of them in later cycles', () => {
    expect(partners).toHaveLength(40)
    const stages = new Set(partners.map(({ stage }) => stage))
    expect([...stages].toSorted()).toEqual(['closed', 'development', 'negotiation', 'onboarding', 'research', 'review'])
    expect(new Set(partners.flatMap(({ closed }) => (closed === null ? [] : [closed.kind])))).toEqual(
      new Set(['declined', 'exited']),
    )
    expect(partners.filter(({ cycle }) => cycle > 1).length).toBeGreaterThan(5)
    expect(partners.some(({ cycle }) => cycle === 3)).toBe(true)
  })

  it('holds only journeys that the protocol allows, and no day after today', () => {
    expect(partners.filter((partner) => journeyBreak(partner) !== null)).toEqual([])
    expect(demo.tables.history.filter(({ at }) => String(at) > '2026-11-23')).toEqual([])
  })

  it('shows every drift rule, one of them paused, and something due in the week', () => {
    const workspace = { settings: settingsSchema.parse(demo.tables.settings[0]), people: [], playbook: [] }
    const findings = partners.flatMap((partner) =>
      findDrift({ dossier: dossierIn(partner), workspace, today: '2026-11-22' }),
    )
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(Object.keys(driftRules)))
    expect(findings.some(({ pause }) => pause !== null)).toBe(true)
    expect(findings.some(({ severity }) => severity === 'attention')).toBe(true)
    const agenda = partners.flatMap((partner) =>
      findAgenda({ dossier: dossierIn(partner), workspace, today: '2026-11-22' }, '2026-11-29'),
    )
    expect(agenda.length).toBeGreaterThan(10)
  })

  it('is the same set for the same day', () => {
    expect(buildDemo('2026-11-22')).toEqual(demo)
  })
})
