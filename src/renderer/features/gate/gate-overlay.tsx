import { lazy } from 'react'
import { usePendingDecision } from '../../state/pending-decision'
import { useIdleLoad } from '../../ui/use-idle-load'

const load = async () => ({ default: (await import('./gate-dialog')).GateDialog })
const GateDialog = lazy(load)

/** The gate dialog over any page, while a decision is pending. */
export function GateOverlay() {
  const deciding = usePendingDecision(({ pending }) => pending !== null)
  useIdleLoad(load)
  return deciding ? <GateDialog /> : null
}
