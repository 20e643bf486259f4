import { Card, NativeSelect, Table, Text, Title } from '@mantine/core'
import { type Cadence, cadences, type Tier, tiers } from '#shared/domain/records/partner'
import { defaultSettings } from '#shared/domain/records/settings'
import { stageIds, stages } from '#shared/protocol/stages'
import { keysOf } from '#shared/protocol/vocabulary'
import { settingsWords as words } from '../../text/settings'
import { NumberField } from '../../ui/fields/number-field'
import type { SettingProps } from './setting-props'

const defaults = defaultSettings('')
const tierKeys = keysOf(tiers)

const TierHead = ({ first }: { readonly first: string }) => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>{first}</Table.Th>
      {tierKeys.map((tier) => (
        <Table.Th key={tier}>{tiers[tier]}</Table.Th>
      ))}
    </Table.Tr>
  </Table.Thead>
)

type DaysProps = {
  readonly label: string
  readonly value: number
  readonly usual: number
  readonly readOnly: boolean
  readonly save: (value: number) => ReturnType<SettingProps['save']>
}

const DaysCell = ({ label, value, usual, readOnly, save }: DaysProps) => (
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
