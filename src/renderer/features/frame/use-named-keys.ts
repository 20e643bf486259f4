import { useLayoutEffect } from 'react'
import { runNamedAct } from '../../actions/named-acts'
import { useKeys, waitAfter } from '../../state/keys'
import { matchKeys } from '../../ui/match-keys'

/** Where a letter is text, and Undo is the field's own. */
const typing = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]'
/** Where keys of one letter belong to what is open. */
const closed = '[role="dialog"], [role="menu"], [role="listbox"], [role="grid"]:not([data-keys])'

/** How long the second of two keys is waited for, in ms. */
const waitMs = 1_500

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** Listens for every key of the table. What a place of its own does with a key (a card, a grid) comes first. */
export function useNamedKeys(): void {
  // Before the first frame is seen: a quick hand presses keys at once.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = (prefix: string | null): void => {
      clearTimeout(timer)
      waitAfter(prefix)
      if (prefix !== null) timer = setTimeout(() => waitAfter(null), waitMs)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.key === 'Shift' || !isHeard(event)) return
      const match = matchKeys(event, useKeys.getState().prefix)
      wait(match.kind === 'prefix' ? match.prefix : null)
      if (match.kind === 'none') return
      event.preventDefault()
      if (match.kind === 'act') runNamedAct(match.id)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

function isHeard(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.ctrlKey || event.metaKey) {
    // The palette opens from everywhere but over another dialog; Undo in a field is the field's own.
    const isPalette = event.key.toLowerCase() === 'k'
    return isPalette ? !isWithin(target, '[role="dialog"]') : !isWithin(target, `${typing}, [role="dialog"]`)
  }
  return useKeys.getState().letters && !isWithin(target, `${typing}, ${closed}`)
}
