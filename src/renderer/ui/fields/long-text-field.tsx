import { Textarea } from '@mantine/core'
import { entryInput } from './entry-input'
import type { FieldProps } from './field-props'
import classes from './fields.module.css'
import { asText, useEntry } from './use-entry'

/** Notes and statements; the box grows with its text, and saves when it is left. */
export function LongTextField({ value, save, draftKey, ...look }: FieldProps<string>) {
  const entry = useEntry({ stored: value, draftKey, parse: asText, save })
  const input = entryInput(entry, look)
  return (
    <Textarea
      {...input}
      rows={2}
      classNames={{ ...input.classNames, input: `${input.classNames.input} ${classes['long'] ?? ''}` }}
    />
  )
}
