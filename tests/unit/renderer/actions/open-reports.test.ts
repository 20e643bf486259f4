// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { openReports } from '../../../../src/renderer/actions/open-reports'
import { useReportChoice } from '../../../../src/renderer/state/reports'
import { aPartner } from '../../../helpers/builders/a-partner'

const open = aPartner({ id: 'a' })
const closed = aPartner({ id: 'c', stage: 'closed' })

it('opens the reviews of chosen partners, and the exit records when all of them are closed', () => {
  openReports([open, closed])
  expect(window.location.hash).toBe('#/reports')
  expect(useReportChoice.getState()).toMatchObject({ kind: 'review', which: 'chosen', chosenIds: new Set(['a', 'c']) })
  openReports([closed])
  expect(useReportChoice.getState()).toMatchObject({ kind: 'exit', chosenIds: new Set(['c']) })
})
