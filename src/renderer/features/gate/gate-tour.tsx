import { Button } from '@mantine/core'
import { type RefObject, useEffect } from 'react'
import { announce } from '../../state/announcer'
import { showTourStep, useTour } from '../../state/tour'
import { type TourPlace, tourSteps, tourWords } from '../../text/tour'
import classes from './gate-tour.module.css'

/** Where each step is seen in the dialog. */
const places: Readonly<Record<TourPlace, string>> = {
  requirements: '[data-requirement]',
  clause: '[data-tour="clause"]',
  decision: '[data-requirement="rationale"]',
  footer: 'footer',
}

/** The guided tour: one step after the other, each marked at its place in the dialog. */
export function GateTour({ dialog }: { readonly dialog: RefObject<HTMLElement | null> }) {
  const { step } = useTour()
  const now = step === null ? undefined : tourSteps[step]
  useEffect(() => {
    if (now === undefined) return undefined
    const place = dialog.current?.parentElement?.querySelector<HTMLElement>(places[now.at])
    place?.setAttribute('data-toured', 'true')
    place?.scrollIntoView({ block: 'center' })
    announce(`${now.title}. ${now.text}`)
    return () => place?.removeAttribute('data-toured')
  }, [now, dialog])
  // A tour is of one dialog: the next decision is taken without it.
  useEffect(() => () => showTourStep(null), [])
  if (step === null || now === undefined) return null
  const isLast = step === tourSteps.length - 1
  return (
    <aside className={classes['tour']} aria-label={tourWords.label}>
      <strong>
        {now.title} <small>{tourWords.count(step)}</small>
      </strong>
      <p>{now.text}</p>
      <div className={classes['tourActs']}>
        <Button size="compact-sm" variant="subtle" onClick={() => showTourStep(null)}>
          {tourWords.end}
        </Button>
        {step === 0 ? null : (
          <Button size="compact-sm" variant="default" onClick={() => showTourStep(step - 1)}>
            {tourWords.back}
          </Button>
        )}
        {isLast ? null : (
          <Button size="compact-sm" onClick={() => showTourStep(step + 1)}>
            {tourWords.next}
          </Button>
        )}
      </div>
    </aside>
  )
}
