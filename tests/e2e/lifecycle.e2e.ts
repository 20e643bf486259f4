import { expect, it } from 'vitest'
import { type Hands, useHands } from './driver/hands'
import { openApp } from './driver/open-app'

/** What is typed into the field that the dialog leads to; the first that fits. */
const words: readonly (readonly [field: RegExp, typed: string])[] = [
  [/"(Rank on|Target|Value)/, '1'],
  [/"Starts/, '2026-05-01'],
  [/"(Due|Ends)/, '2030-12-31'],
  [/./, 'It is agreed'],
]

/** Answers what has the focus: a box is ticked, a choice is made, a button is pressed, a text is typed. */
async function answer(hands: Hands): Promise<void> {
  const field = await hands.here()
  if (/^- (checkbox|radio) /.test(field)) await hands.press('Space')
  else if (/^- '?button /.test(field)) await hands.press('Enter')
  else if (field.includes('- option ')) await hands.press('ArrowDown')
  else await hands.type(words.find(([name]) => name.test(field))?.[1] ?? '')
}

/** A person gives up when the dialog asks for the same thing again and again. */
const mostAnswers = 40

/** Follows what the dialog says is left until the decision is taken. */
async function answerAll(hands: Hands, decision: string): Promise<void> {
  await hands.isInDialog(/^Acme: /)
  for (let answers = 0; answers < mostAnswers; answers += 1) {
    await hands.press('Control+Enter')
    const said = await hands.hear(/Next: |is now in |stays in /)
    if (said.startsWith(`${decision}: Acme is now in`)) return
    await answer(hands)
  }
  throw new Error(`${decision} was not taken.`)
}

async function decide(hands: Hands, decision: string): Promise<void> {
  await hands.press('m')
  await hands.isAt(/combobox/)
  await hands.type(decision)
  await hands.press('Enter')
  await answerAll(hands, decision)
  await hands.hear(/^Saved$/)
}

async function addAcme(hands: Hands): Promise<void> {
  await hands.press('n')
  await hands.isAt(/textbox "Name/)
  await hands.type('Acme')
  await hands.tabTo(/"Owner/)
  await hands.type('Lena Lead')
  await hands.press('Enter')
  await hands.hear(/^Acme was added in Research/)
  await hands.hear(/^Saved$/)
}

/** Two columns further skips a stage; the next one opens the gate. */
async function moveOnTheBoard(hands: Hands): Promise<void> {
  await hands.press('j', 'm')
  await hands.hear(/picked up/)
  await hands.press('ArrowRight', 'ArrowRight')
  await hands.hear(/Onboarding\. Not possible/)
  await hands.press('Enter')
  await hands.hear(/cannot go to Onboarding.*skips stages/)
  await hands.isAt(/link "Acme/)
  await hands.press('m')
  await hands.hear(/picked up/)
  await hands.press('ArrowRight')
  await hands.hear(/Negotiation\. \d+ things left/)
  await hands.press('Enter')
  await answerAll(hands, 'Approved For Outreach')
  await hands.isAt(/link "Acme/)
}

it('leads a partner from Research into cycle 2 and to its exit by keyboard alone, the focus never lost', async () => {
  const { page } = await openApp()
  await page.getByRole('button', { name: 'Add a partner' }).first().waitFor()
  const hands = await useHands(page)
  await addAcme(hands)
  await moveOnTheBoard(hands)
  await hands.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor()

  await decide(hands, 'Proceed To Onboarding')
  await decide(hands, 'Ready For Campaign Execution')
  await decide(hands, 'Submit For Review')
  await decide(hands, 'Maintain Partnership')
  await page.getByText('Cycle 2', { exact: true }).first().waitFor()
  await decide(hands, 'Submit For Review')
  await decide(hands, 'Retire Partnership')

  await page.getByText('Exited', { exact: true }).first().waitFor()
  await hands.tabTo(/link "Exit dossier/)
  await hands.press('Enter')
  await page.getByText('It is agreed').first().waitFor()
  await hands.press('Control+z')
  await hands.hear(/Retire Partnership/)
  await expect.poll(() => page.getByText('Exited', { exact: true }).count()).toBe(0)
})
