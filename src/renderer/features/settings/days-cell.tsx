import { Table } from '@mantine/core'
import { settingsWords as words } from '../../text/settings'
import { NumberField } from '../../ui/fields/number-field'
import type { SettingProps } from './setting-props'
import classes from './settings.module.css'

type DaysProps = {
  readonly label: string
  readonly value: number
  readonly usual: number
  readonly readOnly: boolean
  readonly save: (value: number) => ReturnType<SettingProps['save']>
}

/** A number of days whose row and column say what it is. */
export const DaysCell = ({ label, value, usual, readOnly, save }: DaysProps) => (
  <Table.Td>
    <div className={classes['days']}>
      <NumberField
        label={label}
        labelHidden
        value={value}
        fault={null}
        readOnly={readOnly}
        draftKey={`settings ${label}`}
        save={(days) => save(days ?? usual)}
      />
      <span className={classes['hint']}>
        {words.default}
        {usual}
      </span>
    </div>
  </Table.Td>
)
