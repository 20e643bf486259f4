import { Anchor, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react'
import { goodBackups } from '../../actions/known-backups'
import { useBackupState } from '../../state/backup-state'
import { routeHash } from '../../state/route'
import { backupStatusWords as words } from '../../text/backup-status'
import { ageText } from '../../text/recovery'
import { useNow } from '../../ui/use-now'
import classes from './top-bar.module.css'

/** The last good backup on every page: its age, and more on hover; a failure at once and in red. */
export function BackupStatusLine() {
  const { status, failure } = useBackupState()
  const now = useNow()
  if (status === null) return null
  const good = goodBackups(status.backups, null)
  const newest = good.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
  const age = newest === undefined ? null : ageText(newest.createdAt, now)
  const Icon = failure === null ? IconDatabase : IconAlertTriangle
  return (
    <Tooltip label={failure ?? words.where(status.folder, good.length)} multiline w={320}>
      <Anchor
        href={routeHash({ page: 'backup', id: null, part: null })}
        size="sm"
        c={failure === null ? 'var(--ink-soft)' : 'red'}
        className={classes['backup'] ?? ''}
        aria-label={words.spoken(failure, age, good.length)}
      >
        <Icon size={14} aria-hidden />
        <span>{words.line(failure, age)}</span>
      </Anchor>
    </Tooltip>
  )
}
