import { Autocomplete, Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import { change } from '../../actions/partner-actions'
import { ownerWords } from '../../text/board'

type Props = {
  readonly partner: Partner
  readonly owners: readonly string[]
  readonly onClose: () => void
}

/** Names the owner of one partner (Ownership Rule). What was typed stays until it is saved. */
export function OwnerDialog({ partner, owners, onClose }: Props) {
  const [owner, setOwner] = useState(partner.owner)
  const [saving, setSaving] = useState(false)
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setSaving(true)
    const outcome = await change(partner, { kind: 'edit-partner', patch: { owner } }, ownerWords.act)
    setSaving(false)
    if (outcome.kind === 'done') onClose()
  }
  return (
    <Modal opened onClose={onClose} title={ownerWords.title(partner.name)} returnFocus={false}>
      <form onSubmit={(event) => void save(event)}>
        <Autocomplete
          label={ownerWords.label}
          description={ownerWords.hint}
          data={[...owners]}
          value={owner}
          onChange={setOwner}
          limit={50}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {ownerWords.cancel}
          </Button>
          <Button type="submit" loading={saving}>
            {ownerWords.save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
