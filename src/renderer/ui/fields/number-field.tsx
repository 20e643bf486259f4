import { TextInput } from '@mantine/core'
import { lineInput } from './entry-input'
import { numberText, parseNumberEntry } from './entry-text'
import type { FieldProps } from './field-props'
import { useEntry } from './use-entry'

/** A number with decimal comma or point; empty is null, never zero. */
export function NumberField({ value, save, draftKey, ...look }: FieldProps<number | null>) {
  const entry = useEntry({ stored: numberText(value), draftKey, parse: parseNumberEntry, save })
  return <TextInput {...lineInput(entry, look)} inputMode="decimal" />
}
