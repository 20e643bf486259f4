import { Button } from '@mantine/core'
import type { Goal } from '#shared/domain/records/goal'
import { goalWords } from '../../text/evidence-records'
import fields from '../fields/fields.module.css'
import type { EditorProps } from './editor'
import { GoalForm } from './goal-form'
import { RecordList } from './record-list'
import { formKey } from './use-evidence-form'

type Props = EditorProps & { readonly kind: Goal['kind'] }

/** Goals or KPIs: those of this cycle, and those of earlier cycles that wait to be confirmed anew. */
export function GoalsEditor(props: Props) {
  const { kind, dossier, readOnly } = props
  const { id: partnerId, cycle } = dossier.partner
  const empty = (id: string): Goal => ({
    id,
    partnerId,
    cycle,
    kind,
    title: '',
    measure: '',
    unit: '',
    target: null,
    dueOn: null,
    result: null,
    note: '',
    confirmedFor: cycle,
  })
  return (
    <div className={fields['stack']}>
      <ConfirmAll {...props} />
      <RecordList
        items={dossier.goals.filter((goal) => goal.kind === kind)}
        listKey={formKey(props, kind)}
        addLabel={goalWords.add[kind]}
        readOnly={readOnly}
        create={empty}
      >
        {(goal, discard) => <GoalForm {...props} goal={goal} discard={discard} />}
      </RecordList>
    </div>
  )
}

function ConfirmAll({ kind, dossier, readOnly, submit }: Props) {
  const { cycle } = dossier.partner
  const waiting = dossier.goals.filter((goal) => goal.kind === kind && goal.confirmedFor !== cycle)
  if (waiting.length < 2 || readOnly) return null
  const goalIds = waiting.map(({ id }) => id)
  return (
    <div>
      <Button data-confirms onClick={() => void submit({ kind: 'confirm-goals', goalIds }, goalWords.confirmAct)}>
        {goalWords.confirmAll(waiting.length, cycle)}
      </Button>
    </div>
  )
}
