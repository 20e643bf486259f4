import { Card, SegmentedControl, Stack, Switch, Title, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { defaultSettings, type Settings } from '#shared/domain/records/settings'
import { saveSettings } from '../../actions/workspace-actions'
import { useWorkspace } from '../../db/live/use-workspace'
import { allowLetters, useKeys } from '../../state/keys'
import { useSession } from '../../state/session'
import { restoreWords } from '../../text/restore'
import { keyWords } from '../../text/keys'
import { settingsWords as words } from '../../text/settings'
import { ChoiceField } from '../../ui/fields/choice-field'
import { NumberField } from '../../ui/fields/number-field'
import { TextField } from '../../ui/fields/text-field'
import { PageTitle } from '../../ui/page-title'
import { RestoreDrillLine } from '../../ui/restore-drill-line'
import { PolicyTable } from './policy-table'
import { CadenceTable } from './cadence-table'
import { IntervalTable } from './interval-table'
import { LimitTable } from './limit-table'
import type { SettingProps } from './setting-props'

const defaults = defaultSettings('')

export function SettingsPage() {
  const workspace = useWorkspace()
  const readOnly = useSession().readOnly !== null
  if (workspace === undefined) return null
  const { settings } = workspace
  const props: SettingProps = {
    settings,
    readOnly,
    save: (patch: Partial<Settings>) => saveSettings(settings, patch),
  }
  return (
    <Stack p="lg" maw={1000}>
      <PageTitle title={words.title} hint={words.hint} />
      <Section title="You and the organisation">
        <TextSetting {...props} field="userName" />
        <TextSetting {...props} field="organisation" />
        <TextSetting {...props} field="currency" />
      </Section>
      <Section title={words.appearance.label}>
        <Appearance />
        <LetterKeys />
      </Section>
      <Section title={restoreWords.drillTitle}>
        <RestoreDrillLine />
      </Section>
      <Section title="Days">
        <WeekSettings {...props} />
        <NumberSetting {...props} field="reEvaluationDays" />
        <NumberSetting {...props} field="insightDays" />
      </Section>
      <LimitTable {...props} />
      <IntervalTable {...props} />
      <CadenceTable {...props} />
      <LowValue {...props} />
      <PolicyTable {...props} />
    </Stack>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Card withBorder>
    <Stack gap="sm" maw={520}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  </Card>
)

/** Kept by the browser, not in the workspace: it belongs to the eyes in front of this screen. */
function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return (
    <SegmentedControl
      aria-label={words.appearance.label}
      value={colorScheme}
      onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
      data={[
        { value: 'auto', label: 'As the system' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
    />
  )
}

/** WCAG 2.1.4: keys of one letter can be switched off. */
function LetterKeys() {
  const letters = useKeys((keys) => keys.letters)
  return (
    <Switch
      label={keyWords.letters.label}
      description={keyWords.letters.hint}
      checked={letters}
      onChange={(event) => allowLetters(event.currentTarget.checked)}
    />
  )
}

type TextName = 'userName' | 'organisation' | 'currency'

function TextSetting({ settings, readOnly, save, field }: SettingProps & { readonly field: TextName }) {
  const usual = defaults[field]
  const { label, hint } = words[field]
  return (
    <TextField
      label={label}
      hint={usual === '' ? hint : `${hint} ${words.default}${usual}.`}
      value={settings[field]}
      fault={null}
      readOnly={readOnly}
      draftKey={`settings ${field}`}
      save={(value) => save({ [field]: value.trim() })}
    />
  )
}

type NumberName = 'reEvaluationDays' | 'insightDays'

function NumberSetting({ settings, readOnly, save, field }: SettingProps & { readonly field: NumberName }) {
  const { label, hint } = words[field]
  return (
    <NumberField
      label={label}
      hint={`${hint} ${words.default}${String(defaults[field])}.`}
      value={settings[field]}
      fault={null}
      readOnly={readOnly}
      draftKey={`settings ${field}`}
      save={(value) => save({ [field]: value ?? defaults[field] })}
    />
  )
}

const WeekSettings = ({ settings, readOnly, save }: SettingProps) => (
  <>
    <ChoiceField
      label={words.weekStartsOn.label}
      hint={words.weekStartsOn.hint}
      value={settings.weekStartsOn}
      fault={null}
      readOnly={readOnly}
      draftKey="settings weekStartsOn"
      choices={[
        { value: 'monday', label: 'Monday' },
        { value: 'sunday', label: 'Sunday' },
      ]}
      save={(value) => save({ weekStartsOn: value ?? 'monday' })}
    />
    <ChoiceField
      label={words.workingDaysOnly.label}
      hint={words.workingDaysOnly.hint}
      value={settings.workingDaysOnly ? 'yes' : 'no'}
      fault={null}
      readOnly={readOnly}
      draftKey="settings workingDaysOnly"
      choices={[
        { value: 'no', label: 'Every day' },
        { value: 'yes', label: 'Monday to Friday' },
      ]}
      save={(value) => save({ workingDaysOnly: value === 'yes' })}
    />
  </>
)

const lowValueFields = [
  ['reviewsInARow', 'reviews'],
  ['roiFloor', 'roi'],
  ['satisfactionFloor', 'satisfaction'],
] as const

const LowValue = ({ settings, readOnly, save }: SettingProps) => (
  <Section title={words.lowValue.title}>
    {lowValueFields.map(([field, word]) => (
      <NumberField
        key={field}
        label={words.lowValue[word].label}
        hint={`${words.lowValue[word].hint} ${words.default}${String(defaults.lowValue[field])}.`}
        value={settings.lowValue[field]}
        fault={null}
        readOnly={readOnly}
        draftKey={`settings ${field}`}
        save={(value) => save({ lowValue: { ...settings.lowValue, [field]: value ?? defaults.lowValue[field] } })}
      />
    ))}
  </Section>
)
