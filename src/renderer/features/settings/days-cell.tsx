import { Table } from '@mantine/core'
import { settingsWords as words } from '../../text/settings'
import { NumberField } from '../../ui/fields/number-field'
import type { SettingProps } from './setting-props'

type DaysProps = {
  readonly label: string
  readonly value: number
  readonly usual: number
  readonly readOnly: boolean
  readonly save: (value: number) => ReturnType<SettingProps['save']>
}

export const DaysCell = ({ label, value, usual, readOnly, save }: DaysProps) => (
  <Table.Td>
    <NumberField
      label={label}
      hint={`${words.default}${String(usual)}`}
      value={value}
      fault={null}
      readOnly={readOnly}
      draftKey={`settings ${label}`}
      save={(days) => save(days ?? usual)}
    />
  </Table.Td>
)
