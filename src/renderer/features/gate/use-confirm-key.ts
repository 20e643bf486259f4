import { useWindowEvent } from '@mantine/hooks'

/** Ctrl or Cmd with Enter takes the decision from any field of the dialog, or leads to what is left. */
export function useConfirmKey(confirm: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    // A field takes what was typed when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    confirm()
  })
}
