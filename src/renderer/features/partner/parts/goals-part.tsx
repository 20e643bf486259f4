import { goalsInCycle } from '#shared/domain/evidence'
import { goalProgress, reachedShare } from '#shared/domain/goal-progress'
import type { Goal } from '#shared/domain/records/goal'
import { showDay } from '../../../text/formats'
import { goalPartWords, measureName, progressText, shareText } from '../../../text/parts'
import type { EditorProps } from '../../../ui/evidence/editor'
import { GoalsEditor } from '../../../ui/evidence/goals-editor'
import { Card } from '../card'
import { Empty } from '../empty'
import classes from './parts.module.css'

/** Goals and KPIs with their progress from the metric entries, and the forms to change them. */
export const GoalsPart = (props: EditorProps) => (
  <>
    <Progress {...props} />
    <div className={classes['two']}>
      <Card title={goalPartWords.goals}>
        <GoalsEditor {...props} kind="goal" />
      </Card>
      <Card title={goalPartWords.kpis}>
        <GoalsEditor {...props} kind="kpi" />
      </Card>
    </div>
  </>
)

function Progress({ dossier }: EditorProps) {
  const goals = [...goalsInCycle(dossier, 'goal'), ...goalsInCycle(dossier, 'kpi')]
  return (
    <Card title={goalPartWords.progress}>
      {goals.length === 0 ? <Empty>{goalPartWords.noneYet}</Empty> : null}
      <ul className={classes['progressList']}>
        {goals.map((goal) => (
          <ProgressLine key={goal.id} goal={goal} dossier={dossier} />
        ))}
      </ul>
    </Card>
  )
}

function ProgressLine({ goal, dossier }: Pick<EditorProps, 'dossier'> & { readonly goal: Goal }) {
  const progress = goalProgress(goal, dossier, dossier.partner.cycle)
  const share = reachedShare(goal, progress)
  return (
    <li className={classes['progress']}>
      <span className={classes['progressName']} dir="auto">
        <strong>{goal.title}</strong>
        <small>
          {measureName(goal.measure)}
          {goal.dueOn === null ? '' : ` · ${showDay(goal.dueOn)}`}
        </small>
      </span>
      <progress
        max={1}
        value={Math.min(1, Math.max(0, share ?? 0))}
        aria-label={goal.title}
        data-unknown={share === null}
      />
      <span className={classes['progressValue']}>
        {progressText(progress, goal)} <strong>{shareText(share)}</strong>
      </span>
    </li>
  )
}
