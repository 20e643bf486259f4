import {
  Badge,
  Button,
  Center,
  Checkbox,
  Group,
  Loader,
  Modal,
  PasswordInput,
  ScrollArea,
  Stack,
  Table,
  Text,
} from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PartnerDifference, SnapshotDifference } from '#shared/backup/compare-snapshots'
import type { BackupEntry } from '#shared/contract/host-api'
import { openBackup, type OpenedBackup, restoreAll } from '../../actions/backup-actions'
import { restoreChosen } from '../../actions/restore-chosen'
import { restoreDialogWords as dialog } from '../../text/backup'
import { momentText, recordsText } from '../../text/recovery'
import { restoreWords as words } from '../../text/restore'

type Props = { readonly backup: BackupEntry; readonly onClose: () => void }

/** What going back would add, change and remove; only then the button that does it. */
export function RestoreDialog({ backup, onClose }: Props) {
  const [opened, setOpened] = useState<OpenedBackup | null>(null)
  const [reading, setReading] = useState(!backup.encrypted)
  const [passphrase, setPassphrase] = useState('')
  useEffect(() => {
    if (backup.encrypted) return
    void openBackup(backup, null).then((answer) => {
      setOpened(answer)
      setReading(false)
    })
  }, [backup])
  const unlock = async (): Promise<void> => {
    setReading(true)
    setOpened(await openBackup(backup, passphrase))
    setReading(false)
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={dialog.title(momentText(backup.createdAt))}>
      <Stack>
        <Text size="sm">{recordsText(backup.counts)}</Text>
        {reading ? (
          <Center role="status" aria-label={dialog.reading}>
            <Loader />
          </Center>
        ) : null}
        {backup.encrypted && opened === null && !reading ? (
          <Group align="flex-end">
            <PasswordInput
              label={dialog.passphrase}
              value={passphrase}
              flex={1}
              onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
            />
            <Button onClick={() => void unlock()}>{dialog.open}</Button>
          </Group>
        ) : null}
        {opened === null ? null : <Comparison opened={opened} onClose={onClose} />}
      </Stack>
    </Modal>
  )
}

const kindColour = { added: 'teal', changed: 'blue', removed: 'red' } as const

/** Drawn at once; the sum above counts all of them. */
const shownPartners = 500

function Comparison({ opened, onClose }: { readonly opened: OpenedBackup; readonly onClose: () => void }) {
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { partners, tables } = opened.difference
  const act = (work: () => Promise<boolean>) => async () => {
    setBusy(true)
    const done = await work()
    setBusy(false)
    if (done) onClose()
  }
  if (tables.length === 0) return <Text>{dialog.same}</Text>
  return (
    <Stack>
      <Text>{summary(opened.difference)}</Text>
      <ScrollArea.Autosize mah={320}>
        <PartnerChoice partners={partners.slice(0, shownPartners)} chosen={chosen} onChange={setChosen} />
      </ScrollArea.Autosize>
      <Text size="sm">{dialog.safe}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {dialog.cancel}
        </Button>
        <Button
          variant="default"
          disabled={chosen.size === 0}
          loading={busy}
          onClick={() => void act(() => restoreChosen(opened.snapshot, [...chosen]))()}
        >
          {words.chosen(chosen.size)}
        </Button>
        <Button loading={busy} onClick={() => void act(() => restoreAll(opened))()}>
          {words.all}
        </Button>
      </Group>
    </Stack>
  )
}

type ChoiceProps = {
  readonly partners: readonly PartnerDifference[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

const PartnerChoice = ({ partners, chosen, onChange }: ChoiceProps) => (
  <Table aria-label={dialog.differing}>
    <Table.Tbody>
      {partners.map(({ partnerId, name, kind, tables }) => (
        <Table.Tr key={partnerId}>
          <Table.Td>
            <Checkbox
              label={name}
              aria-label={words.choose(name)}
              checked={chosen.has(partnerId)}
              onChange={({ currentTarget: { checked } }) => {
                const others = [...chosen].filter((id) => id !== partnerId)
                onChange(new Set(checked ? [...others, partnerId] : others))
              }}
            />
          </Table.Td>
          <Table.Td>
            <Badge variant="light" color={kindColour[kind]}>
              {dialog.kinds[kind]}
            </Badge>
          </Table.Td>
          <Table.Td>{tables.map(({ table }) => table).join(', ')}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)

function summary({ partners }: SnapshotDifference): string {
  const count = (kind: PartnerDifference['kind']): number => partners.filter((one) => one.kind === kind).length
  return dialog.summary({ added: count('added'), changed: count('changed'), removed: count('removed') })
}
