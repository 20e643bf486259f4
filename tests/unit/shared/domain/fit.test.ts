import { describe, expect, it } from 'vitest'
import { fitCriteria, fitCriteriaFor, fitScoreOf } from '#shared/domain/fit'
import { emptyStageWork } from '#shared/domain/records/stage-work'
import { keysOf } from '#shared/protocol/vocabulary'
import { aWorkspace } from '../../../helpers/builders/a-context'
import { aDossier } from '../../../helpers/builders/a-partner'
import { aPlaybookItem } from '../../../helpers/builders/a-record'

const scored = (scores: Readonly<Record<string, number>>) => {
  const work = emptyStageWork('partner-1', 1, 'research')
  const fitScores = Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, { score, note: '' }]))
  return aDossier({ stageWork: [{ ...work, evidence: { ...work.evidence, fitScores } }] })
}
const weighted = (fitWeights: Readonly<Record<string, number>>) => aWorkspace({ settings: { fitWeights } })

describe('the fit evaluation', () => {
  it('has six criteria of equal weight until the settings say otherwise', () => {
    const criteria = fitCriteriaFor(aDossier(), aWorkspace())
    expect(criteria.map(({ id }) => id)).toEqual(keysOf(fitCriteria))
    expect(criteria).toHaveLength(6)
    expect(criteria.every(({ weight }) => weight === 1)).toBe(true)
  })

  it('scores the weighted mean of what was given', () => {
    const dossier = scored({ 'audience-match': 5, 'brand-and-values': 2 })
    expect(fitScoreOf(dossier, aWorkspace(), 1)).toBe(3.5)
    expect(fitScoreOf(dossier, weighted({ 'audience-match': 2 }), 1)).toBe(4)
    expect(fitScoreOf(dossier, weighted({ 'audience-match': 0 }), 1)).toBe(2)
  })

  it('is unknown while nothing is scored, and when nothing scored has weight', () => {
    expect(fitScoreOf(aDossier(), aWorkspace(), 1)).toBeNull()
    expect(fitScoreOf(scored({ 'audience-match': 5 }), weighted({ 'audience-match': 0 }), 1)).toBeNull()
    expect(fitScoreOf(scored({ 'audience-match': 5 }), aWorkspace(), 2)).toBeNull()
  })

  it('adds the playbook’s criteria last, with where they came from', () => {
    const item = aPlaybookItem({ kind: 'fit-criterion', stage: 'research' })
    const workspace = aWorkspace({ playbook: [item, aPlaybookItem({ id: 'action', stage: 'research' })] })
    expect(fitCriteriaFor(aDossier(), workspace).slice(6)).toEqual([
      { id: 'item-1', label: item.label, weight: 1, source: item },
    ])
  })
})
