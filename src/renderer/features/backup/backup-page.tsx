import { Alert, Badge, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { BackupEntry, BackupStatus } from '#shared/contract/host-api'
import { backUpOnDemand, changeBackups, findBeforeRestore } from '../../actions/backup-actions'
import { drillRestore } from '../../actions/drill-restore'
import { useBackupState } from '../../state/backup-state'
import { useLastRestore } from '../../state/last-restore'
import { useRestoreDrill } from '../../state/restore-drill'
import { useSession } from '../../state/session'
import { backupWords } from '../../text/backup'
import { ageText, momentText, reasonText, recordsText, sizeText } from '../../text/recovery'
import { restoreWords as words } from '../../text/restore'
import { RestoreDrillLine } from '../../ui/restore-drill-line'
import { useNow } from '../../ui/use-now'
import { WideTable } from '../../ui/wide-table'
import { BackupPlaces } from './backup-places'
import { RestoreDialog } from './restore-dialog'

/** Where the backups are, how old the last good one is, and the way back to each of them. */
export function BackupPage() {
  const { status, running, failure } = useBackupState()
  const { readOnly } = useSession()
  const [chosen, setChosen] = useState<BackupEntry | null>(null)
  if (status === null) return <Text p="lg">{backupWords.unknown}</Text>
  return (
    <Stack p="lg" maw={1000}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {backupWords.title}
        </Title>
        <Button loading={running} disabled={readOnly !== null} onClick={() => void backUpOnDemand()}>
          {backupWords.now}
        </Button>
      </Group>
      <StatusLine status={status} />
      {failure === null ? null : (
        <Alert color="red" title={backupWords.failed} role="alert">
          {failure}
        </Alert>
      )}
      <UndoRestore status={status} onOpen={readOnly === null ? setChosen : null} />
      <Trial />
      <BackupPlaces status={status} />
      <BackupList backups={status.backups} onRestore={readOnly === null ? setChosen : null} />
      {chosen === null ? null : <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Stack>
  )
}

function StatusLine({ status }: { readonly status: BackupStatus }) {
  const now = useNow()
  const good = status.backups.filter(({ verified }) => verified)
  const [newest] = good
  if (newest === undefined) {
    return <Text>{backupWords.none}</Text>
  }
  return <Text>{backupWords.last(ageText(newest.createdAt, now), status.folder, good.length)}</Text>
}

type UndoProps = { readonly status: BackupStatus; readonly onOpen: ((backup: BackupEntry) => void) | null }

function UndoRestore({ status, onOpen }: UndoProps) {
  const before = findBeforeRestore(status, useLastRestore().beforeId)
  if (before === undefined || onOpen === null) return null
  return (
    <Alert color="blue" title={words.before(before.createdAt)}>
      <Button size="compact-sm" variant="default" onClick={() => onOpen(before)}>
        {words.undoOpens}
      </Button>
    </Alert>
  )
}

function Trial() {
  const { running } = useRestoreDrill()
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Stack gap={4}>
          <Title order={2} size="h4">
            {words.drillTitle}
          </Title>
          <RestoreDrillLine />
        </Stack>
        <Button variant="default" loading={running} onClick={() => void drillRestore()}>
          {words.drillNow}
        </Button>
      </Group>
    </Card>
  )
}

type ListProps = {
  readonly backups: readonly BackupEntry[]
  /** Null where nothing may be written. */
  readonly onRestore: ((backup: BackupEntry) => void) | null
}

const BackupList = ({ backups, onRestore }: ListProps) => (
  <WideTable
    label={backupWords.list}
    head={[backupWords.date, backupWords.content, backupWords.written, backupWords.size, backupWords.state]}
    act={backupWords.act}
    minWidth={640}
  >
    {backups.map((backup) => (
      <Table.Tr key={`${backup.place} ${backup.id}`}>
        <Table.Td>{momentText(backup.createdAt)}</Table.Td>
        <Table.Td>{recordsText(backup.counts)}</Table.Td>
        <Table.Td>{reasonText[backup.reason]}</Table.Td>
        <Table.Td>{sizeText(backup.sizeBytes)}</Table.Td>
        <Table.Td>
          <BackupBadges backup={backup} />
        </Table.Td>
        <Table.Td>
          {onRestore === null || !backup.verified ? null : (
            <Button size="compact-sm" variant="default" onClick={() => onRestore(backup)}>
              {backupWords.restore}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
    ))}
  </WideTable>
)

const BackupBadges = ({ backup }: { readonly backup: BackupEntry }) => (
  <Group gap={4}>
    <Badge
      variant="light"
      color={backup.verified ? 'teal' : 'red'}
      leftSection={<IconCircleCheck size={12} aria-hidden />}
    >
      {backup.verified ? backupWords.verified : backupWords.damaged}
    </Badge>
    {backup.encrypted ? (
      <Badge variant="light" leftSection={<IconLock size={12} aria-hidden />}>
        {backupWords.encrypted}
      </Badge>
    ) : null}
    {backup.place === 'second' ? <Badge variant="light">{backupWords.second}</Badge> : null}
    {backup.pinned ? (
      <Button
        size="compact-xs"
        variant="light"
        color="yellow"
        title={backupWords.pinnedHint}
        onClick={() => void changeBackups({ kind: 'unpin', id: backup.id })}
      >
        {backupWords.pinned}
      </Button>
    ) : null}
  </Group>
)
