import { lazy, Suspense, useEffect } from 'react'
import { DropOverlay } from './features/exchange/drop-overlay'
import { useAddPartner } from './state/add-partner'
import { useLogContact } from './state/log-contact'
import { usePendingDecision } from './state/pending-decision'

const loadGate = async () => ({ default: (await import('./features/gate/gate-dialog')).GateDialog })
const loadAdd = async () => ({ default: (await import('./features/add-partner/add-partner-dialog')).AddPartnerDialog })
const loadLog = async () => ({ default: (await import('./features/log-contact/log-contact-dialog')).LogContactDialog })
const GateDialog = lazy(loadGate)
const AddPartnerDialog = lazy(loadAdd)
const LogContactDialog = lazy(loadLog)

/** The dialogs that may open over any page; each shows itself by its own state, and is loaded when the page is quiet. */
export function Overlays() {
  const deciding = usePendingDecision(({ pending }) => pending !== null)
  const adding = useAddPartner(({ open }) => open)
  const logging = useLogContact(({ partnerId }) => partnerId !== null)
  useEffect(() => {
    const loading = requestIdleCallback(() => void Promise.all([loadGate(), loadAdd(), loadLog()]))
    return () => cancelIdleCallback(loading)
  }, [])
  return (
    <Suspense fallback={null}>
      <DropOverlay />
      {deciding ? <GateDialog /> : null}
      {adding ? <AddPartnerDialog /> : null}
      {logging ? <LogContactDialog /> : null}
    </Suspense>
  )
}
