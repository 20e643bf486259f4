import { lazy, Suspense } from 'react'
import { useDriftAsk } from '../../state/drift-view'
import { DriftWatch } from './drift-watch'

const DriftDialogs = lazy(async () => ({ default: (await import('./drift-dialogs')).DriftDialogs }))

/** What drift needs on every page: the look at all partners, and the dialogs of its acts. */
export function DriftOverlay() {
  const asking = useDriftAsk(({ ask }) => ask !== null)
  return (
    <>
      <DriftWatch />
      <Suspense fallback={null}>{asking ? <DriftDialogs /> : null}</Suspense>
    </>
  )
}
