import { Stack } from '@mantine/core'
import type { Settings } from '#shared/domain/records/settings'
import { saveSettings } from '../../actions/workspace-actions'
import { useWorkspace } from '../../db/live/use-workspace'
import { useSession } from '../../state/session'
import { settingsWords as words } from '../../text/settings'
import { PageTitle } from '../../ui/page-title'
import { BackupSettings } from './backup-settings'
import { CadenceTable } from './cadence-table'
import { DataFolder } from './data-folder'
import { DaySettings } from './day-settings'
import { IntervalTable } from './interval-table'
import { LimitTable } from './limit-table'
import { LowValueSettings } from './low-value-settings'
import { MorningSetting } from './morning-setting'
import { PolicyTable } from './policy-table'
import { ResetSettings } from './reset-settings'
import { ScreenSettings } from './screen-settings'
import type { SettingProps } from './setting-props'
import classes from './settings.module.css'
import { WhoSettings } from './who-settings'

/** Everything that can be set, each with what it changes and its default. */
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
    <Stack p="lg" gap="md" className={classes['page'] ?? ''}>
      <PageTitle title={words.title} hint={words.hint} />
      <WhoSettings {...props} />
      <ScreenSettings />
      <MorningSetting {...props} />
      <DaySettings {...props} />
      <LimitTable {...props} />
      <IntervalTable {...props} />
      <CadenceTable {...props} />
      <LowValueSettings {...props} />
      <PolicyTable {...props} />
      <BackupSettings />
      <DataFolder />
      <ResetSettings {...props} />
    </Stack>
  )
}
