import { Badge } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { type Output, type StageId, stages } from '#shared/protocol/stages'
import { workFor } from '#shared/domain/dossier'
import { missingEvidence } from '#shared/domain/evidence'
import { actionsFor } from '#shared/domain/gate/stage-requirements'
import { capitalised, outputWords, stageWords } from '../../text/stage-workspace'
import fields from '../fields/fields.module.css'
import { ActionsEditor } from './actions-editor'
import type { EditorProps } from './editor'
import { MessagingEditor } from './messaging-editor'
import { OutputEditor } from './output-editor'
import { ReEvaluationEditor } from './re-evaluation-editor'
import { stageStanding } from './stage-standing'
import classes from './stage-workspace.module.css'
import { ValuesEditor } from './values-editor'

type Props = EditorProps & { readonly stage: StageId }

/** All that one stage asks for in the current cycle, each with the place to enter it. */
export function StageWorkspace(props: Props) {
  const { dossier, stage } = props
  const { label, objective, outputs } = stages[stage]
  const { carriedFrom } = workFor(dossier, dossier.partner.cycle, stage)
  const reEvaluates = dossier.reEvaluations.some((one) => one.closedOn === null && one.stage === stage)
  return (
    <section className={classes['stage']} aria-label={stageWords.workspace(label)}>
      <header className={classes['header']}>
        <p className={classes['objective']}>{objective}</p>
        <span className={classes['standing']}>{stageWords.standing[stageStanding(dossier, stage)]}</span>
        {carriedFrom === null ? null : <Badge variant="light">{stageWords.confirmedFrom(carriedFrom)}</Badge>}
      </header>
      <div className={classes['columns']}>
        <section aria-labelledby={`${stage}-outputs`} className={fields['stack']}>
          <h2 id={`${stage}-outputs`}>{stageWords.outputs}</h2>
          {outputs.map((output) => (
            <OutputSection key={output.id} {...props} output={output} />
          ))}
          {stage === 'onboarding' ? (
            <div className={classes['card']}>
              <MessagingEditor {...props} />
            </div>
          ) : null}
        </section>
        <div className={classes['side']}>
          <section aria-labelledby={`${stage}-actions`} className={fields['stack']}>
            <h2 id={`${stage}-actions`}>
              {stageWords.actions} <ActionCount {...props} />
            </h2>
            <div className={classes['card']}>
              <ActionsEditor {...props} />
            </div>
          </section>
          <section aria-labelledby={`${stage}-values`} className={fields['stack']}>
            <h2 id={`${stage}-values`}>{stageWords.values}</h2>
            {reEvaluates ? (
              <div className={classes['alert']}>
                <ReEvaluationEditor {...props} />
              </div>
            ) : null}
            <ValuesEditor {...props} />
          </section>
        </div>
      </div>
    </section>
  )
}

function ActionCount({ dossier, workspace, stage }: Props) {
  const { actions } = workFor(dossier, dossier.partner.cycle, stage)
  const asked = actionsFor(dossier, stage, workspace).filter(({ optional }) => !optional)
  const marked = asked.filter(({ id }) => actions[id] !== undefined).length
  return <span className={classes['count']}>{stageWords.marked(marked, asked.length)}</span>
}

function OutputSection({ output, ...props }: Props & { readonly output: Output }) {
  const left = missingEvidence(output.id, props.dossier, props.workspace)
  const complete = left.length === 0
  const Icon = complete ? IconCircleCheck : IconCircleDashed
  return (
    <section className={classes['card']} aria-label={capitalised(output.label)}>
      <header className={classes['output']}>
        <h3>{capitalised(output.label)}</h3>
        <span className={classes['state']} data-complete={complete}>
          <Icon size={16} aria-hidden />
          {complete ? outputWords.complete : outputWords.left(left)}
        </span>
      </header>
      <OutputEditor {...props} outputId={output.id} />
    </section>
  )
}
