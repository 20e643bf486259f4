import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addPartner, adoptPartner } from '../../actions/partner-actions'
import { closeAddPartner, useAddPartner } from '../../state/add-partner'
import { announce } from '../../state/announcer'
import { tell } from '../../state/notices'
import { addWords } from '../../text/add-partner'
import { placeLabel } from '../../text/refusals'
import { LeaveQuestion } from '../../ui/leave-question'
import { emptyForm, type NewPartner, PartnerFields } from './partner-fields'

/** Adds one partner: name and owner are enough. A partnership that existed before is taken in at its true stage. */
export function AddPartnerDialog() {
  const { open } = useAddPartner()
  return open ? <AddPartner /> : null
}

function AddPartner() {
  const [form, setForm] = useState(emptyForm)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const update = (part: Partial<NewPartner>): void => setForm((last) => ({ ...last, ...part }))
  const complete = form.name.trim() !== '' && (!form.adopted || form.reason.trim() !== '')
  const typed = [form.name, form.owner, form.website, form.reason].some((text) => text.trim() !== '')

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (!complete || saving) return
    setSaving(true)
    const id = await add(form)
    setSaving(false)
    if (id !== null) closeAddPartner()
  }
  return (
    <Modal
      opened
      onClose={() => (typed ? setLeaving(true) : closeAddPartner())}
      title={addWords.title}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={!typed}
    >
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          <PartnerFields form={form} update={update} tried={tried} />
          {leaving ? (
            <LeaveQuestion
              question={addWords.throwAwayQuestion}
              answers={[
                { label: addWords.throwAway, onChoose: closeAddPartner },
                { label: addWords.keepTyping, onChoose: () => setLeaving(false) },
              ]}
            />
          ) : (
            <Buttons saving={saving} typed={typed} onLeave={() => setLeaving(true)} />
          )}
        </Stack>
      </form>
    </Modal>
  )
}

async function add({ name, owner, website, tier, adopted, stage, reason }: NewPartner): Promise<string | null> {
  const profile = { name, owner, website, tier }
  const id = adopted ? await adoptPartner(profile, { stage, reason }) : await addPartner(profile)
  if (id === null) return null
  const words = addWords.added(name.trim(), placeLabel(adopted ? stage : 'research'))
  tell('success', words)
  announce(words)
  return id
}

type ButtonsProps = { readonly saving: boolean; readonly typed: boolean; readonly onLeave: () => void }

const Buttons = ({ saving, typed, onLeave }: ButtonsProps) => (
  <Group justify="flex-end">
    <Button variant="default" onClick={typed ? onLeave : closeAddPartner}>
      {addWords.cancel}
    </Button>
    <Button type="submit" loading={saving}>
      {addWords.add}
    </Button>
  </Group>
)
