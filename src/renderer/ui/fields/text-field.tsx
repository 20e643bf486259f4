import { TextInput } from '@mantine/core'
import { useId } from 'react'
import type { FieldProps } from './field-props'
import { asText, useEntry } from './use-entry'
import { lineInput } from './entry-input'

type Props = FieldProps<string> & {
  readonly suggestions?: readonly string[]
  /** For a box that opens because somebody asked for it. */
  readonly focused?: boolean
  /** For a box that adds to a list. */
  readonly empties?: boolean
}

/** Focus follows the person into what they asked for; React calls it once when the box appears. */
const focusOnce = (box: HTMLInputElement | null): void => box?.focus()

/** One line of text; saved when it is left and on Enter. */
export function TextField({
  value,
  save,
  draftKey,
  suggestions = [],
  focused = false,
  empties = false,
  ...look
}: Props) {
  const entry = useEntry({ stored: value, draftKey, parse: asText, save, empties })
  const listId = useId()
  return (
    <>
      <TextInput
        {...lineInput(entry, look)}
        ref={focused ? focusOnce : undefined}
        list={suggestions.length > 0 ? listId : undefined}
      />
      {suggestions.length > 0 ? (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}
