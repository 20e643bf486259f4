import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { type ImportStep, showStep, useExchange } from '../../state/exchange'
import { importWords } from '../../text/import-steps'
import classes from './exchange.module.css'
import { WorkBar } from './work-bar'

type Props = {
  readonly back: ImportStep | null
  /** Why there is no next step yet; null when there is. */
  readonly blocked: string | null
  readonly next: string
  readonly onNext: () => void
  readonly children?: ReactNode
}

/** Back, next, and what is going on, at the foot of each step. */
export function WizardFooter({ back, blocked, next, onNext, children }: Props) {
  const busy = useExchange((state) => state.work !== null)
  return (
    <div className={classes['footer']}>
      {back === null ? null : (
        <Button variant="default" disabled={busy} onClick={() => showStep(back)}>
          {importWords.back}
        </Button>
      )}
      <Button disabled={busy || blocked !== null} onClick={onNext}>
        {next}
      </Button>
      {children}
      {blocked === null ? null : <span className={classes['why']}>{blocked}</span>}
      <WorkBar />
    </div>
  )
}
