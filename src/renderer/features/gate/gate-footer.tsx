import { Button } from '@mantine/core'
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react'
import { gateWords } from '../../text/gate'
import { LeaveQuestion } from '../../ui/leave-question'
import type { GateView } from './gate-form'
import classes from './gate.module.css'

type Props = {
  readonly view: GateView | null
  readonly saving: boolean
  /** Closing was asked for and something was entered. */
  readonly leaving: boolean
  readonly onConfirm: () => void
  readonly onJump: () => void
  readonly onLeave: () => void
  readonly onStay: () => void
  readonly onKeep: () => void
  readonly onThrowAway: () => void
}

/** Always in sight: what is left, Cancel, and the decision. Pressing it too early shows what is left. */
export function GateFooter(props: Props) {
  const { view, saving, leaving, onConfirm, onJump, onLeave, onStay, onKeep, onThrowAway } = props
  if (leaving) {
    const answers = [
      { label: gateWords.throwAway, onChoose: onThrowAway },
      { label: gateWords.goOn, onChoose: onStay },
      { label: gateWords.keep, onChoose: onKeep },
    ]
    return (
      <footer className={classes['footer']}>
        <LeaveQuestion question={gateWords.keepQuestion} answers={answers} />
      </footer>
    )
  }
  const left = view?.missing.length ?? 0
  return (
    <footer className={classes['footer']}>
      {view === null ? null : <Left left={left} onJump={onJump} />}
      <span className={classes['space']} />
      <Button variant="default" onClick={onLeave}>
        {gateWords.cancel}
      </Button>
      {view === null ? null : (
        <Button
          loading={saving}
          data-waits={left > 0 || undefined}
          className={classes['confirm'] ?? ''}
          onClick={onConfirm}
        >
          {gateWords.confirm(view.gate.decision.label, left)}
        </Button>
      )}
    </footer>
  )
}

function Left({ left, onJump }: { readonly left: number; readonly onJump: () => void }) {
  if (left === 0) {
    return (
      <span className={classes['allMet']}>
        <IconCircleCheck size={18} aria-hidden />
        {gateWords.allMet}
      </span>
    )
  }
  return (
    <Button variant="subtle" leftSection={<IconListCheck size={18} aria-hidden />} onClick={onJump}>
      {gateWords.showNext}
    </Button>
  )
}
