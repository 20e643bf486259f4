import { useEffect } from 'react'

/** Where the focus was, and what is around it in case it goes away. */
type Place = {
  readonly element: HTMLElement
  /** From the parent up; with the index of the child that led there. */
  readonly around: readonly { readonly parent: Element; readonly index: number }[]
}

const kept = 20
/** Time for a component to place the focus itself, in ms; and for a button that is busy to be free again. */
const patienceMs = 80
const busyMs = 1_000

const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/**
 * The focus is never lost: when what had it goes away (a row is deleted, a dialog closes, a button is disabled) and
 * nobody else takes it, it goes to what stands there now, else to where it was before, else to the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: readonly Place[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || target === document.body) return
      trail = [placeOf(target), ...trail.filter(({ element }) => element !== target)].slice(0, kept)
    }
    const check = (waited: number): void => {
      if (document.activeElement !== document.body && document.activeElement !== null) return
      const [last] = trail
      if (last === undefined || isReachable(last.element)) return
      const mayComeBack = last.element.isConnected && waited < busyMs
      timer = setTimeout(() => (mayComeBack ? comeBack(last.element, waited) : restore(trail)), patienceMs)
    }
    const comeBack = (element: HTMLElement, waited: number): void => {
      if (document.activeElement !== document.body) return
      if (isReachable(element)) element.focus()
      else check(waited + patienceMs)
    }
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body) return
      clearTimeout(timer)
      check(0)
    })
    document.addEventListener('focusin', onFocus)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
    }
  }, [])
}

function placeOf(element: HTMLElement): Place {
  const around: { parent: Element; index: number }[] = []
  for (let at: Element = element; at.parentElement !== null && at.parentElement !== document.body;) {
    around.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) })
    at = at.parentElement
  }
  return { element, around }
}

const isReachable = (element: HTMLElement): boolean =>
  element.isConnected &&
  element.matches(`${reachable}, [tabindex="-1"]:not(:disabled)`) &&
  element.getClientRects().length > 0

function restore(trail: readonly Place[]): void {
  if (document.activeElement !== document.body) return
  const [last, ...before] = trail
  if (last === undefined) return
  // Another page: its first field must not swallow the next key, so the page itself has the focus.
  const page = document.getElementById('main')
  const isNewPage = last.around.find(({ parent }) => parent.isConnected)?.parent === page
  const target =
    (isNewPage ? page : neighbourOf(last)) ??
    before.map(({ element }) => element).find(isReachable) ??
    document.querySelector<HTMLElement>('[role="dialog"] [tabindex="-1"], #main')
  target?.focus({ preventScroll: true })
}

/** What stands now where the element stood: the next row of the list, or the last one. */
function neighbourOf({ around }: Place): HTMLElement | null {
  const level = around.find(({ parent }) => parent.isConnected)
  if (level === undefined || level.parent.id === 'root') return null
  const { parent, index } = level
  const near = [parent.children[index], parent.children[index - 1]]
  for (const child of near) {
    if (!(child instanceof HTMLElement)) continue
    const target = child.matches(reachable) ? child : child.querySelector<HTMLElement>(reachable)
    if (target !== null && isReachable(target)) return target
  }
  return null
}
