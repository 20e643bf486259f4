import { NativeSelect } from '@mantine/core'
import type { Choice } from './choice-field'
import type { FieldProps } from './field-props'
import classes from './fields.module.css'

type Props<T extends string> = Omit<FieldProps<T>, 'value'> & {
  readonly value: T | null
  readonly choices: readonly Choice<T>[]
  /** The words for no choice yet. */
  readonly none?: string
}

/** One of many; saved as soon as it is chosen. */
export function SelectField<T extends string>({ label, value, choices, none, ...rest }: Props<T>) {
  const { hint, fault, readOnly, required = false, save } = rest
  return (
    <NativeSelect
      label={label}
      size="sm"
      withAsterisk={required}
      aria-required={required}
      description={hint}
      classNames={{ description: classes['hint'] ?? '' }}
      disabled={readOnly}
      error={
        fault === null ? null : (
          <span role="alert" className={classes['fault']}>
            {fault}
          </span>
        )
      }
      value={value ?? ''}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
        if (chosen !== undefined) void save(chosen.value)
      }}
    >
      {value === null || none !== undefined ? <option value="">{none ?? '…'}</option> : null}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  )
}
