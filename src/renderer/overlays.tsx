import { lazy, Suspense, useEffect } from 'react'
import { AddPartnerOverlay } from './features/add-partner/add-partner-overlay'
import { DriftOverlay } from './features/drift/drift-overlay'
import { DropOverlay } from './features/exchange/drop-overlay'
import { GateOverlay } from './features/gate/gate-overlay'
import { useLogContact } from './state/log-contact'

const loadLog = async () => ({ default: (await import('./features/log-contact/log-contact-dialog')).LogContactDialog })
const LogContactDialog = lazy(loadLog)

/** The dialogs that may open over any page; each shows itself by its own state, and is loaded when the page is quiet. */
export function Overlays() {
  const logging = useLogContact(({ partnerId }) => partnerId !== null)
  useEffect(() => {
    const loading = requestIdleCallback(() => void loadLog())
    return () => cancelIdleCallback(loading)
  }, [])
  return (
    <Suspense fallback={null}>
      <DriftOverlay />
      <DropOverlay />
      <GateOverlay />
      <AddPartnerOverlay />
      {logging ? <LogContactDialog /> : null}
    </Suspense>
  )
}
