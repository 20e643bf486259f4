import { Anchor } from '@mantine/core'
import { useBackupState } from '../../state/backup-state'
import { routeHash } from '../../state/route'
import { ageText } from '../../text/recovery'
import { settingsWords } from '../../text/settings'
import { RestoreDrillLine } from '../../ui/restore-drill-line'
import { useNow } from '../../ui/use-now'
import { Place } from './place'
import { Section } from './section'
import classes from './settings.module.css'
import { withDefault } from './with-default'

const words = settingsWords.backup

export function BackupSettings() {
  const { status } = useBackupState()
  const now = useNow()
  const newest = status?.backups.find(({ verified }) => verified)
  return (
    <Section title={words.title} hint={words.hint}>
      <Place label={words.folder} folder={status?.folder ?? ''} hint={withDefault('', words.default)} />
      <p className={classes['line']}>
        {newest === undefined ? words.never : words.newest(ageText(newest.createdAt, now))}
      </p>
      <RestoreDrillLine />
      <Anchor size="sm" href={routeHash({ page: 'backup', id: null, part: null })}>
        {words.open}
      </Anchor>
    </Section>
  )
}
