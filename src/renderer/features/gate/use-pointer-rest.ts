import { useCallback, useEffect, useRef } from 'react'

/**
 * Answers when no pointer is pressed. A field saves when it is left, which is when the pointer goes down on the next
 * thing: if the list changed its height at that moment, the click would miss what it was meant for.
 */
export function usePointerRest(): () => Promise<void> {
  const rest = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    const press = (): void => {
      rest.current = new Promise((resolve) => {
        // The click comes after the pointer is released, in the same task.
        const release = (): void => void setTimeout(resolve)
        window.addEventListener('pointerup', release, { once: true, capture: true })
        window.addEventListener('pointercancel', release, { once: true, capture: true })
      })
    }
    window.addEventListener('pointerdown', press, { capture: true })
    return () => window.removeEventListener('pointerdown', press, { capture: true })
  }, [])
  return useCallback(() => rest.current, [])
}
