import { Card, Table, Text, Title } from '@mantine/core'
import { tiers } from '#shared/domain/records/partner'
import { stageIds, stages } from '#shared/protocol/stages'
import { defaultSettings } from '#shared/domain/records/settings'
import { settingsWords as words } from '../../text/settings'
import { DaysCell } from './days-cell'
import type { SettingProps } from './setting-props'
import { TierHead, tierKeys } from './tier-head'

const defaults = defaultSettings('')

export const LimitTable = ({ settings, readOnly, save }: SettingProps) => (
  <Card withBorder>
    <Title order={2} size="h4">
      {words.stageLimits.title}
    </Title>
    <Text size="sm">{words.stageLimits.hint}</Text>
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <TierHead first="Stage" />
        <Table.Tbody>
          {stageIds.map((stage) => (
            <Table.Tr key={stage}>
              <Table.Td>{stages[stage].label}</Table.Td>
              {tierKeys.map((tier) => (
                <DaysCell
                  key={tier}
                  label={`${stages[stage].label}, ${tiers[tier]}`}
                  value={settings.stageLimits[stage][tier]}
                  usual={defaults.stageLimits[stage][tier]}
                  readOnly={readOnly}
                  save={(days) =>
                    save({
                      stageLimits: {
                        ...settings.stageLimits,
                        [stage]: { ...settings.stageLimits[stage], [tier]: days },
                      },
                    })
                  }
                />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  </Card>
)
