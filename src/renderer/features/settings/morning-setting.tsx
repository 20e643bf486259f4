import { Switch } from '@mantine/core'
import { useSession } from '../../state/session'
import { settingsWords } from '../../text/settings'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import { withDefault } from './with-default'

const words = settingsWords.morning

export function MorningSetting({ settings, readOnly, save }: SettingProps) {
  const shell = useSession(({ report }) => report?.shell ?? 'local-host')
  return (
    <Section title={words.title} hint={words.hint}>
      <Switch
        label={words.label}
        description={withDefault(words.where[shell], words.off)}
        checked={settings.morningNotice}
        disabled={readOnly}
        onChange={({ currentTarget }) => void save({ morningNotice: currentTarget.checked })}
      />
    </Section>
  )
}
