import { Button, Card, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupStatus } from '#shared/contract/host-api'
import { changeBackups } from '../../actions/backup-actions'
import { useSession } from '../../state/session'
import { placeWords as words, secondPlaceText } from '../../text/backup'

/** Where backups go and how they are protected. */
export const BackupPlaces = ({ status }: { readonly status: BackupStatus }) => (
  <Card withBorder>
    <Stack>
      <Title order={2} size="h4">
        {words.title}
      </Title>
      <FolderField which="first" label={words.folder} folder={status.folder} />
      <FolderField which="second" label={words.secondFolder} folder={status.secondFolder ?? ''} />
      <Text size="sm" c="var(--ink-soft)">
        {secondPlaceText[status.secondPlace]}
      </Text>
      <PassphraseField encrypted={status.encrypted} />
    </Stack>
  </Card>
)

type FolderProps = { readonly which: 'first' | 'second'; readonly label: string; readonly folder: string }

function FolderField({ which, label, folder }: FolderProps) {
  const { report, readOnly } = useSession()
  const [typed, setTyped] = useState(folder)
  const native = report?.shell === 'electron'
  const choose = (): void => {
    const path = typed.trim()
    const chosen = native ? 'ask' : path === '' ? null : { path }
    void changeBackups({ kind: 'folder', which, folder: chosen })
  }
  return (
    <Group align="flex-end">
      <TextInput
        label={label}
        value={native ? folder : typed}
        readOnly={native}
        flex="1 1 260px"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button variant="default" disabled={readOnly !== null || (!native && typed === folder)} onClick={choose}>
        {native ? words.choose : words.use}
      </Button>
    </Group>
  )
}

function PassphraseField({ encrypted }: { readonly encrypted: boolean }) {
  const { readOnly } = useSession()
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const differ = again !== '' && first !== again
  const set = async (passphrase: string | null): Promise<void> => {
    if (await changeBackups({ kind: 'passphrase', passphrase })) {
      setFirst('')
      setAgain('')
    }
  }
  return (
    <Stack gap="xs">
      <Text size="sm">{encrypted ? words.protected : words.unprotected}</Text>
      <Group align="flex-end">
        <PasswordInput
          label={words.newPassphrase}
          value={first}
          onChange={({ currentTarget }) => setFirst(currentTarget.value)}
          w={240}
        />
        <PasswordInput
          label={words.onceMore}
          value={again}
          error={differ ? words.differ : null}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          w={240}
        />
        <Button
          variant="default"
          disabled={readOnly !== null || first === '' || first !== again}
          onClick={() => void set(first)}
        >
          {words.protect}
        </Button>
        {encrypted ? (
          <Button variant="subtle" color="red" disabled={readOnly !== null} onClick={() => void set(null)}>
            {words.stopProtecting}
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}
