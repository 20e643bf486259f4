import { describe, expect, it } from 'vitest'
import { compareSnapshots } from '#shared/backup/compare-snapshots'
import { someGoals, somePartners } from '../../../helpers/a-snapshot'

const before = { partners: somePartners(4), goals: someGoals(4, 2), people: [{ id: 'ada' }] }

describe('compareSnapshots', () => {
  it('finds no difference between equal states, whatever the order of rows and fields', () => {
    const turned = { partners: before.partners.toReversed(), goals: before.goals, people: before.people, insights: [] }
    expect(compareSnapshots(before, turned)).toEqual({ partners: [], tables: [] })
  })

  it('tells added, changed and removed partners apart, with the tables that differ', () => {
    const after = {
      ...before,
      partners: [...before.partners.slice(1), { id: 'partner-9', name: 'Nine' }],
      goals: [
        ...before.goals
          .filter(({ partnerId }) => partnerId !== 'partner-0')
          .map((goal) => (goal.id === 'goal-1' ? { ...goal, target: 99 } : goal)),
        { id: 'goal-new', partnerId: 'partner-2' },
      ],
    }
    const { partners, tables } = compareSnapshots(before, after)
    const byId = new Map(partners.map((partner) => [partner.partnerId, partner]))
    expect([...byId.keys()].toSorted()).toEqual(['partner-0', 'partner-1', 'partner-2', 'partner-9'])
    expect(byId.get('partner-0')).toMatchObject({ kind: 'removed', name: 'Partner 0' })
    expect(byId.get('partner-1')).toEqual({
      partnerId: 'partner-1',
      name: 'Partner 1',
      kind: 'changed',
      tables: [{ table: 'goals', added: 0, changed: 1, removed: 0 }],
    })
    expect(byId.get('partner-2')).toMatchObject({ kind: 'changed' })
    expect(byId.get('partner-9')).toMatchObject({ kind: 'added', name: 'Nine' })
    expect(tables).toEqual([
      { table: 'goals', added: 1, changed: 1, removed: 2 },
      { table: 'partners', added: 1, changed: 0, removed: 1 },
    ])
  })

  it('counts differences of the workspace without a partner', () => {
    const after = { ...before, people: [{ id: 'ada', name: 'Ada' }] }
    expect(compareSnapshots(before, after)).toEqual({
      partners: [],
      tables: [{ table: 'people', added: 0, changed: 1, removed: 0 }],
    })
  })
})
