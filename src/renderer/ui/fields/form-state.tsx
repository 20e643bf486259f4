import { useState } from 'react'
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
  return <Waiting waitingFor={form.waitingFor} />
}

/** Once said, it keeps its place: a form that shrinks when a field is left would move the next click's target away. */
function Waiting({ waitingFor }: Pick<RecordForm<unknown>, 'waitingFor'>) {
  const [said, setSaid] = useState(waitingFor)
  if (waitingFor !== null && waitingFor !== said) setSaid(waitingFor)
  return said === null ? null : (
    <span role="status" className={classes['waiting']} data-over={waitingFor === null || undefined}>
      {said}
    </span>
  )
}
