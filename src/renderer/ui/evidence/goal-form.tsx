import { Badge, Button } from '@mantine/core'
import { metrics } from '#shared/protocol/vocabulary'
import type { Goal } from '#shared/domain/records/goal'
import { goalWords, measureFrom, measureText } from '../../text/evidence-records'
import { DayField } from '../fields/day-field'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { NumberField } from '../fields/number-field'
import { TextField } from '../fields/text-field'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { RemoveButton } from './remove-button'
import { useRowForm } from './use-row-form'

type Props = EditorProps & { readonly goal: Goal; readonly discard: (() => void) | null }

const lacks = ({ title }: Goal): string | null => (title.trim() === '' ? goalWords.lacks : null)

/** One goal or KPI; without a measure it is marked unclear (Drift Protection: unclear partnership goals). */
export function GoalForm({ goal, discard, ...props }: Props) {
  const { kind, title } = goal
  const form = useRowForm(props, { table: 'goals', record: goal, label: goalWords.act[kind], lacks })
  const measure = form.bind('measure')
  const remove = () =>
    void props.submit({ kind: 'remove-record', table: 'goals', recordId: goal.id }, goalWords.removeAct[kind])
  return (
    <div className={fields['stack']}>
      <Marks {...props} goal={form.value} />
      <div className={classes['titleRow']}>
        <TextField {...form.bind('title')} label={goalWords.title} required />
        <RemoveButton
          title={title || goalWords.untitled[kind]}
          readOnly={props.readOnly}
          onRemove={discard ?? remove}
        />
      </div>
      <div className={classes['measure']}>
        <TextField
          {...measure}
          value={measureText(measure.value)}
          save={(text) => measure.save(measureFrom(text))}
          label={goalWords.measure}
          required
          placeholder={goalWords.measureHint}
          suggestions={Object.values(metrics)}
        />
        <NumberField {...form.bind('target')} label={goalWords.target} required />
        <TextField {...form.bind('unit')} label={goalWords.unit} />
        <DayField {...form.bind('dueOn')} label={goalWords.dueOn} required={kind === 'goal'} />
      </div>
      <div className={fields['row']}>
        <NumberField {...form.bind('result')} label={goalWords.result} placeholder={goalWords.resultHint} />
        <LongTextField {...form.bind('note')} label={goalWords.note} />
      </div>
      <FormState form={form} />
    </div>
  )
}

function Marks({ goal, dossier, readOnly, submit }: EditorProps & { readonly goal: Goal }) {
  const { cycle } = dossier.partner
  const confirmed = goal.confirmedFor === cycle
  if (confirmed && goal.measure.trim() !== '') return null
  const confirm = () => void submit({ kind: 'confirm-goals', goalIds: [goal.id] }, goalWords.confirmAct)
  return (
    <span className={classes['marks']}>
      {goal.measure.trim() === '' ? (
        <Badge color="yellow" variant="light">
          {goalWords.unclear}
        </Badge>
      ) : null}
      {confirmed ? null : (
        <Badge color="blue" variant="light">
          {goalWords.fromCycle(goal.confirmedFor)}
        </Badge>
      )}
      {confirmed || readOnly ? null : (
        <Button data-confirms size="compact-sm" variant="light" onClick={confirm}>
          {goalWords.confirm(cycle)}
        </Button>
      )}
    </span>
  )
}
