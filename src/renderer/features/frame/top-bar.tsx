import { Badge, Button, Text } from '@mantine/core'
import { redoLast, undoLast } from '../../actions/undo'
import { takeOver } from '../../actions/take-over'
import { toUndoList } from '#shared/domain/undo-list'
import { useActs } from '../../db/live/act-list'
import { useSession } from '../../state/session'
import { ActMenu } from './act-menu'
import classes from './frame.module.css'
import { FindButton } from './find-button'
import { BackupStatusLine } from './backup-status-line'
import { SaveBadge } from './save-badge'

export function TopBar() {
  const { demo, readOnly } = useSession()
  return (
    <header className={classes['top']}>
      <Text fw={700} className={classes['brand'] ?? ''}>
        Partnership Brain
      </Text>
      {demo ? <Badge color="grape">Demo data</Badge> : null}
      {readOnly === null ? null : <Badge color="red">Read-only</Badge>}
      {readOnly === 'other-window' ? (
        <Button size="compact-sm" onClick={() => void takeOver()}>
          Take over
        </Button>
      ) : null}
      <SaveBadge />
      <BackupStatusLine />
      <span className={classes['space']} />
      <FindButton />
      <UndoButtons disabled={readOnly !== null} />
      <ActMenu />
    </header>
  )
}

function UndoButtons({ disabled }: { readonly disabled: boolean }) {
  const { undoable, redoable } = toUndoList(useActs())
  const [last] = undoable
  const [undone] = redoable
  return (
    <span className={classes['undo']}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled || last === undefined}
        title={last === undefined ? 'Nothing to undo' : `Undo: ${last.label} (Ctrl+Z)`}
        onClick={() => void undoLast()}
      >
        Undo
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled || undone === undefined}
        title={undone === undefined ? 'Nothing to redo' : `Redo: ${undone.original.label} (Ctrl+Y)`}
        onClick={() => void redoLast()}
      >
        Redo
      </Button>
    </span>
  )
}
