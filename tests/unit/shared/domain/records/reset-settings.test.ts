import { describe, expect, it } from 'vitest'
import { isReset, resetSettings } from '#shared/domain/records/reset-settings'
import { defaultSettings, type Settings } from '#shared/domain/records/settings'

const changed: Settings = {
  ...defaultSettings('workspace-1'),
  userName: 'Ana Ferreira',
  organisation: 'Nordlicht',
  currency: 'USD',
  weekStartsOn: 'sunday',
  workingDaysOnly: true,
  insightDays: 7,
  morningNotice: true,
  fitWeights: { 'audience-match': 3 },
}

describe('settings at their defaults', () => {
  it('keep who somebody is, what they count in, and the weights of the playbook', () => {
    expect(resetSettings(changed)).toEqual({
      ...defaultSettings('workspace-1'),
      userName: 'Ana Ferreira',
      organisation: 'Nordlicht',
      currency: 'USD',
      fitWeights: { 'audience-match': 3 },
    })
  })

  it('have nothing left to reset', () => {
    expect(isReset(changed)).toBe(false)
    expect(isReset(resetSettings(changed))).toBe(true)
    expect(isReset({ ...resetSettings(changed), lowValue: { ...changed.lowValue, roiFloor: 1 } })).toBe(false)
  })

  it('give no notice in the morning', () => {
    expect(defaultSettings('workspace-1').morningNotice).toBe(false)
  })
})
