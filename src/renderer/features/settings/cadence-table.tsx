import { NativeSelect, Table } from '@mantine/core'
import { type Cadence, cadences } from '#shared/domain/records/partner'
import { defaultSettings } from '#shared/domain/records/settings'
import { type StageId, stageIds, stages } from '#shared/protocol/stages'
import { keysOf } from '#shared/protocol/vocabulary'
import { settingsWords as words } from '../../text/settings'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import classes from './settings.module.css'

const defaults = defaultSettings('')

const cadenceKeys: readonly Cadence[] = keysOf(cadences)

export const CadenceTable = (props: SettingProps) => (
  <Section title={words.cadence.title} hint={words.cadence.hint}>
    <Table className={classes['grid'] ?? ''}>
      <Table.Tbody>
        {stageIds.map((stage) => (
          <CadenceRow key={stage} {...props} stage={stage} />
        ))}
      </Table.Tbody>
    </Table>
  </Section>
)

const CadenceRow = ({ settings, readOnly, save, stage }: SettingProps & { readonly stage: StageId }) => (
  <Table.Tr>
    <Table.Td>{stages[stage].label}</Table.Td>
    <Table.Td>
      <div className={`${classes['days'] ?? ''} ${classes['wider'] ?? ''}`}>
        <NativeSelect
          size="xs"
          aria-label={`${words.cadence.title}: ${stages[stage].label}`}
          disabled={readOnly}
          value={settings.cadenceDefaults[stage]}
          data={[...cadenceKeys]}
          onChange={({ currentTarget }) => {
            const chosen = cadenceKeys.find((one) => one === currentTarget.value)
            if (chosen !== undefined) void save({ cadenceDefaults: { ...settings.cadenceDefaults, [stage]: chosen } })
          }}
        />
        <span className={classes['hint']}>
          {words.default}
          {defaults.cadenceDefaults[stage]}
        </span>
      </div>
    </Table.Td>
  </Table.Tr>
)
