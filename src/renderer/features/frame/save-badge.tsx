import { Badge, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react'
import { useSaveState } from '../../state/save-state'

/** Saved, Saving, Not saved: always the truth about the last change. */
export function SaveBadge() {
  const state = useSaveState()
  if (state.kind === 'saved') {
    return (
      <Badge variant="light" color="teal" leftSection={<IconCircleCheck size={14} aria-hidden />} role="status">
        Saved
      </Badge>
    )
  }
  if (state.kind === 'saving') {
    return (
      <Badge variant="light" color="gray" leftSection={<IconLoader2 size={14} aria-hidden />} role="status">
        Saving
      </Badge>
    )
  }
  return (
    <Tooltip label={state.message} multiline w={320}>
      <Badge color="red" leftSection={<IconAlertTriangle size={14} aria-hidden />} role="status" tabIndex={0}>
        Not saved
      </Badge>
    </Tooltip>
  )
}
