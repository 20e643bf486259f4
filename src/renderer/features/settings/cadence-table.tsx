import { Card, NativeSelect, Table, Text, Title } from '@mantine/core'
import { type Cadence, cadences } from '#shared/domain/records/partner'
import { defaultSettings } from '#shared/domain/records/settings'
import { stageIds, stages } from '#shared/protocol/stages'
import { keysOf } from '#shared/protocol/vocabulary'
import { settingsWords as words } from '../../text/settings'
import type { SettingProps } from './setting-props'

const defaults = defaultSettings('')

const cadenceKeys: readonly Cadence[] = keysOf(cadences)

export const CadenceTable = ({ settings, readOnly, save }: SettingProps) => (
  <Card withBorder>
    <Title order={2} size="h4">
      {words.cadence.title}
    </Title>
    <Text size="sm">{words.cadence.hint}</Text>
    <Table>
      <Table.Tbody>
        {stageIds.map((stage) => (
          <Table.Tr key={stage}>
            <Table.Td>{stages[stage].label}</Table.Td>
            <Table.Td>
              <NativeSelect
                aria-label={`${words.cadence.title}: ${stages[stage].label}`}
                disabled={readOnly}
                value={settings.cadenceDefaults[stage]}
                data={cadenceKeys.map((value) => ({ value, label: value }))}
                onChange={({ currentTarget }) => {
                  const chosen = cadenceKeys.find((one) => one === currentTarget.value)
                  if (chosen !== undefined) {
                    void save({ cadenceDefaults: { ...settings.cadenceDefaults, [stage]: chosen } })
                  }
                }}
              />
            </Table.Td>
            <Table.Td>
              {words.default}
              {defaults.cadenceDefaults[stage]}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Card>
)
