// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { SignOffsPart } from '../../../../../../src/renderer/features/partner/parts/sign-offs-part'
import { after } from '../../../../../helpers/builders/a-desk'
import { deskIn } from '../../../../../helpers/builders/ready-for'
import { cleanup, press, screen, showEditor, within } from '../../../ui/editor-desk'

afterEach(cleanup)

const signedOff = (decision: 'proceed-to-onboarding') =>
  after(deskIn('negotiation'), {
    kind: 'sign-off',
    signOff: { brain: 'strategy', decision, verdict: 'approved', by: 'Stella', note: '', facts: null },
  })

const section = (name: string): HTMLElement => screen.getByRole('region', { name })

it('shows the decision that can be taken now first, and who is asked how much', () => {
  showEditor(deskIn('negotiation', { profile: { tier: 'high-risk' } }), SignOffsPart)
  const [, first] = screen.getAllByRole('region')
  expect(first).toBe(section('Proceed To Onboarding'))
  expect(within(section('Proceed To Onboarding')).getAllByText('required')).toHaveLength(6)
})

it('says that a sign-off stands, and which facts changed when it no longer does', () => {
  const given = signedOff('proceed-to-onboarding')
  showEditor(given, SignOffsPart).unmount()
  showEditor(after(given, { kind: 'edit-partner', patch: { segment: 'Retail' } }), SignOffsPart)
  const shown = within(section('Proceed To Onboarding'))
  expect(shown.getByText('stale')).toBeTruthy()
  expect(shown.getByText('changed since: segment')).toBeTruthy()
})

it('opens the form of one function at a time', async () => {
  showEditor(deskIn('negotiation'), SignOffsPart)
  await press('Open Data Brain', section('Proceed To Onboarding'))
  expect(screen.getByText('Is the performance of this partnership measured?')).toBeTruthy()
  await press('Open Sales Brain', section('Proceed To Onboarding'))
  expect(screen.queryByText('Is the performance of this partnership measured?')).toBeNull()
})
