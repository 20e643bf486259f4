import { describe, expect, it } from 'vitest'
import { upgradeSnapshot, upgradeSteps, type UpgradeStep } from '#shared/backup/upgrade-snapshot'
import { aSnapshot, somePartners } from '../../../helpers/a-snapshot'

const withoutTier: UpgradeStep = {
  to: 2,
  upgrade: (tables) => ({
    ...tables,
    partners: tables['partners']?.map((row) => ({ ...row, tier: 'standard' })) ?? [],
  }),
}
const shorterName: UpgradeStep = {
  to: 3,
  upgrade: (tables) => ({ ...tables, partners: tables['partners']?.map((row) => ({ ...row, v: row['tier'] })) ?? [] }),
}
const steps = [withoutTier, shorterName]

describe('upgradeSnapshot', () => {
  it('leaves a snapshot of the present schema as it is', () => {
    const snapshot = aSnapshot(3)
    expect(upgradeSnapshot(snapshot, { schemaVersion: 1, steps: upgradeSteps })).toEqual({ ok: true, value: snapshot })
  })

  it('takes an old one through every step in order', () => {
    const upgraded = upgradeSnapshot(aSnapshot(3, { partners: somePartners(1) }), { schemaVersion: 3, steps })
    expect(upgraded).toMatchObject({
      ok: true,
      value: { schemaVersion: 3, seq: 3, tables: { partners: [{ id: 'partner-0', tier: 'standard', v: 'standard' }] } },
    })
  })

  it('refuses a newer one', () => {
    const newer = { ...aSnapshot(3), schemaVersion: 4 }
    const refusal = { ok: false, error: { kind: 'newer-version', version: 4, known: 3 } }
    expect(upgradeSnapshot(newer, { schemaVersion: 3, steps })).toEqual(refusal)
  })

  it('takes a missing step for a bug', () => {
    expect(() => upgradeSnapshot(aSnapshot(3), { schemaVersion: 3, steps: [withoutTier] })).toThrow('version 3')
  })

  it('has its steps in order and without gaps', () => {
    expect(upgradeSteps.map(({ to }) => to)).toEqual(upgradeSteps.map((_, index) => index + 2))
  })
})
