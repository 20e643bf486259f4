import type { StageId } from '../protocol/stages'
import type { Winner } from '../protocol/vocabulary'
import { actionsFor } from '../domain/gate/stage-requirements'
import type { Course } from './course'
import type { Life } from './life'

const statements: Readonly<Record<Winner, Readonly<Record<Course, string>>>> = {
  us: {
    strong: 'Steady qualified leads at a third of our paid cost.',
    fair: 'Access to an audience that we do not reach ourselves.',
    weak: 'A name for our reference list; little else so far.',
  },
  partner: {
    strong: 'Their customers ask for the joint offer by name.',
    fair: 'Content and training they would have to buy otherwise.',
    weak: 'A discount on our services.',
  },
  customer: {
    strong: 'One contact for both products and a faster start.',
    fair: 'Better advice before they buy.',
    weak: 'Hardly noticeable yet.',
  },
}

/** The stage's actions and win-win-win; the optional actions are left out. */
export function workStage(life: Life, stage: StageId, course: Course): void {
  for (const action of actionsFor(life.dossier, stage, life.workspace)) {
    if (action.optional) continue
    const skip = action.id === 'discuss-commercial-structure' && course === 'fair'
    life.do({
      kind: 'mark-action',
      stage,
      actionId: action.id,
      mark: skip
        ? { state: 'not-applicable', because: 'No money changes hands in this partnership.', on: life.day }
        : { state: 'done', because: '', on: life.day },
    })
  }
  stateValues(life, stage, course)
}

export function stateValues(life: Life, stage: StageId, course: Course): void {
  const delivering = stage === 'development' || stage === 'review'
  for (const winner of ['us', 'partner', 'customer'] as const) {
    life.do({
      kind: 'state-value',
      stage,
      winner,
      statement: {
        state: delivering && course !== 'weak' ? 'delivering' : 'expected',
        statement: statements[winner][course],
        evidence: delivering ? 'Monthly figures and the last joint call.' : '',
        on: life.day,
      },
      reEvaluateBy: null,
    })
  }
}
