import { Switch } from '@mantine/core'
import { useSession } from '../../state/session'
import { settingsWords } from '../../text/settings'
import { Section } from './section'
import type { SettingProps } from './setting-props'

const { morning: words, default: defaultIs } = settingsWords

export function MorningSetting({ settings, readOnly, save }: SettingProps) {
  const shell = useSession(({ report }) => report?.shell ?? 'local-host')
  return (
    <Section title={words.title} hint={words.hint}>
      <Switch
        label={words.label}
        description={`${words.where[shell]} ${defaultIs}${words.off}.`}
        checked={settings.morningNotice}
        disabled={readOnly}
        onChange={({ currentTarget }) => void save({ morningNotice: currentTarget.checked })}
      />
    </Section>
  )
}
