import { Alert, Button, Card, Group, List, PasswordInput, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupEntry } from '#shared/contract/host-api'
import { goodBackups } from '../../actions/known-backups'
import { recoverFrom, startEmptyOnPurpose, goOnWithStore } from '../../actions/recover'
import type { Recovery } from '../../actions/start-workspace'
import { takeOver } from '../../actions/take-over'
import { describeFailure } from '../../text/failures'
import { lossText, momentText, reasonText, recordsText, recoveryWords as words } from '../../text/recovery'
import { WideTable } from '../../ui/wide-table'

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
      <Title order={1}>{words.title}</Title>
      <Alert
        color={verdict.kind === 'lost' ? 'red' : 'blue'}
        title={lossText[verdict.kind === 'lost' ? verdict.because : 'backups-only']}
      >
        {words.how}
      </Alert>
      <Found recovery={recovery} />
      {newest?.encrypted === true ? (
        <PasswordInput
          label={words.passphrase}
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      ) : null}
      {report.writer ? (
        <Group>
          {newest === undefined && report.journal.lastSeq === 0 ? null : (
            <Button size="md" loading={busy} onClick={() => void from(newest ?? null)()}>
              {words.restoreAll(report.journal.lastSeq > (newest?.seq ?? 0))}
            </Button>
          )}
          {recovery.store === null ? null : (
            <Button variant="default" disabled={busy} onClick={() => void act(() => goOnWithStore(recovery))()}>
              {words.goOn}
            </Button>
          )}
          <StartEmpty busy={busy} onConfirm={() => void act(() => startEmptyOnPurpose(recovery))()} />
        </Group>
      ) : (
        <OtherWriter />
      )}
      <Text role="status">{busy ? words.working : null}</Text>
      <BackupTable backups={good} busy={busy || !report.writer} onChoose={(backup) => void from(backup)()} />
    </Stack>
  )
}

const OtherWriter = () => (
  <Group>
    <Text>{describeFailure('other-window')}</Text>
    <Button onClick={() => void takeOver()}>{words.takeOver}</Button>
  </Group>
)

function Found({ recovery: { report, store } }: { readonly recovery: Recovery }) {
  const { journal, sentinel, preflight } = report
  return (
    <Card withBorder>
      <Title order={2} size="h4">
        {words.found}
      </Title>
      <List size="sm">
        <List.Item>
          {words.store(store === null ? null : { records: recordsText(store.counts), seq: store.seq })}
        </List.Item>
        <List.Item>{words.journal(journal.firstSeq, journal.lastSeq)}</List.Item>
        {sentinel === null ? null : (
          <List.Item>
            {words.remembered(recordsText(sentinel.counts), sentinel.lastSeq, momentText(sentinel.updatedAt))}
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
        {words.startEmpty}
      </Button>
    )
  }
  return (
    <Group role="group" aria-label={words.startEmptyOnPurpose}>
      <Text size="sm">{words.startEmptyQuestion}</Text>
      <Button color="red" disabled={busy} onClick={onConfirm}>
        {words.startEmptyYes}
      </Button>
      <Button variant="default" onClick={() => setAsked(false)}>
        {words.no}
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
  if (backups.length === 0) return <Text>{words.noBackup}</Text>
  return (
    <WideTable
      label={words.backupOf}
      head={[words.backupOf, words.content, words.written]}
      act={words.act}
      minWidth={520}
    >
      {backups.slice(0, 20).map((backup) => (
        <Table.Tr key={`${backup.place} ${backup.id}`}>
          <Table.Td>{momentText(backup.createdAt)}</Table.Td>
          <Table.Td>{words.backupHolds(recordsText(backup.counts), backup.seq)}</Table.Td>
          <Table.Td>{reasonText[backup.reason]}</Table.Td>
          <Table.Td>
            <Button size="compact-sm" variant="default" disabled={busy} onClick={() => onChoose(backup)}>
              {words.restoreThis}
            </Button>
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  )
}
