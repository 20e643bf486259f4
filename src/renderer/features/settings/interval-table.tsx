import { Card, Table, Text, Title } from '@mantine/core'
import { type Tier, tiers } from '#shared/domain/records/partner'
import { defaultSettings } from '#shared/domain/records/settings'
import { settingsWords as words } from '../../text/settings'
import { DaysCell } from './days-cell'
import type { SettingProps } from './setting-props'
import { TierHead, tierKeys } from './tier-head'

const defaults = defaultSettings('')

export const IntervalTable = ({ settings, readOnly, save }: SettingProps) => (
  <Card withBorder>
    <Title order={2} size="h4">
      {words.reviewIntervals.title}
    </Title>
    <Text size="sm">{words.reviewIntervals.hint}</Text>
    <Table>
      <TierHead first="" />
      <Table.Tbody>
        <Table.Tr>
          <Table.Td>Review</Table.Td>
          {tierKeys.map((tier: Tier) => (
            <DaysCell
              key={tier}
              label={`Review interval, ${tiers[tier]}`}
              value={settings.reviewIntervals[tier]}
              usual={defaults.reviewIntervals[tier]}
              readOnly={readOnly}
              save={(days) => save({ reviewIntervals: { ...settings.reviewIntervals, [tier]: days } })}
            />
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  </Card>
)
