import { NativeSelect } from '@mantine/core'
import classes from './partner-filter.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}

/** A select of a toolbar: its label is for the ear, its values say what it is about. */
export const SmallChoice = ({ label, value, choices, onChoose }: Props) => (
  <NativeSelect
    className={classes['choice']}
    size="xs"
    aria-label={label}
    value={value}
    data={[...choices]}
    onChange={(event) => onChoose(event.currentTarget.value)}
  />
)
