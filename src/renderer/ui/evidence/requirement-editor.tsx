import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { type StageId, stages } from '#shared/protocol/stages'
import type { Requirement } from '#shared/domain/gate/requirement'
import { ActionRow } from './action-row'
import type { EditorProps } from './editor'
import { ExitDossierEditor } from './exit-dossier-editor'
import { GoalsEditor } from './goals-editor'
import { OutputEditor } from './output-editor'
import { OwnerEditor } from './owner-editor'
import { ReEvaluationEditor } from './re-evaluation-editor'
import { SignOffEditor } from './sign-off-editor'
import { ValuesEditor } from './values-editor'
import fields from '../fields/fields.module.css'

type Props = EditorProps & { readonly requirement: Requirement; readonly decision: DecisionId }

/** The editor for what a decision asks for. What belongs to the decision itself is asked where it is taken. */
export function RequirementEditor({ requirement: { subject }, decision, ...props }: Props) {
  const { stage } = props.dossier.partner
  switch (subject.kind) {
    case 'owner':
      return <OwnerEditor {...props} />
    case 'values':
      return stage === 'closed' ? null : <ValuesEditor {...props} stage={stage} />
    case 're-evaluation':
      return <ReEvaluationEditor {...props} />
    case 'action':
      return stage === 'closed' ? null : (
        <OneAction {...props} stage={stage} actionId={subject.actionId} label={subject.label} />
      )
    case 'output':
      return <OutputEditor {...props} outputId={subject.outputId} />
    case 'goals-confirmed':
      return <GoalsEditor {...props} kind="goal" />
    case 'sign-off':
      return <SignOffEditor {...props} brain={subject.brain} decision={decision} />
    case 'exit-dossier': {
      const { destination } = decisions[decision]
      return destination.kind === 'closed' ? <ExitDossierEditor {...props} closing={destination.closing} /> : null
    }
    case 'rationale':
    case 'waiting-for':
    case 'insight':
      return null
  }
}

type ActionProps = EditorProps & { readonly stage: StageId; readonly actionId: string; readonly label: string }

const OneAction = ({ actionId, label, ...props }: ActionProps) => {
  const optional = stages[props.stage].actions.some(({ id, optional }) => id === actionId && optional)
  return (
    <ul className={fields['plain']}>
      <ActionRow {...props} action={{ id: actionId, label, optional }} />
    </ul>
  )
}
