import { type StageId, stageIds, stages } from '#shared/protocol/stages'
import { decisions } from '#shared/protocol/decisions'
import type { Stay } from '#shared/report/stays'
import { reviewWords } from '../../../text/reports'

type Props = { readonly stays: readonly Stay[]; readonly cycle: number }

/** The five stages with the stays of the cycle; a stage that an earlier cycle passed is shown as carried over. */
export const LifecycleLine = ({ stays, cycle }: Props) => (
  <div className="rs-stages">
    {stageIds.map((stage) => (
      <StageStop key={stage} stage={stage} stays={stays} cycle={cycle} />
    ))}
  </div>
)

function StageStop({ stage, stays, cycle }: Props & { readonly stage: StageId }) {
  const inStage = stays.filter((stay) => stay.stage === stage)
  const here = inStage.filter((stay) => stay.cycle === cycle)
  const earlier = inStage.findLast((stay) => stay.cycle < cycle)
  const state = here.length > 0 ? 'passed' : earlier === undefined ? 'ahead' : 'earlier'
  return (
    <div className="rs-stage" data-state={state}>
      <b>{stages[stage].label}</b>
      {here.slice(-1).map((stay) => (
        <StayLines key={stay.enteredOn} stay={stay} />
      ))}
      {here.length > 1 ? <div>{reviewWords.stays(here.length)}</div> : null}
      {state === 'earlier' && earlier !== undefined ? <div>{reviewWords.earlier(earlier.cycle)}</div> : null}
      {state === 'ahead' ? <div>{reviewWords.notReached}</div> : null}
    </div>
  )
}

const StayLines = ({ stay: { enteredOn, leftOn, days, through } }: { readonly stay: Stay }) => (
  <>
    <div>{reviewWords.enteredOn(enteredOn)}</div>
    <div>{leftOn === null ? reviewWords.now : reviewWords.leftOn(leftOn)}</div>
    <div>{reviewWords.days(days)}</div>
    {through === null ? null : <div>{decisions[through].label}</div>}
  </>
)
