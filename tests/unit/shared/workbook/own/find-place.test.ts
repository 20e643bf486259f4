import { expect, it } from 'vitest'
import { noChoices } from '#shared/workbook/own/merge-choices'
import { createPlaceFinder } from '#shared/workbook/own/find-place'
import { aMergeStore, exported, planFor } from '../../../../helpers/a-merge-store'
import { readBack, typeInto } from '../../../../helpers/a-workbook'
import { aDossier } from '../../../../helpers/builders/a-partner'

const store = aMergeStore('a', [aDossier({ partner: { id: 'p1', name: 'Acme' } })])

it('names the cell that asks for a stage that is held back', () => {
  const workbook = readBack(typeInto(exported(store), ['Partners', 1, 'Stage'], 'Review'))
  const findPlace = createPlaceFinder(workbook, planFor(store, workbook, noChoices))
  const refusal = { kind: 'no-such-partner' } as const
  const asked = { partnerId: 'p1', recordKey: 'partners:p1', refusal }
  expect(findPlace({ ...asked, to: 'review' })).toEqual({ sheet: 'Partners', cell: 'C2' })
  expect(findPlace({ ...asked, to: null })).toEqual({ sheet: 'Partners', cell: 'A2' })
  expect(findPlace({ ...asked, recordKey: 'goals:g9', to: null })).toBeNull()
})
