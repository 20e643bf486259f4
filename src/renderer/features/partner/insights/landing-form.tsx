import { Button } from '@mantine/core'
import type { LandingRequest } from '#shared/domain/commands'
import type { Insight } from '#shared/domain/records/insight'
import { insightWords } from '../../../text/insights'
import type { EditorProps } from '../../../ui/evidence/editor'
import { formKey } from '../../../ui/evidence/use-evidence-form'
import { ChoiceField } from '../../../ui/fields/choice-field'
import fields from '../../../ui/fields/fields.module.css'
import { FormState } from '../../../ui/fields/form-state'
import { LongTextField } from '../../../ui/fields/long-text-field'
import { TextField } from '../../../ui/fields/text-field'
import { useRecordForm } from '../../../ui/fields/use-record-form'

type Way = keyof typeof insightWords.ways

type Entered = {
  readonly way: Way | null
  readonly label: string
  readonly detail: string
  readonly because: string
}

const ways = (['action', 'fit-criterion', 'no-change'] as const).map((value) => ({
  value,
  label: insightWords.ways[value],
}))

const isWritten = ({ way, label, because }: Entered): boolean =>
  way !== null && (way === 'no-change' ? because : label).trim() !== ''

const toLanding = ({ way, label, detail, because }: Entered): LandingRequest | null => {
  if (way === null) return null
  return way === 'no-change' ? { kind: way, because } : { kind: 'playbook', item: { kind: way, label, detail } }
}

/** Where an insight lands: in the playbook for all later partners, or nowhere and why. */
export function LandingForm({ insight, ...props }: EditorProps & { readonly insight: Insight }) {
  const stored: Entered = { way: null, label: '', detail: '', because: '' }
  const form = useRecordForm<Entered>({
    stored,
    draftKey: formKey(props, 'land', insight.id),
    readOnly: props.readOnly,
    byButton: true,
    lacks: (entered) => (isWritten(entered) ? null : insightWords.landLacks),
    save: (entered) => {
      const landing = toLanding(entered)
      return landing === null
        ? Promise.resolve([])
        : props.submit({ kind: 'land-insight', insightId: insight.id, landing }, insightWords.landAct)
    },
  })
  const { way } = form.value
  return (
    <div className={fields['stack']}>
      <ChoiceField {...form.bind('way')} label={insightWords.land} choices={ways} />
      {way === 'no-change' ? <LongTextField {...form.bind('because')} label={insightWords.because} required /> : null}
      {way === 'action' || way === 'fit-criterion' ? (
        <>
          <TextField {...form.bind('label')} label={insightWords.itemLabel[way]} required />
          <LongTextField {...form.bind('detail')} label={insightWords.itemDetail} />
        </>
      ) : null}
      {way === null ? null : (
        <>
          <FormState form={form} />
          <div>
            <Button onClick={() => void form.send()}>{insightWords.landButton}</Button>
          </div>
        </>
      )}
    </div>
  )
}
