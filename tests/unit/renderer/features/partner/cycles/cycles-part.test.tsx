// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { CyclesPart } from '../../../../../../src/renderer/features/partner/cycles/cycles-part'
import { deskIn, take } from '../../../../../helpers/builders/ready-for'
import { cleanup, screen, showEditor, within } from '../../../ui/editor-desk'

afterEach(cleanup)

const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${name}`) })

it('lays the same figures of every cycle side by side, the newest first, and says what was not measured', () => {
  showEditor(take(deskIn('review'), 'maintain-partnership'), CyclesPart)
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Figure',
    'Cycle 2',
    'Cycle 1',
  ])
  const leads = within(row('Leads generated'))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
  expect(leads).toEqual(['not measured', '10'])
  expect(row('ROI').textContent).toContain('unknown: revenue not measured')
  expect(row('Recommendation').textContent).toBe('Recommendationnot givenMaintain Partnership')
})
