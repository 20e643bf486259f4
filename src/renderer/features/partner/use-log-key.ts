import { useEffect } from 'react'
import { openLog } from '../../state/log-contact'

/** Where a letter is text and not a command. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="textbox"], [role="grid"], [role="dialog"]') !== null)

/** `l` logs a contact with the partner on the page. */
export function useLogKey(partnerId: string, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || takesText(event.target)) return
      event.preventDefault()
      openLog(partnerId)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [partnerId, enabled])
}
