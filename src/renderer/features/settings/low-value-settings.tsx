import { defaultSettings } from '#shared/domain/records/settings'
import { settingsWords as words } from '../../text/settings'
import { NumberField } from '../../ui/fields/number-field'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import { withDefault } from './with-default'

const defaults = defaultSettings('')

const lowValueFields = ['reviewsInARow', 'roiFloor', 'satisfactionFloor'] as const

export const LowValueSettings = ({ settings, readOnly, save }: SettingProps) => (
  <Section title={words.lowValue.title} hint={words.lowValue.hint}>
    {lowValueFields.map((field) => (
      <NumberField
        key={field}
        label={words.lowValue[field].label}
        hint={withDefault(words.lowValue[field].hint, defaults.lowValue[field])}
        value={settings.lowValue[field]}
        fault={null}
        readOnly={readOnly}
        draftKey={`settings ${field}`}
        save={(value) => save({ lowValue: { ...settings.lowValue, [field]: value ?? defaults.lowValue[field] } })}
      />
    ))}
  </Section>
)
