import { Table } from '@mantine/core'
import { tiers } from '#shared/domain/records/partner'
import { defaultSettings } from '#shared/domain/records/settings'
import { stageIds, stages } from '#shared/protocol/stages'
import { settingsWords } from '../../text/settings'
import { DaysCell } from './days-cell'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import classes from './settings.module.css'
import { TierHead, tierKeys } from './tier-head'

const defaults = defaultSettings('')
const words = settingsWords.stageLimits

export const LimitTable = ({ settings, readOnly, save }: SettingProps) => (
  <Section title={words.title} hint={words.hint} wide>
    <Table.ScrollContainer minWidth={480}>
      <Table className={classes['grid'] ?? ''}>
        <TierHead first={words.stage} />
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
  </Section>
)
