import { defaultSettings } from '#shared/domain/records/settings'
import { settingsWords as words } from '../../text/settings'
import { ChoiceField } from '../../ui/fields/choice-field'
import { NumberField } from '../../ui/fields/number-field'
import { TextField } from '../../ui/fields/text-field'
import { Section } from './section'
import type { SettingProps } from './setting-props'

const defaults = defaultSettings('')

/** What it changes, and what it is when nobody changed it. */
const withDefault = (hint: string, usual: string | number): string =>
  usual === '' ? hint : `${hint} ${words.default}${String(usual)}.`

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
