import { NativeSelect, Table } from '@mantine/core'
import { type Tier, tiers } from '#shared/domain/records/partner'
import { defaultSettings, signOffDecisions, type SignOffLevel, signOffLevels } from '#shared/domain/records/settings'
import { decisions } from '#shared/protocol/decisions'
import { type BrainId, brains, keysOf } from '#shared/protocol/vocabulary'
import { useState } from 'react'
import { settingsWords as words } from '../../text/settings'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import classes from './settings.module.css'

type Decision = (typeof signOffDecisions)[number]

const usual = defaultSettings('').signOffPolicy

const usualLevel = (decision: Decision, brain: BrainId, tier: Tier): SignOffLevel =>
  usual[decision]?.[brain]?.[tier] ?? 'none'

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
    <Section title={words.policy.title} hint={words.policy.hint} wide>
      <NativeSelect
        label={words.policy.tier}
        w={200}
        value={tier}
        data={keysOf(tiers).map((value) => ({ value, label: tiers[value] }))}
        onChange={({ currentTarget }) => setTier(keysOf(tiers).find((one) => one === currentTarget.value) ?? tier)}
      />
      <Table.ScrollContainer minWidth={980}>
        <Table aria-label={`${words.policy.title}: ${tiers[tier]}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.policy.function}</Table.Th>
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
                    <span className={classes['changed']}>
                      {words.default}
                      {words.levels[usualLevel(decision, brain, tier)]}
                    </span>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}
