import type { StageId } from '../protocol/stages'
import type { Workspace } from './context'
import { cycleStartedAt, type Dossier, workFor } from './dossier'
import type { PlaybookItem } from './records/playbook-item'

/**
 * Partner Fit Evaluation: six criteria scored 1 to 5. The protocol asks for the evaluation and leaves its criteria
 * open; these six follow its Win Win Win, Communication and Cross Brain rules. The playbook may add more.
 */
export const fitCriteria = {
  'strategic-alignment': 'Strategic alignment',
  'audience-match': 'Audience match',
  'brand-and-values': 'Brand and values',
  'revenue-potential': 'Revenue potential',
  'operational-fit': 'Operational fit',
  'relationship-potential': 'Relationship potential',
} as const

export type FitCriterion = {
  readonly id: string
  readonly label: string
  readonly weight: number
  readonly source: PlaybookItem | null
}

/** Playbook items that apply to a stay in a stage: added before the cycle's stay began and not retired by then. */
export function playbookFor(dossier: Dossier, workspace: Workspace, stage: StageId): readonly PlaybookItem[] {
  const enteredAt = stageEntry(dossier, stage)
  return workspace.playbook.filter(
    (item) =>
      item.stage === stage && item.addedAt <= enteredAt && (item.retiredAt === null || item.retiredAt > enteredAt),
  )
}

const stageEntry = (dossier: Dossier, stage: StageId): string => {
  const { partner } = dossier
  const stay = partner.journey.findLast((passage) => passage.cycle === partner.cycle && passage.stage === stage)
  return stay?.enteredAt ?? cycleStartedAt(partner)
}

/** The criteria this partner is scored by, the organisation's own last. */
export function fitCriteriaFor(dossier: Dossier, workspace: Workspace): readonly FitCriterion[] {
  const weight = (id: string): number => workspace.settings.fitWeights[id] ?? 1
  const standard = Object.entries(fitCriteria).map(([id, label]) => ({ id, label, weight: weight(id), source: null }))
  const learned = playbookFor(dossier, workspace, 'research')
    .filter((item) => item.kind === 'fit-criterion')
    .map((item) => ({ id: item.id, label: item.label, weight: weight(item.id), source: item }))
  return [...standard, ...learned]
}

/** Weighted mean of the scores given, 1 to 5; null while none is given or all weights are zero. */
export function fitScoreOf(dossier: Dossier, workspace: Workspace, cycle: number): number | null {
  const { fitScores } = workFor(dossier, cycle, 'research').evidence
  let sum = 0
  let weights = 0
  for (const criterion of fitCriteriaFor(dossier, workspace)) {
    const given = fitScores[criterion.id]
    if (given === undefined) continue
    sum += given.score * criterion.weight
    weights += criterion.weight
  }
  return weights === 0 ? null : sum / weights
}
