import { Button } from '@mantine/core'
import type { Insight } from '#shared/domain/records/insight'
import { type StageId, stageIds } from '#shared/protocol/stages'
import { type InsightKind, insightKinds } from '#shared/protocol/vocabulary'
import { insightChoices, insightWords } from '../../../text/insights'
import { stageLabel } from '../../../text/partner'
import type { EditorProps } from '../../../ui/evidence/editor'
import { formKey } from '../../../ui/evidence/use-evidence-form'
import fields from '../../../ui/fields/fields.module.css'
import { FormState } from '../../../ui/fields/form-state'
import { LongTextField } from '../../../ui/fields/long-text-field'
import { newId } from '../../../ui/fields/new-id'
import { SelectField } from '../../../ui/fields/select-field'
import { useRecordForm } from '../../../ui/fields/use-record-form'

type Entered = { readonly kind: InsightKind; readonly targetStage: StageId; readonly text: string }

const empty: Entered = { kind: 'poor-performance', targetStage: 'research', text: '' }

const stageChoices = stageIds.map((value) => ({ value, label: stageLabel(value) }))

/** A new insight: its kind proposes the stage that it feeds back into. */
export function RaiseForm(props: EditorProps) {
  const { dossier, today, submit, readOnly } = props
  const { partner } = dossier
  const raisedIn = partner.stage === 'closed' ? (partner.closed?.from ?? 'review') : partner.stage
  const form = useRecordForm<Entered>({
    stored: empty,
    draftKey: formKey(props, 'raise-insight'),
    readOnly,
    byButton: true,
    lacks: ({ text }) => (text.trim() === '' ? insightWords.lacks : null),
    save: (entered) => {
      const { id: partnerId, cycle } = partner
      const record: Insight = { ...entered, id: newId(), partnerId, cycle, raisedIn, raisedOn: today, landed: null }
      return submit({ kind: 'save-record', table: 'insights', record }, insightWords.raiseAct)
    },
  })
  const kind = form.bind('kind')
  const target = form.bind('targetStage')
  return (
    <div className={fields['stack']}>
      <span className={fields['hint']}>{insightWords.raiseHow}</span>
      <LongTextField {...form.bind('text')} label={insightWords.text} required />
      <div className={fields['row']}>
        <SelectField
          {...kind}
          label={insightWords.kind}
          choices={insightChoices}
          save={(value) =>
            value === null ? Promise.resolve([]) : form.change({ kind: value, targetStage: insightKinds[value].target })
          }
        />
        <SelectField
          {...target}
          label={insightWords.target}
          choices={stageChoices}
          save={(value) => target.save(value ?? 'research')}
        />
      </div>
      <FormState form={form} />
      <div>
        <Button onClick={() => void form.send()}>{insightWords.raise}</Button>
      </div>
    </div>
  )
}
