import classes from './fields.module.css'
import type { RecordForm } from './use-record-form'

/** What keeps a record from being saved, below its fields. */
export function FormState({ form }: { readonly form: Pick<RecordForm<unknown>, 'waitingFor' | 'fault'> }) {
  if (form.fault !== null) {
    return (
      <span role="alert" className={classes['fault']}>
        {form.fault}
      </span>
    )
  }
  return form.waitingFor === null ? null : (
    <span role="status" className={classes['waiting']}>
      {form.waitingFor}
    </span>
  )
}
