import { useId } from 'react'
import type { FieldProps } from './field-props'
import classes from './fields.module.css'

export type Choice<T> = { readonly value: T; readonly label: string }

type Props<T> = Omit<FieldProps<T>, 'value'> & {
  readonly value: T | null
  readonly choices: readonly Choice<T>[]
}

/** One of a few, all in sight; saved as soon as it is chosen. */
export function ChoiceField<T extends string | number>({ label, value, choices, required, ...rest }: Props<T>) {
  const id = useId()
  const { hint, fault, readOnly, save } = rest
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={fault === null ? undefined : `${id}-fault`}
      aria-invalid={fault !== null}
      aria-required={required === true}
      className={classes['choice']}
    >
      <div className={classes['above']}>
        <span id={id} className={classes['label']}>
          {label}
          {required === true ? <span aria-hidden> *</span> : null}
        </span>
        {hint === undefined ? null : <span className={classes['hint']}>{hint}</span>}
      </div>
      <div className={classes['chips']}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes['chip']}>
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              disabled={readOnly}
              onChange={() => void save(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {fault === null ? null : (
        <span id={`${id}-fault`} role="alert" className={classes['fault']}>
          {fault}
        </span>
      )}
    </div>
  )
}
