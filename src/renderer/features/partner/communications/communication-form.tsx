import { Button, Checkbox } from '@mantine/core'
import { channels, type Communication } from '#shared/domain/records/communication'
import { expectations, keysOf } from '#shared/protocol/vocabulary'
import { channelLabels, communicationWords, directionLabels, expectationLabel } from '../../../text/communications'
import type { EditorProps } from '../../../ui/evidence/editor'
import { RemoveButton } from '../../../ui/evidence/remove-button'
import { useRowForm } from '../../../ui/evidence/use-row-form'
import { ChoiceField } from '../../../ui/fields/choice-field'
import fields from '../../../ui/fields/fields.module.css'
import { FormState } from '../../../ui/fields/form-state'
import { LongTextField } from '../../../ui/fields/long-text-field'
import { RequiredDayField } from '../../../ui/fields/required-day-field'
import { SelectField } from '../../../ui/fields/select-field'
import { TextField } from '../../../ui/fields/text-field'
import classes from './communications.module.css'

type Props = EditorProps & { readonly communication: Communication; readonly onDone: () => void }

const channelChoices = channels.map((value) => ({ value, label: channelLabels[value] }))
const directionChoices = (['two-way', 'one-way'] as const).map((value) => ({ value, label: directionLabels[value] }))

/** A logged contact being corrected; every field is saved when it is left. */
export function CommunicationForm({ communication, onDone, ...props }: Props) {
  const form = useRowForm(props, { table: 'communications', record: communication, label: communicationWords.act })
  const channel = form.bind('channel')
  const direction = form.bind('direction')
  const served = form.value.served
  const remove = (): void => {
    const { id } = communication
    void props.submit({ kind: 'remove-record', table: 'communications', recordId: id }, communicationWords.removeAct)
  }
  return (
    <div className={classes['form']}>
      <div className={fields['row']}>
        <RequiredDayField {...form.bind('on')} label={communicationWords.on} required />
        <SelectField
          {...channel}
          label={communicationWords.channel}
          choices={channelChoices}
          save={(value) => channel.save(value ?? 'call')}
        />
        <ChoiceField
          {...direction}
          label={communicationWords.direction}
          choices={directionChoices}
          save={(value) => direction.save(value ?? 'two-way')}
        />
        <TextField {...form.bind('withWhom')} label={communicationWords.withWhom} />
      </div>
      <LongTextField {...form.bind('summary')} label={communicationWords.summary} />
      <fieldset className={classes['served']}>
        <legend>{communicationWords.served}</legend>
        {keysOf(expectations).map((one) => (
          <Checkbox
            key={one}
            label={expectationLabel(one)}
            checked={served.includes(one)}
            onChange={(event) => {
              const others = served.filter((each) => each !== one)
              void form.change({ served: event.currentTarget.checked ? [...others, one] : others })
            }}
          />
        ))}
      </fieldset>
      <FormState form={form} />
      <div className={classes['formEnd']}>
        <Button size="compact-md" onClick={onDone}>
          {communicationWords.done}
        </Button>
        <RemoveButton title={communicationWords.untitled} readOnly={props.readOnly} onRemove={remove} />
      </div>
    </div>
  )
}
