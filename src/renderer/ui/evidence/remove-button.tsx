import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { listWords } from '../../text/evidence-records'

type Props = { readonly title: string; readonly readOnly: boolean; readonly onRemove: () => void }

/** Removes one entry; undo brings it back. */
export const RemoveButton = ({ title, readOnly, onRemove }: Props) =>
  readOnly ? null : (
    <ActionIcon variant="subtle" color="gray" aria-label={listWords.remove(title)} onClick={onRemove}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  )
