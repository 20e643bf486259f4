// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { OutputId, StageId } from '#shared/protocol/stages'
import { missingEvidence } from '#shared/domain/evidence'
import { fitCriteria } from '#shared/domain/fit'
import { OutputEditor } from '../../../../../src/renderer/ui/evidence/output-editor'
import { dossierOf } from '../../../../helpers/builders/a-desk'
import { deskIn } from '../../../../helpers/builders/ready-for'
import { choose, cleanup, fill, pick, press, screen, settle, showEditor, someDrafts } from '../editor-desk'

afterEach(cleanup)

type Case = {
  readonly outputId: OutputId
  readonly stage: StageId
  readonly enter: () => Promise<void>
}

const addCampaign = async (): Promise<void> => {
  await press('Add a campaign')
  await fill('Name *', 'Spring')
}

const cases: readonly Case[] = [
  { outputId: 'shortlist', stage: 'research', enter: () => fill(/Rank on the shortlist/, '1') },
  {
    outputId: 'evaluation-notes',
    stage: 'research',
    enter: async () => {
      for (const label of Object.values(fitCriteria)) await choose(`${label}, 1 to 5`, '4')
      await fill(/Evaluation notes/, 'A close fit')
    },
  },
  { outputId: 'outreach-plan', stage: 'research', enter: () => fill(/Outreach plan/, 'Call in May') },
  {
    outputId: 'agreement',
    stage: 'negotiation',
    enter: async () => {
      await fill(/What was agreed/, 'Half each')
      await choose(/Form/, 'Informal')
    },
  },
  {
    outputId: 'goals',
    stage: 'negotiation',
    enter: async () => {
      await press('Add a goal')
      await fill(/Measured by/, 'leads generated')
      await fill(/Target/, '1,5')
      await fill(/Due/, '2026-12-31')
      await fill(/Title/, 'More leads')
    },
  },
  {
    outputId: 'campaign-concept',
    stage: 'negotiation',
    enter: async () => {
      await addCampaign()
      await fill(/Concept \*/, 'A joint webinar')
    },
  },
  {
    outputId: 'campaign-plan',
    stage: 'onboarding',
    enter: async () => {
      await fill(/^Plan/, 'Three webinars')
      await fill(/^Starts/, '2026-05-01')
      await fill(/^Ends/, '2026-06-30')
    },
  },
  {
    outputId: 'shared-assets',
    stage: 'onboarding',
    enter: () => fill('Add a shared asset', 'Shared drive'),
  },
  {
    outputId: 'execution-structure',
    stage: 'onboarding',
    enter: async () => {
      await fill(/Roles and responsibilities/, 'Lena leads')
      await choose(/Communication cadence/, 'Monthly')
      await press('Add a KPI')
      await fill(/Title/, 'Leads a month')
      await fill(/Target/, '10')
      await fill(/Timeline/, 'May to June')
    },
  },
  { outputId: 'campaign-results', stage: 'development', enter: () => fill(/^Results \*/, '120 leads') },
  {
    outputId: 'performance-data',
    stage: 'development',
    enter: async () => {
      await fill(/Value/, '12')
      await press('Record')
    },
  },
  {
    outputId: 'expansion-opportunities',
    stage: 'development',
    enter: async () => {
      await press('Add an opportunity')
      await pick('Kind', 'shared-audiences')
      await fill(/Title/, 'A joint newsletter')
    },
  },
  {
    outputId: 'expansion-opportunities',
    stage: 'development',
    enter: () => fill('No opportunity seen because', 'Too early'),
  },
  {
    outputId: 'performance-report',
    stage: 'review',
    enter: async () => {
      await fill(/Analysis/, 'On target')
      await fill(/Improvements/, 'Earlier data')
      await fill(/Next actions/, 'Plan autumn')
    },
  },
  {
    outputId: 'partnership-assessment',
    stage: 'review',
    enter: async () => {
      await fill(/Internal feedback/, 'Good')
      await fill(/partner’s feedback/, 'Good')
      await fill(/Assessment of the ROI/, 'Positive')
      await choose(/Relationship quality/, '4')
    },
  },
  {
    outputId: 'recommendation',
    stage: 'review',
    enter: async () => {
      await choose(/Recommendation/, 'Maintain Partnership')
      await fill(/Why/, 'It works')
    },
  },
]

describe('the editor of an output', () => {
  it.each(cases)('makes $outputId in $stage complete', async ({ outputId, stage, enter }) => {
    const shown = showEditor(deskIn(stage), (props) => <OutputEditor {...props} outputId={outputId} />)
    await enter()
    await settle()
    const { dossier, context } = { dossier: dossierOf(shown.desk()), context: shown.desk().context }
    expect(missingEvidence(outputId, dossier, context.workspace)).toEqual([])
    expect(screen.queryAllByRole('alert')).toEqual([])
  })

  it.each(cases)('changes nothing of $outputId where nothing may be changed', ({ outputId, stage }) => {
    const shown = showEditor(deskIn(stage), (props) => <OutputEditor {...props} outputId={outputId} />, {
      readOnly: true,
    })
    const buttons = screen.queryAllByRole('button').filter((one) => !one.hasAttribute('disabled'))
    expect(buttons).toEqual([])
    expect(shown.commands).toEqual([])
  })
})

describe('a campaign', () => {
  it('says at the field that it ends before it starts, and saves the rest', async () => {
    const shown = showEditor(deskIn('onboarding'), (props) => <OutputEditor {...props} outputId="campaign-plan" />)
    await fill(/^Starts/, '2026-06-30')
    await fill(/^Ends/, '2026-05-01')
    await fill(/^Plan/, 'Three webinars')
    expect(screen.getByRole('alert').textContent).toBe('This ends before it starts.')
    expect(dossierOf(shown.desk()).campaigns[0]).toMatchObject({ startsOn: '2026-06-30', plan: 'Three webinars' })
  })

  it('says that 30 February does not exist and keeps what was typed', async () => {
    showEditor(deskIn('onboarding'), (props) => <OutputEditor {...props} outputId="campaign-plan" />)
    await fill(/^Starts/, '2026-02-30')
    expect(screen.getByRole('alert').textContent).toBe('This day does not exist.')
    expect(screen.getByDisplayValue('2026-02-30')).toBeTruthy()
  })

  it('takes deliverables with the dates they are due and done', async () => {
    const shown = showEditor(deskIn('onboarding'), (props) => <OutputEditor {...props} outputId="campaign-plan" />)
    await fill('Add a deliverable', 'Landing page')
    await fill('Due', '2026-05-10')
    expect(dossierOf(shown.desk()).campaigns[0]?.deliverables).toMatchObject([
      { title: 'Landing page', dueOn: '2026-05-10', doneOn: null },
    ])
  })
})

describe('a metric', () => {
  it.each([
    ['conversion', '120', 'This is more than is possible.'],
    ['cost', '-5', 'This cannot be below zero.'],
    ['leads', '', 'Either a value, or “not measured”.'],
  ])('of %s refuses %s at the field', async (metric, value, message) => {
    const shown = showEditor(deskIn('development'), (props) => <OutputEditor {...props} outputId="performance-data" />)
    await pick('Metric', metric)
    await fill(/Value/, value)
    await press('Record')
    expect(screen.getByRole('alert').textContent).toBe(message)
    expect(dossierOf(shown.desk()).metricEntries).toEqual([])
  })

  it('cannot be measured in a month that has not come', async () => {
    showEditor(deskIn('development'), (props) => <OutputEditor {...props} outputId="performance-data" />)
    await pick('Month', '2026-06')
    await fill(/Value/, '5')
    await press('Record')
    expect(screen.getByRole('alert').textContent).toMatch(/has not come yet cannot be measured/)
  })

  it('tells not measured from zero', async () => {
    const shown = showEditor(deskIn('development'), (props) => <OutputEditor {...props} outputId="performance-data" />)
    await choose('How is it known?', 'Not measured')
    await press('Record')
    await pick('Metric', 'cost')
    await fill(/Value/, '0')
    await press('Record')
    const entries = dossierOf(shown.desk()).metricEntries
    expect(entries.map(({ metric, kind, value }) => [metric, kind, value])).toEqual([
      ['leads', 'not-measured', null],
      ['cost', 'measured', 0],
    ])
  })
})

describe('a record that was begun', () => {
  it('is there again after a reload, and saved once it has a title', async () => {
    const drafts = someDrafts()
    const desk = deskIn('negotiation')
    const first = showEditor(desk, (props) => <OutputEditor {...props} outputId="goals" />, { drafts })
    await press('Add a goal')
    await fill(/Target/, '40')
    first.unmount()
    const second = showEditor(desk, (props) => <OutputEditor {...props} outputId="goals" />, { drafts })
    expect(screen.getByDisplayValue('40')).toBeTruthy()
    await fill(/Title/, 'More leads')
    expect(dossierOf(second.desk()).goals).toMatchObject([{ title: 'More leads', target: 40 }])
    expect(drafts.kept.size).toBe(0)
  })
})
