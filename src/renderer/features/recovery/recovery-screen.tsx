import { Alert, Button, Card, Group, List, PasswordInput, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupEntry } from '#shared/contract/host-api'
import { goodBackups } from '../../actions/known-backups'
import { recoverFrom, startEmptyOnPurpose, goOnWithStore } from '../../actions/recover'
import type { Recovery } from '../../actions/start-workspace'
import { takeOver } from '../../actions/take-over'
import { describeFailure } from '../../text/failures'
import { lossText, momentText, reasonText, recordsText } from '../../text/recovery'

type Props = { readonly recovery: Recovery; readonly onDone: () => void }

/** Shown instead of an empty board when the store lost data. Nothing is written until a person chooses. */
export function RecoveryScreen({ recovery, onDone }: Props) {
  const [busy, setBusy] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const { verdict, report } = recovery
  const good = goodBackups(report.backups.backups, report.sentinel?.workspaceId ?? null)
  const [newest] = good
  const act = (work: () => Promise<boolean>) => async () => {
    setBusy(true)
    const done = await work()
    setBusy(false)
    if (done) onDone()
  }
  const from = (backup: BackupEntry | null) =>
    act(() => recoverFrom(backup, passphrase === '' ? null : passphrase, recovery))
  return (
    <Stack p="xl" maw={860} mx="auto" component="main">
      <Title order={1}>Your data is being looked after</Title>
      <Alert
        color={verdict.kind === 'lost' ? 'red' : 'blue'}
        title={lossText[verdict.kind === 'lost' ? verdict.because : 'backups-only']}
      >
        Nothing has been written or deleted. Choose below how to go on; everything found here stays where it is.
      </Alert>
      <Found recovery={recovery} />
      {newest?.encrypted === true ? (
        <PasswordInput
          label="Passphrase of the backups"
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      ) : null}
      {report.writer ? (
        <Group>
          {newest === undefined && report.journal.lastSeq === 0 ? null : (
            <Button size="md" loading={busy} onClick={() => void from(newest ?? null)()}>
              Restore everything{report.journal.lastSeq > (newest?.seq ?? 0) ? ', up to the last saved change' : ''}
            </Button>
          )}
          {recovery.store === null ? null : (
            <Button variant="default" disabled={busy} onClick={() => void act(() => goOnWithStore(recovery))()}>
              Go on with what is in the store
            </Button>
          )}
          <StartEmpty busy={busy} onConfirm={() => void act(() => startEmptyOnPurpose(recovery))()} />
        </Group>
      ) : (
        <OtherWriter />
      )}
      <BackupTable backups={good} busy={busy || !report.writer} onChoose={(backup) => void from(backup)()} />
    </Stack>
  )
}

const OtherWriter = () => (
  <Group>
    <Text>{describeFailure('other-window')}</Text>
    <Button onClick={() => void takeOver()}>Take over</Button>
  </Group>
)

function Found({ recovery: { report, store } }: { readonly recovery: Recovery }) {
  const { journal, sentinel, preflight } = report
  return (
    <Card withBorder>
      <Title order={2} size="h4">
        What was found
      </Title>
      <List size="sm">
        <List.Item>
          In the store: {store === null ? 'nothing' : `${recordsText(store.counts)}, up to change ${String(store.seq)}`}
        </List.Item>
        <List.Item>
          In the change journal:{' '}
          {journal.lastSeq === 0 ? 'nothing' : `changes ${String(journal.firstSeq)} to ${String(journal.lastSeq)}`}
        </List.Item>
        {sentinel === null ? null : (
          <List.Item>
            Remembered from the last time: {recordsText(sentinel.counts)}, up to change {sentinel.lastSeq}, on{' '}
            {momentText(sentinel.updatedAt)}
          </List.Item>
        )}
        {preflight.repairs.map((repair) => (
          <List.Item key={repair}>{repair}</List.Item>
        ))}
      </List>
    </Card>
  )
}

function StartEmpty({ busy, onConfirm }: { readonly busy: boolean; readonly onConfirm: () => void }) {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button variant="subtle" color="red" disabled={busy} onClick={() => setAsked(true)}>
        Start empty
      </Button>
    )
  }
  return (
    <Group role="group" aria-label="Start empty on purpose">
      <Text size="sm">The backups stay. Start with an empty workspace?</Text>
      <Button color="red" disabled={busy} onClick={onConfirm}>
        Yes, start empty on purpose
      </Button>
      <Button variant="default" onClick={() => setAsked(false)}>
        No
      </Button>
    </Group>
  )
}

type TableProps = {
  readonly backups: readonly BackupEntry[]
  readonly busy: boolean
  readonly onChoose: (backup: BackupEntry) => void
}

function BackupTable({ backups, busy, onChoose }: TableProps) {
  if (backups.length === 0) return <Text>No verified backup was found in the backup folder.</Text>
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Backup of</Table.Th>
          <Table.Th>Content</Table.Th>
          <Table.Th>Written</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Act</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.slice(0, 20).map((backup) => (
          <Table.Tr key={`${backup.place} ${backup.id}`}>
            <Table.Td>{momentText(backup.createdAt)}</Table.Td>
            <Table.Td>
              {recordsText(backup.counts)}, change {backup.seq}
            </Table.Td>
            <Table.Td>{reasonText[backup.reason]}</Table.Td>
            <Table.Td>
              <Button size="compact-sm" variant="default" disabled={busy} onClick={() => onChoose(backup)}>
                Restore this one
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
