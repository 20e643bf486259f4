import { lazy } from 'react'
import { usePalette } from '../../state/palette'
import { useIdleLoad } from '../../ui/use-idle-load'

const load = async () => ({ default: (await import('./palette-dialog')).PaletteDialog })
const PaletteDialog = lazy(load)

/** The command palette over any page, while it is open. */
export function PaletteOverlay() {
  const open = usePalette((state) => state.open)
  useIdleLoad(load)
  return open ? <PaletteDialog /> : null
}
