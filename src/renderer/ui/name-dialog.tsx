import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { viewWords } from '../text/saved-views'

type Props = {
  readonly title: string
  readonly hint: string
  readonly first: string
  /** What was typed stays until it is taken. */
  readonly onSave: (name: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks for a name. */
export function NameDialog({ title, hint, first, onSave, onClose }: Props) {
  const [name, setName] = useState(first)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '') void onSave(name)
  }
  return (
    <Modal opened onClose={onClose} title={title} transitionProps={noTransition}>
      <form onSubmit={save}>
        <TextInput
          label={viewWords.name}
          description={hint}
          value={name}
          maxLength={100}
          required
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {viewWords.cancel}
          </Button>
          <Button type="submit">{viewWords.saveButton}</Button>
        </Group>
      </form>
    </Modal>
  )
}

const noTransition = { duration: 0 }
