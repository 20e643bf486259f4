import { Badge, Button, Text } from '@mantine/core'
import { redoLast, undoLast } from '../../actions/undo'
import { takeOver } from '../../actions/take-over'
import { toUndoList } from '#shared/domain/undo-list'
import { useActs } from '../../db/live/act-list'
import { useSession } from '../../state/session'
import { frameWords } from '../../text/frame'
import { ActMenu } from './act-menu'
import classes from './top-bar.module.css'
import { FindButton } from './find-button'
import { BackupStatusLine } from './backup-status-line'
import { SaveBadge } from './save-badge'

export function TopBar() {
  const { demo, readOnly } = useSession()
  return (
    <header className={classes['top']}>
      <Text fw={700} className={classes['brand'] ?? ''}>
        {frameWords.brand}
      </Text>
      {demo ? <Badge color="grape">{frameWords.demo}</Badge> : null}
      {readOnly === null ? null : <Badge color="red">{frameWords.isReadOnly}</Badge>}
      {readOnly === 'other-window' ? (
        <Button size="compact-sm" onClick={() => void takeOver()}>
          {frameWords.takeOver}
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
        title={frameWords.undoAct(last?.label ?? null)}
        onClick={() => void undoLast()}
      >
        {frameWords.undo}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled || undone === undefined}
        title={frameWords.redoAct(undone?.original.label ?? null)}
        onClick={() => void redoLast()}
      >
        {frameWords.redo}
      </Button>
    </span>
  )
}
