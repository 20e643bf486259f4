import { DayField } from './day-field'
import type { FieldProps } from './field-props'

/** A day that cannot be left empty: emptied, it keeps what stands and says so. */
export const RequiredDayField = ({ save, ...rest }: FieldProps<string>) => (
  <DayField
    {...rest}
    save={(day) => (day === null ? Promise.resolve([{ path: '', message: 'required' }]) : save(day))}
  />
)
