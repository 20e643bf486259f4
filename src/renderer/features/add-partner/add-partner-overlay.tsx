import { lazy } from 'react'
import { useAddPartner } from '../../state/add-partner'
import { useIdleLoad } from '../../ui/use-idle-load'

const load = async () => ({ default: (await import('./add-partner-dialog')).AddPartnerDialog })
const AddPartnerDialog = lazy(load)

/** The dialog that adds a partner, over any page. */
export function AddPartnerOverlay() {
  const adding = useAddPartner(({ open }) => open)
  useIdleLoad(load)
  return adding ? <AddPartnerDialog /> : null
}
