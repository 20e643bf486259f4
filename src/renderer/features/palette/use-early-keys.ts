import { useEffect } from 'react'
import { closePalette, enterPalette, typeInPalette, usePalette } from '../../state/palette'

/** Keys pressed between the palette's own key and the moment its field has the focus belong to the field. */
export function useEarlyKeys(open: boolean): void {
  useEffect(() => {
    if (!open) return undefined
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element && target.closest('[role="dialog"]') !== null) return
      if (!take(key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [open])
}

function take(key: string): boolean {
  const { typed } = usePalette.getState()
  if (key === 'Enter') enterPalette(true)
  else if (key === 'Escape') closePalette()
  else if (key === 'Backspace') typeInPalette(typed.slice(0, -1))
  else if (key.length === 1) typeInPalette(typed + key)
  else return false
  return true
}
