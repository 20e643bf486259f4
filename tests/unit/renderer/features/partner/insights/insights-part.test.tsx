// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { InsightsPart } from '../../../../../../src/renderer/features/partner/insights/insights-part'
import { dossierOf } from '../../../../../helpers/builders/a-desk'
import { deskIn } from '../../../../../helpers/builders/ready-for'
import { choose, cleanup, fill, pick, press, screen, settle, showEditor } from '../../../ui/editor-desk'

afterEach(cleanup)

it('raises an insight with the stage that its kind proposes', async () => {
  const shown = showEditor(deskIn('review'), InsightsPart)
  await fill(/What was learned/, 'The message missed the audience')
  await pick('Kind', 'messaging')
  await press('Raise an insight')
  expect(dossierOf(shown.desk()).insights).toMatchObject([
    { raisedIn: 'review', kind: 'messaging', targetStage: 'onboarding', landed: null },
  ])
  expect(screen.getByText('Open: 1 insight must land')).toBeTruthy()
})

it('lands an insight in the playbook, for all later partners', async () => {
  const shown = showEditor(deskIn('review'), InsightsPart)
  await fill(/What was learned/, 'The message missed the audience')
  await press('Raise an insight')
  await choose('How it lands', 'Playbook: an action')
  await fill(/The action that later partners get/, 'agree on the tone of voice')
  await press('Land it')
  await settle()
  expect(shown.desk().context.workspace.playbook).toMatchObject([
    { kind: 'action', label: 'agree on the tone of voice', fromPartner: 'Acme' },
  ])
  expect(screen.getByText('No insight is open.')).toBeTruthy()
  expect(screen.getByText(/In the playbook: agree on the tone of voice/)).toBeTruthy()
})

it('lands an insight with the reason why nothing changes, and asks for the reason', async () => {
  const shown = showEditor(deskIn('review'), InsightsPart)
  await fill(/What was learned/, 'It rained')
  await press('Raise an insight')
  await choose('How it lands', 'No change because …')
  await press('Land it')
  expect(screen.getByText('Choose how it lands and write it down.')).toBeDefined()
  expect(dossierOf(shown.desk()).insights[0]?.landed).toBeNull()
  await fill('No change because *', 'weather is weather')
  await press('Land it')
  expect(dossierOf(shown.desk()).insights[0]?.landed).toMatchObject({ kind: 'no-change' })
})
