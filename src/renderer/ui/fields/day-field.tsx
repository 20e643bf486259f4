import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef } from 'react'
import { fieldWords } from '../../text/fields'
import { lineInput } from './entry-input'
import { dayText, parseDayEntry } from './entry-text'
import type { FieldProps } from './field-props'
import classes from './fields.module.css'
import { useEntry } from './use-entry'

/**
 * A calendar day, typed in the system's way or as 2026-04-26, or picked. Typed text is kept as it is: the browser's own
 * date box would silently swallow a day that does not exist.
 */
export function DayField({ value, save, draftKey, ...look }: FieldProps<string | null>) {
  const entry = useEntry({ stored: dayText(value), draftKey, parse: parseDayEntry, save })
  const picked = (day: string): void => {
    entry.type(dayText(day))
    entry.commit()
  }
  return (
    <TextInput
      {...lineInput(entry, { ...look, placeholder: dayText('2026-12-31') })}
      rightSection={look.readOnly ? null : <DayPicker label={look.label} day={value ?? ''} onPick={picked} />}
    />
  )
}

type PickerProps = { readonly label: string; readonly day: string; readonly onPick: (day: string) => void }

function DayPicker({ label, day, onPick }: PickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="date"
        className={classes['picker']}
        tabIndex={-1}
        aria-hidden
        value={day}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onPick(event.currentTarget.value)
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={fieldWords.pickDay(label)}
        onClick={() => input.current?.showPicker()}
      >
        <IconCalendar size={16} aria-hidden />
      </ActionIcon>
    </>
  )
}
