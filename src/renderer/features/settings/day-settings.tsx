import { defaultSettings } from '#shared/domain/records/settings'
import { settingsWords as words } from '../../text/settings'
import { ChoiceField } from '../../ui/fields/choice-field'
import { NumberField } from '../../ui/fields/number-field'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import { withDefault } from './with-default'

const defaults = defaultSettings('')

export const DaySettings = (props: SettingProps) => (
  <Section {...words.days}>
    <WeekStart {...props} />
    <DaysThatCount {...props} />
    <NumberSetting {...props} field="reEvaluationDays" />
    <NumberSetting {...props} field="insightDays" />
  </Section>
)

function WeekStart({ settings, readOnly, save }: SettingProps) {
  const { label, hint, choices } = words.weekStartsOn
  return (
    <ChoiceField
      label={label}
      hint={withDefault(hint, choices[defaults.weekStartsOn])}
      value={settings.weekStartsOn}
      fault={null}
      readOnly={readOnly}
      draftKey="settings weekStartsOn"
      choices={(['monday', 'sunday'] as const).map((value) => ({ value, label: choices[value] }))}
      save={(value) => save({ weekStartsOn: value })}
    />
  )
}

function DaysThatCount({ settings, readOnly, save }: SettingProps) {
  const { label, hint, choices } = words.workingDaysOnly
  const nameOf = (workingDaysOnly: boolean) => (workingDaysOnly ? 'working' : 'every')
  return (
    <ChoiceField
      label={label}
      hint={withDefault(hint, choices[nameOf(defaults.workingDaysOnly)])}
      value={nameOf(settings.workingDaysOnly)}
      fault={null}
      readOnly={readOnly}
      draftKey="settings workingDaysOnly"
      choices={(['every', 'working'] as const).map((value) => ({ value, label: choices[value] }))}
      save={(value) => save({ workingDaysOnly: value === 'working' })}
    />
  )
}

type NumberName = 'reEvaluationDays' | 'insightDays'

const NumberSetting = ({ settings, readOnly, save, field }: SettingProps & { readonly field: NumberName }) => (
  <NumberField
    label={words[field].label}
    hint={withDefault(words[field].hint, defaults[field])}
    value={settings[field]}
    fault={null}
    readOnly={readOnly}
    draftKey={`settings ${field}`}
    save={(value) => save({ [field]: value ?? defaults[field] })}
  />
)
