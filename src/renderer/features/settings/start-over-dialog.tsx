import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { startOver } from '../../actions/start-over'
import { usePartnerList } from '../../db/live/partner-list'
import { useWorkspace } from '../../db/live/use-workspace'
import { useBackupState } from '../../state/backup-state'
import { settingsWords } from '../../text/settings'

const words = settingsWords.startOver

/** The way to an empty workspace: what goes, what stays, the way back, and a word that nobody types by accident. */
export function StartOverDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [running, setRunning] = useState(false)
  const folder = useBackupState(({ status }) => status?.folder ?? '')
  const meant = typed.trim().toLowerCase() === words.word
  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!meant || running) return
    setRunning(true)
    const done = await startOver()
    setRunning(false)
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.title} transitionProps={noTransition}>
      <form onSubmit={(event) => void begin(event)}>
        <Stack gap="sm">
          <Text size="sm">
            {words.goes} <Contents />
          </Text>
          <Text size="sm">{words.before(folder)}</Text>
          <Text size="sm">
            {words.stays} {words.after}
          </Text>
          <TextInput
            label={words.type(words.word)}
            value={typed}
            autoComplete="off"
            data-autofocus
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" color="red" disabled={!meant} loading={running}>
              {words.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const noTransition = { duration: 0 }

function Contents() {
  const { byId } = usePartnerList()
  const workspace = useWorkspace()
  return words.contents({
    partners: byId.size,
    people: workspace?.people.length ?? 0,
    playbook: workspace?.playbook.length ?? 0,
  })
}
