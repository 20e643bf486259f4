import { workFor } from '#shared/domain/dossier'
import type { Evidence } from '#shared/domain/records/stage-work'
import { agreementWords } from '../../text/evidence'
import { ChoiceField } from '../fields/choice-field'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { RequiredDayField } from '../fields/required-day-field'
import { TextField } from '../fields/text-field'
import type { EditorProps } from './editor'
import { useEvidenceForm, useEvidencePart } from './use-evidence-form'

type Agreement = NonNullable<Evidence['agreement']>
type Entered = Omit<Agreement, 'form'> & { readonly form: Agreement['form'] | null }

const forms = (['formal', 'informal'] as const).map((value) => ({ value, label: agreementWords.forms[value] }))

/** Output of Negotiation: the agreement, formal or informal, and the incentives agreed with it. */
export function AgreementEditor(props: EditorProps) {
  const { dossier, today } = props
  const { agreement } = workFor(dossier, dossier.partner.cycle, 'negotiation').evidence
  const stored: Entered = agreement ?? { form: null, on: today, reference: '', summary: '' }
  const form = useEvidencePart(
    props,
    { stage: 'negotiation', field: 'agreement', label: agreementWords.act },
    {
      stored,
      lacks: (value) => (value.form === null ? agreementWords.lacks : null),
      send: ({ form, ...rest }) => (form === null ? null : { ...rest, form }),
    },
  )
  return (
    <div className={fields['stack']}>
      <ChoiceField {...form.bind('form')} label={agreementWords.form} choices={forms} required />
      <div className={fields['row']}>
        <RequiredDayField {...form.bind('on')} label={agreementWords.on} required />
        <TextField {...form.bind('reference')} label={agreementWords.reference} hint={agreementWords.referenceHint} />
      </div>
      <LongTextField {...form.bind('summary')} label={agreementWords.summary} />
      <FormState form={form} />
      <IncentivesEditor {...props} />
    </div>
  )
}

/** What each side gets for its part; not an output of its own. */
function IncentivesEditor(props: EditorProps) {
  const form = useEvidenceForm(props, {
    stage: 'negotiation',
    name: 'incentives',
    label: agreementWords.incentivesAct,
  })
  return <LongTextField {...form.bind('incentives')} label={agreementWords.incentives} />
}
