import { fieldWords } from '../../text/fields'
import type { FieldProps } from './field-props'
import classes from './fields.module.css'
import type { Entry } from './use-entry'

type Look = Pick<
  FieldProps<unknown>,
  'label' | 'hint' | 'required' | 'fault' | 'readOnly' | 'placeholder' | 'labelHidden'
>

/** What every box for typing shows: its label, its text in the direction it is written, and its fault. */
export const entryInput = (entry: Entry, look: Look) => {
  const { label, hint, required = false, fault, readOnly, placeholder = '', labelHidden = false } = look
  const wrong = entry.fault ?? fault
  return {
    ...(labelHidden ? { 'aria-label': label } : { label }),
    placeholder,
    classNames: { description: classes['hint'] ?? '', input: classes['box'] ?? '' },
    // The library would put `dir` on the frame around the box, where it says nothing about what is typed.
    attributes: { input: { dir: 'auto' } },
    size: 'sm',
    autoComplete: 'off',
    withAsterisk: required,
    'aria-required': required,
    readOnly,
    description: entry.restored ? fieldWords.restored : hint,
    error:
      wrong === null ? null : (
        <span role="alert" className={classes['fault']}>
          {wrong}
        </span>
      ),
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
