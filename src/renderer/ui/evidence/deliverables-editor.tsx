import type { Campaign, Deliverable } from '#shared/domain/records/campaign'
import { campaignWords } from '../../text/evidence-records'
import { DayField } from '../fields/day-field'
import fields from '../fields/fields.module.css'
import { newId } from '../fields/new-id'
import { TextField } from '../fields/text-field'
import type { RecordForm } from '../fields/use-record-form'
import classes from './evidence.module.css'
import { RemoveButton } from './remove-button'

type Props = { readonly form: RecordForm<Campaign> }

/** What a campaign delivers, by when, and when it was delivered. */
export function DeliverablesEditor({ form }: Props) {
  const { value, readOnly, change, bind } = form
  const { draftKey } = bind('deliverables')
  const add = (title: string) =>
    change(({ deliverables }) => ({
      deliverables: [...deliverables, { id: newId(), title, dueOn: null, doneOn: null }],
    }))
  return (
    <div role="group" aria-label={campaignWords.deliverables} className={fields['stack']}>
      <span className={fields['label']}>{campaignWords.deliverables}</span>
      {value.deliverables.map((deliverable, index) => (
        <DeliverableRow key={deliverable.id} form={form} deliverable={deliverable} index={index} />
      ))}
      {readOnly ? null : (
        <TextField
          label={campaignWords.addDeliverable}
          placeholder={campaignWords.nameIt}
          value=""
          fault={null}
          readOnly={false}
          draftKey={`${draftKey}/new`}
          empties
          save={(title) => (title.trim() === '' ? Promise.resolve([]) : add(title))}
        />
      )}
    </div>
  )
}

type RowProps = Props & { readonly deliverable: Deliverable; readonly index: number }

function DeliverableRow({ form, deliverable, index }: RowProps) {
  const { id, title } = deliverable
  const bindPart = <K extends 'title' | 'dueOn' | 'doneOn'>(field: K) => {
    const path = `deliverables.${String(index)}.${field}`
    return {
      value: deliverable[field],
      fault: form.faultAt(path),
      readOnly: form.readOnly,
      draftKey: `${form.bind('deliverables').draftKey}/${id}/${field}`,
      save: async (next: Deliverable[K]) => {
        const problems = await form.change(({ deliverables }) => ({
          deliverables: deliverables.map((one) => (one.id === id ? { ...one, [field]: next } : one)),
        }))
        return problems.filter((problem) => problem.path === path)
      },
    }
  }
  const remove = () =>
    void form.change(({ deliverables }) => ({ deliverables: deliverables.filter((one) => one.id !== id) }))
  return (
    <div className={classes['deliverable']}>
      <TextField {...bindPart('title')} label={campaignWords.deliverable} required />
      <DayField {...bindPart('dueOn')} label={campaignWords.dueOn} />
      <DayField {...bindPart('doneOn')} label={campaignWords.doneOn} />
      <RemoveButton title={title} readOnly={form.readOnly} onRemove={remove} />
    </div>
  )
}
