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
import { ageText, momentText, reasonText, recordsText, sizeText } from '../../text/recovery'
import { restoreWords as words } from '../../text/restore'
import { RestoreDrillLine } from '../../ui/restore-drill-line'
import { useNow } from '../../ui/use-now'
import { BackupPlaces } from './backup-places'
import { RestoreDialog } from './restore-dialog'

/** Where the backups are, how old the last good one is, and the way back to each of them. */
export function BackupPage() {
  const { status, running, failure } = useBackupState()
  const { readOnly } = useSession()
  const [chosen, setChosen] = useState<BackupEntry | null>(null)
  if (status === null) return <Text p="lg">The backups are not known yet.</Text>
  return (
    <Stack p="lg" maw={1000}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Backup
        </Title>
        <Button loading={running} disabled={readOnly !== null} onClick={() => void backUpOnDemand()}>
          Back up now
        </Button>
      </Group>
      <StatusLine status={status} />
      {failure === null ? null : (
        <Alert color="red" title="The last backup failed" role="alert">
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
    return <Text>There is no backup yet. One is written by itself after the first changes.</Text>
  }
  return (
    <Text>
      Last good backup {ageText(newest.createdAt, now)}, in {status.folder}. {good.length} verified{' '}
      {good.length === 1 ? 'backup' : 'backups'} in all.
    </Text>
  )
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
  <Table.ScrollContainer minWidth={640}>
    <Table highlightOnHover aria-label="Backups">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Date</Table.Th>
          <Table.Th>Content</Table.Th>
          <Table.Th>Written</Table.Th>
          <Table.Th>Size</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Act</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
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
                  Restore …
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
)

const BackupBadges = ({ backup }: { readonly backup: BackupEntry }) => (
  <Group gap={4}>
    <Badge
      variant="light"
      color={backup.verified ? 'teal' : 'red'}
      leftSection={<IconCircleCheck size={12} aria-hidden />}
    >
      {backup.verified ? 'Verified' : 'Damaged'}
    </Badge>
    {backup.encrypted ? (
      <Badge variant="light" leftSection={<IconLock size={12} aria-hidden />}>
        Passphrase
      </Badge>
    ) : null}
    {backup.place === 'second' ? <Badge variant="light">Second place</Badge> : null}
    {backup.pinned ? (
      <Button
        size="compact-xs"
        variant="light"
        color="yellow"
        title="It is much smaller than the one before, so older ones are kept. Press when that was meant."
        onClick={() => void changeBackups({ kind: 'unpin', id: backup.id })}
      >
        Suspiciously small: it is right
      </Button>
    ) : null}
  </Group>
)
