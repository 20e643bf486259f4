import { Button, Card, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupStatus } from '#shared/contract/host-api'
import { changeBackups } from '../../actions/backup-actions'
import { useSession } from '../../state/session'

const secondText: Readonly<Record<BackupStatus['secondPlace'], string>> = {
  none: 'No second place yet. A USB stick or a folder that is synchronised protects against a lost laptop.',
  ok: 'Up to date.',
  behind: 'Copies are being written.',
  unreachable: 'Not reachable at the moment. Copies are caught up when it is back.',
}

/** Where backups go and how they are protected. */
export const BackupPlaces = ({ status }: { readonly status: BackupStatus }) => (
  <Card withBorder>
    <Stack>
      <Title order={2} size="h4">
        Where backups are kept
      </Title>
      <FolderField which="first" label="Backup folder" folder={status.folder} />
      <FolderField which="second" label="Second place (a copy of every backup)" folder={status.secondFolder ?? ''} />
      <Text size="sm" c="var(--ink-soft)">
        {secondText[status.secondPlace]}
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
    <Group align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        value={native ? folder : typed}
        readOnly={native}
        flex={1}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button variant="default" disabled={readOnly !== null || (!native && typed === folder)} onClick={choose}>
        {native ? 'Choose …' : 'Use this folder'}
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
      <Text size="sm">
        {encrypted
          ? 'New backups are protected by a passphrase. Without it nobody can open them, not even we.'
          : 'Backups are not protected by a passphrase: whoever has the file can read it.'}
      </Text>
      <Group align="flex-end">
        <PasswordInput
          label="New passphrase"
          value={first}
          onChange={({ currentTarget }) => setFirst(currentTarget.value)}
          w={240}
        />
        <PasswordInput
          label="Once more"
          value={again}
          error={differ ? 'The two differ.' : null}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          w={240}
        />
        <Button
          variant="default"
          disabled={readOnly !== null || first === '' || first !== again}
          onClick={() => void set(first)}
        >
          Protect new backups
        </Button>
        {encrypted ? (
          <Button variant="subtle" color="red" disabled={readOnly !== null} onClick={() => void set(null)}>
            Stop protecting
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}
