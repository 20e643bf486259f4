import { Card, NativeSelect, Table, Text, Title } from '@mantine/core'
import { type Tier, tiers } from '#shared/domain/records/partner'
import { signOffDecisions, type SignOffLevel, signOffLevels } from '#shared/domain/records/settings'
import { decisions } from '#shared/protocol/decisions'
import { type BrainId, brains, keysOf } from '#shared/protocol/vocabulary'
import { useState } from 'react'
import { settingsWords as words } from '../../text/settings'
import type { SettingProps } from './setting-props'

type Decision = (typeof signOffDecisions)[number]

/** Cross Brain Integration: the policy of one tier at a time, functions down and decisions across. */
export function PolicyTable({ settings, readOnly, save }: SettingProps) {
  const [tier, setTier] = useState<Tier>('standard')
  const levelOf = (decision: Decision, brain: BrainId): SignOffLevel =>
    settings.signOffPolicy[decision]?.[brain]?.[tier] ?? 'none'
  const choose = (decision: Decision, brain: BrainId, level: SignOffLevel): void => {
    const ofDecision = settings.signOffPolicy[decision] ?? {}
    const others = ofDecision[brain] ?? { standard: 'none', 'high-value': 'none', 'high-risk': 'none' }
    void save({
      signOffPolicy: {
        ...settings.signOffPolicy,
        [decision]: { ...ofDecision, [brain]: { ...others, [tier]: level } },
      },
    })
  }
  return (
    <Card withBorder>
      <Title order={2} size="h4">
        {words.policy.title}
      </Title>
      <Text size="sm">{words.policy.hint}</Text>
      <NativeSelect
        label="Tier"
        w={200}
        value={tier}
        data={keysOf(tiers).map((value) => ({ value, label: tiers[value] }))}
        onChange={({ currentTarget }) => setTier(keysOf(tiers).find((one) => one === currentTarget.value) ?? tier)}
      />
      <Table.ScrollContainer minWidth={900}>
        <Table aria-label={`${words.policy.title}: ${tiers[tier]}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Function</Table.Th>
              {signOffDecisions.map((decision) => (
                <Table.Th key={decision}>{decisions[decision].label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keysOf(brains).map((brain) => (
              <Table.Tr key={brain}>
                <Table.Td>{brains[brain].label}</Table.Td>
                {signOffDecisions.map((decision) => (
                  <Table.Td key={decision}>
                    <NativeSelect
                      size="xs"
                      aria-label={`${brains[brain].label}, ${decisions[decision].label}`}
                      disabled={readOnly}
                      value={levelOf(decision, brain)}
                      data={signOffLevels.map((level) => ({ value: level, label: words.levels[level] }))}
                      onChange={({ currentTarget }) => {
                        const level = signOffLevels.find((one) => one === currentTarget.value)
                        if (level !== undefined) choose(decision, brain, level)
                      }}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  )
}
