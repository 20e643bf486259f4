import { lazy } from 'react'
import { useLogContact } from '../../state/log-contact'
import { useIdleLoad } from '../../ui/use-idle-load'

const load = async () => ({ default: (await import('./log-contact-dialog')).LogContactDialog })
const LogContactDialog = lazy(load)

/** The quick log, where somebody asked for it. */
export function LogContactOverlay() {
  const logging = useLogContact(({ partnerId }) => partnerId !== null)
  useIdleLoad(load)
  return logging ? <LogContactDialog /> : null
}
