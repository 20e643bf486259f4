import { expect, it } from 'vitest'
import { contentLines } from '#shared/backup/content-lines'
import { someGoals, somePartners } from '../../../helpers/a-snapshot'

it('gives the same lines for the same content, whatever the order of tables and rows', () => {
  const tables = { partners: somePartners(12), goals: someGoals(12, 1) }
  const turned = { people: [], goals: tables.goals.toReversed(), partners: tables.partners.toReversed() }
  expect([...contentLines(turned)]).toEqual([...contentLines(tables)])
})

it('gives other lines when a row moves to another table', () => {
  const rows = [{ id: 'a' }]
  expect([...contentLines({ goals: rows })]).not.toEqual([...contentLines({ people: rows })])
})
