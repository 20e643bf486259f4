import { defaultSettings } from '#shared/domain/records/settings'
import { settingsWords as words } from '../../text/settings'
import { TextField } from '../../ui/fields/text-field'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import { withDefault } from './with-default'

const defaults = defaultSettings('')

export const WhoSettings = (props: SettingProps) => (
  <Section {...words.who}>
    <TextSetting {...props} field="userName" />
    <TextSetting {...props} field="organisation" />
    <TextSetting {...props} field="currency" />
  </Section>
)

type TextName = 'userName' | 'organisation' | 'currency'

const TextSetting = ({ settings, readOnly, save, field }: SettingProps & { readonly field: TextName }) => (
  <TextField
    label={words[field].label}
    hint={withDefault(words[field].hint, defaults[field])}
    value={settings[field]}
    fault={null}
    readOnly={readOnly}
    draftKey={`settings ${field}`}
    save={(value) => save({ [field]: field === 'currency' ? value.trim().toUpperCase() : value.trim() })}
  />
)
