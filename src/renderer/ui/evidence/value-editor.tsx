import { Button } from '@mantine/core'
import type { StageId } from '#shared/protocol/stages'
import type { Winner } from '#shared/protocol/vocabulary'
import { addDays } from '#shared/domain/calendar'
import { workFor } from '#shared/domain/dossier'
import { type ValueStatement, valueStates } from '#shared/domain/records/stage-work'
import { valueWords } from '../../text/evidence'
import { ChoiceField } from '../fields/choice-field'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { RequiredDayField } from '../fields/required-day-field'
import { type RecordForm, useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import { formKey } from './use-evidence-form'

type Props = EditorProps & { readonly stage: StageId; readonly winner: Winner }

type Entered = {
  readonly state: ValueStatement['state'] | null
  readonly statement: string
  readonly evidence: string
  readonly on: string
  readonly reEvaluateBy: string
  /** A `none` has consequences, so it is recorded by a button of its own. */
  readonly noneConfirmed: boolean
}

const states = valueStates.map((value) => ({ value, label: valueWords.states[value] }))

/** Win Win Win Rule: one of the three statements of a stage. */
export function ValueEditor(props: Props) {
  const { winner, workspace } = props
  const form = useValueForm(props)
  const { state } = form.value
  const needsConfirming = form.waitingFor === valueWords.lacksConfirm
  return (
    <fieldset className={fields['stack']} disabled={false}>
      <legend className={fields['label']}>{valueWords.title(winner, workspace.settings.organisation)}</legend>
      <ChoiceField {...form.bind('state')} label={valueWords.state} choices={states} />
      <LongTextField
        {...form.bind('statement')}
        label={state === 'none' ? valueWords.noneStatement : valueWords.statement}
        required
      />
      <div className={fields['row']}>
        <LongTextField {...form.bind('evidence')} label={valueWords.evidence} />
        <RequiredDayField {...form.bind('on')} label={valueWords.on} />
      </div>
      {state === 'none' ? <p className={fields['hint']}>{valueWords.noneMeans}</p> : null}
      {needsConfirming ? <NoneConfirmation form={form} /> : null}
      <FormState form={form} />
    </fieldset>
  )
}

const NoneConfirmation = ({ form }: { readonly form: RecordForm<Entered> }) => (
  <div className={fields['row']}>
    <RequiredDayField {...form.bind('reEvaluateBy')} label={valueWords.reEvaluateBy} required />
    <Button variant="light" color="red" onClick={() => void form.change({ noneConfirmed: true })}>
      {valueWords.openReEvaluation}
    </Button>
  </div>
)

function useValueForm(props: Props): RecordForm<Entered> {
  const { dossier, workspace, today, stage, winner, readOnly, submit } = props
  const given = workFor(dossier, dossier.partner.cycle, stage).values[winner]
  const stored: Entered = {
    state: given?.state ?? null,
    statement: given?.statement ?? '',
    evidence: given?.evidence ?? '',
    on: given?.on ?? today,
    reEvaluateBy: addDays(today, workspace.settings.reEvaluationDays),
    noneConfirmed: given?.state === 'none',
  }
  return useRecordForm({
    stored,
    draftKey: formKey(props, stage, 'values', winner),
    readOnly,
    lacks,
    save: ({ state, statement, evidence, on, reEvaluateBy }, changed) =>
      state === null
        ? Promise.resolve([])
        : submit(
            {
              kind: 'state-value',
              stage,
              winner,
              statement: { state, statement, evidence, on },
              reEvaluateBy: state === 'none' && changed.state === 'none' ? reEvaluateBy : null,
            },
            valueWords.act(winner),
          ),
  })
}

function lacks({ state, statement, noneConfirmed }: Entered): string | null {
  if (state === null) return valueWords.lacksState
  if (statement.trim() === '') return valueWords.lacksStatement
  return state === 'none' && !noneConfirmed ? valueWords.lacksConfirm : null
}
