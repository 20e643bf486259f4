import { TextInput } from '@mantine/core'
import classes from './settings.module.css'

type Props = { readonly label: string; readonly folder: string; readonly hint: string }

/** A folder to be read and copied. */
export const Place = ({ label, folder, hint }: Props) => (
  <TextInput
    className={classes['path'] ?? ''}
    label={label}
    description={hint}
    value={folder}
    readOnly
    onFocus={({ currentTarget }) => currentTarget.select()}
  />
)
