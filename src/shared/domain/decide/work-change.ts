import type { StageId } from '../../protocol/stages'
import type { RecordChange } from '../change-set'
import { type Dossier, workFor } from '../dossier'
import { emptyStageWork, type StageWork } from '../records/stage-work'
import { sameValue } from '../same-value'
import { replacement } from './changes'

/** The stage's work of the current cycle with a change, as one record change. */
export function workChange(dossier: Dossier, stage: StageId, change: (work: StageWork) => StageWork): RecordChange {
  const before = workFor(dossier, dossier.partner.cycle, stage)
  return replacement('stageWork', dossier.stageWork.includes(before) ? before : null, change(before))
}

/** An unmarked action unmarked, a value stated again: nothing to write, not even an empty record. */
export function changesNothing({ before, after }: RecordChange, dossier: Dossier): boolean {
  const work = after as unknown as StageWork
  return sameValue(before ?? emptyStageWork(dossier.partner.id, work.cycle, work.stage), after)
}
