import { ActionIcon, Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { driftWords } from '../text/drift'

type Props = {
  readonly name: string
  readonly label: string
  readonly readOnly: boolean
  readonly onAct: () => void
  /** Null where nothing can be paused. */
  readonly onPause: (() => void) | null
  /** Null where nothing is paused. */
  readonly onEndPause: (() => void) | null
}

/** The next act of a line, and its pause. */
export const ActButtons = ({ name, label, readOnly, onAct, onPause, onEndPause }: Props) => (
  <>
    <Button size="compact-sm" variant="light" onClick={onAct} aria-label={`${label} ${name}`}>
      {label}
    </Button>
    {onPause === null ? null : (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={driftWords.pauseOne(name)}
        title={driftWords.pause}
        disabled={readOnly}
        onClick={onPause}
      >
        <IconPlayerPause size={16} aria-hidden />
      </ActionIcon>
    )}
    {onEndPause === null ? null : (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${driftWords.endPause}: ${name}`}
        title={driftWords.endPause}
        disabled={readOnly}
        onClick={onEndPause}
      >
        <IconPlayerPlay size={16} aria-hidden />
      </ActionIcon>
    )}
  </>
)
