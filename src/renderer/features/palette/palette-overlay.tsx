import { lazy, Suspense } from 'react'
import { usePalette } from '../../state/palette'
import { useIdleLoad } from '../../ui/use-idle-load'
import { useEarlyKeys } from './use-early-keys'

const load = async () => ({ default: (await import('./palette-dialog')).PaletteDialog })
const PaletteDialog = lazy(load)

/** The command palette over any page, while it is open. */
export function PaletteOverlay() {
  const open = usePalette((state) => state.open)
  useIdleLoad(load)
  useEarlyKeys(open)
  if (!open) return null
  // A boundary of its own: the keys are listened to while the dialog is still being loaded.
  return (
    <Suspense fallback={null}>
      <PaletteDialog />
    </Suspense>
  )
}
