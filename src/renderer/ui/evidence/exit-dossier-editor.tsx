import type { Closing } from '#shared/protocol/decisions'
import { addDays } from '#shared/domain/calendar'
import { exitDossierOf, reasonsFor } from '#shared/domain/gate/closing-requirements'
import type { ExitDossier } from '#shared/domain/records/exit-dossier'
import { exitWords } from '../../text/closing'
import { ChoiceField } from '../fields/choice-field'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { RequiredDayField } from '../fields/required-day-field'
import { SelectField } from '../fields/select-field'
import { TextField } from '../fields/text-field'
import type { RecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import { useRowForm } from './use-row-form'

type Props = EditorProps & { readonly closing: Closing }

/** Exit Rule: exit decisions must be documented. A decline has no partnership to wind up and is asked for less. */
export function ExitDossierEditor({ closing, ...props }: Props) {
  const { dossier, workspace, today } = props
  const form = useRowForm(props, { table: 'exitDossiers', record: exitDossierOf(dossier), label: exitWords.act })
  const reasons = Object.entries(reasonsFor(closing)).map(([value, label]) => ({ value, label }))
  const reason = form.bind('reason')
  const chosen = reasons.some(({ value }) => value === reason.value) ? reason.value : null
  const people = workspace.people.filter(({ active }) => active).map(({ name }) => name)
  return (
    <div className={fields['stack']}>
      <SelectField
        {...reason}
        value={chosen}
        save={(value) => reason.save(value as ExitDossier['reason'])}
        label={exitWords.reason}
        choices={reasons}
        required
      />
      <LongTextField {...form.bind('evidence')} label={exitWords.evidence} hint={exitWords.evidenceHint} required />
      <TextField {...form.bind('decidedBy')} label={exitWords.decidedBy} suggestions={people} required />
      <LongTextField
        {...form.bind('obligations')}
        label={exitWords.obligations}
        hint={exitWords.obligationsHint}
        required={closing === 'exited'}
      />
      <LongTextField {...form.bind('lessons')} label={exitWords.lessons} required />
      <LongTextField
        {...form.bind('partnerFeedback')}
        label={exitWords.partnerFeedback}
        hint={exitWords.partnerFeedbackHint}
        required={closing === 'exited'}
      />
      <ReApproach form={form} today={today} />
      <FormState form={form} />
    </div>
  )
}

const again = (['on', 'never'] as const).map((value) => ({ value, label: exitWords.again[value] }))

/** The usual time, in days, after which somebody is worth another try; only a proposal. */
const reApproachDays = 182

function ReApproach({ form, today }: { readonly form: RecordForm<ExitDossier>; readonly today: string }) {
  const bound = form.bind('reApproach')
  const { value } = bound
  return (
    <>
      <ChoiceField
        {...bound}
        value={value?.kind ?? null}
        save={(kind) => bound.save(kind === 'on' ? { kind, on: addDays(today, reApproachDays) } : { kind })}
        label={exitWords.reApproach}
        choices={again}
        required
      />
      {value?.kind === 'on' ? (
        <RequiredDayField
          {...bound}
          draftKey={`${bound.draftKey}/on`}
          value={value.on}
          save={(on) => bound.save({ kind: 'on', on })}
          label={exitWords.reApproachOn}
          required
        />
      ) : null}
    </>
  )
}
