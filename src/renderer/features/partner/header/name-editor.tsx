import { ActionIcon, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import { editPartner } from '../../../actions/record-actions'
import { partnerWords } from '../../../text/partner'
import { fieldMessage } from '../../../text/refusals'
import classes from './path-header.module.css'

type Props = { readonly partner: Partner; readonly readOnly: boolean }

/** The name as the page's heading, edited in place: Enter saves, Escape leaves it as it was. */
export function NameEditor({ partner, readOnly }: Props) {
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (): void => {
    setEditing(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  if (editing) return <NameInput partner={partner} onLeave={leave} />
  return (
    <div className={classes['name']}>
      <h1 dir="auto">{partner.name}</h1>
      {readOnly ? null : (
        <ActionIcon
          ref={button}
          variant="subtle"
          color="gray"
          aria-label={partnerWords.editName}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}

function NameInput({ partner, onLeave }: { readonly partner: Partner; readonly onLeave: () => void }) {
  const [text, setText] = useState(partner.name)
  const [fault, setFault] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    const [problem] = await editPartner(partner, { name: text })
    if (problem === undefined) onLeave()
    else setFault(fieldMessage(problem))
  }
  return (
    <form
      className={classes['name']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        className={classes['nameInput'] ?? ''}
        aria-label={partnerWords.name}
        value={text}
        error={fault}
        data-autofocus
        ref={(input) => {
          if (input !== null && document.activeElement !== input && text === partner.name) input.focus()
        }}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
        }}
      />
    </form>
  )
}
