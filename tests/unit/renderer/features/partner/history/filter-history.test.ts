import { describe, expect, it } from 'vitest'
import { filterHistory } from '../../../../../../src/renderer/features/partner/history/filter-history'
import { historySentence, requirementLine } from '../../../../../../src/renderer/text/history'
import { actionCommands, valueCommands } from '../../../../../helpers/builders/stage-work'
import { aDesk, after, dossierOf } from '../../../../../helpers/builders/a-desk'
import { aGoal, anInsight } from '../../../../../helpers/builders/a-record'
import { take } from '../../../../../helpers/builders/ready-for'

const start = aDesk()
const work = { dossier: dossierOf(start), context: start.context }
const moved = take(
  after(start, ...actionCommands('research', work).slice(0, 1), ...valueCommands('research', work).slice(0, 1)),
  'approved-for-outreach',
)
const desk = after(
  moved,
  { kind: 'save-record', table: 'goals', record: aGoal() },
  { kind: 'save-record', table: 'insights', record: anInsight() },
  { kind: 'land-insight', insightId: 'insight-1', landing: { kind: 'no-change', because: 'it was luck' } },
  { kind: 'edit-partner', patch: { country: 'Spain', reviewOn: '2026-09-01' } },
)
const sentences = desk.history.map(historySentence)

describe('historySentence', () => {
  it('tells every kind of entry in plain words', () => {
    expect(sentences[0]).toBe('added the partner in Research')
    expect(sentences).toContain('did “define ideal partner profile” in Research')
    expect(sentences).toContain('stated the value for us in Research: expected')
    expect(sentences).toContain('moved to Negotiation by Approved For Outreach')
    expect(sentences).toContain('entered the goal “More leads”')
    expect(sentences).toContain('landed the insight “The message missed the audience”')
    expect(sentences).toContain('changed country, review on')
  })

  it('names every requirement as it stood', () => {
    const lines = desk.history.flatMap(({ requirements }) => requirements).map(requirementLine)
    expect(lines).toContain('Owner: met')
    expect(lines).toContain('Shortlist of potential partners: met')
    expect(lines.every((line) => !line.startsWith('Undefined'))).toBe(true)
  })
})

describe('filterHistory', () => {
  const kindsOf = (filter: 'all' | 'decisions' | 'facts', text = '') =>
    filterHistory(desk.history, { filter, text }, historySentence).map(({ kind }) => kind)

  it('keeps what moved the partner apart from the facts that were entered', () => {
    expect(kindsOf('decisions')).toEqual(['create-partner', 'take-decision'])
    expect(kindsOf('facts')).not.toContain('take-decision')
    expect(kindsOf('all')).toHaveLength(desk.history.length)
  })

  it('looks for words in the sentence and in the reason', () => {
    expect(kindsOf('all', 'IT IS TIME')).toEqual(['take-decision'])
    expect(kindsOf('all', 'goal leads')).toEqual(['save-record'])
    expect(kindsOf('all', 'nowhere')).toEqual([])
  })
})
