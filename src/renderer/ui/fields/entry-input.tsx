import { fieldWords } from '../../text/fields'
import type { FieldProps } from './field-props'
import type { Entry } from './use-entry'

type Look = Pick<FieldProps<unknown>, 'label' | 'hint' | 'required' | 'fault' | 'readOnly'>

/** What every box for typing shows: its label, its text in the direction it is written, and its fault. */
export const entryInput = (entry: Entry, { label, hint, required = false, fault, readOnly }: Look) => {
  const wrong = entry.fault ?? fault
  return {
    label,
    // The library would put `dir` on the frame around the box, where it says nothing about what is typed.
    attributes: { input: { dir: 'auto' } },
    size: 'sm',
    autoComplete: 'off',
    withAsterisk: required,
    readOnly,
    description: entry.restored ? fieldWords.restored : hint,
    error: wrong === null ? null : <span role="alert">{wrong}</span>,
    value: entry.text,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => entry.type(event.currentTarget.value),
    onBlur: () => entry.commit(),
  } as const
}

/** A box of one line: Enter saves, and submits nothing around it. */
export const lineInput = (entry: Entry, look: Look) => ({
  ...entryInput(entry, look),
  onKeyDown: (event: { readonly key: string; readonly preventDefault: () => void }) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    entry.commit()
  },
})
