import { Table } from '@mantine/core'
import { tiers } from '#shared/domain/records/partner'
import { defaultSettings } from '#shared/domain/records/settings'
import { settingsWords } from '../../text/settings'
import { DaysCell } from './days-cell'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import classes from './settings.module.css'
import { TierHead, tierKeys } from './tier-head'

const defaults = defaultSettings('')
const words = settingsWords.reviewIntervals

export const IntervalTable = ({ settings, readOnly, save }: SettingProps) => (
  <Section title={words.title} hint={words.hint} wide>
    <Table.ScrollContainer minWidth={480}>
      <Table className={classes['grid'] ?? ''}>
        <TierHead first="" />
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>{words.row}</Table.Td>
            {tierKeys.map((tier) => (
              <DaysCell
                key={tier}
                label={words.field(tiers[tier])}
                value={settings.reviewIntervals[tier]}
                usual={defaults.reviewIntervals[tier]}
                readOnly={readOnly}
                save={(days) => save({ reviewIntervals: { ...settings.reviewIntervals, [tier]: days } })}
              />
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  </Section>
)
