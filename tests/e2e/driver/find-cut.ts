import type { Page } from 'playwright-core'

/**
 * What a narrow or enlarged window breaks (WCAG 1.4.4, 1.4.10), in one line each: the page scrolls sideways, a control is
 * out of reach or lies over another, a text is cut off or sticks out of its box. Tables, the board and rows of tabs may
 * scroll within themselves.
 */
export const findCut = (page: Page): Promise<readonly string[]> => page.evaluate(lookForCuts)

function lookForCuts(): readonly string[] {
  const controls = 'button, a[href], input:not([type="hidden"]), select, textarea, [role="option"], [role="menuitem"]'
  const found = new Set<string>()
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].at(-1)
  const root = dialog ?? document.body
  const width = document.documentElement.clientWidth

  const nameOf = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent.trim()
    return `<${element.localName} ${element.getAttribute('class')?.split(' ')[0] ?? ''}> ${words.slice(0, 60)}`
  }
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('[aria-hidden="true"], .visually-hidden') === null &&
    element.getBoundingClientRect().width > 1
  const scrollsSideways = (element: Element): boolean =>
    element.id !== 'main' &&
    !element.matches('[role="dialog"] *:has(form)') &&
    element.scrollWidth > element.clientWidth
      ? ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
      : false
  /** What moves as one: two controls of one layer must never lie over each other. */
  const layerOf = (element: Element): Element => {
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at)
      if (overflowX !== 'visible' || overflowY !== 'visible' || position === 'sticky' || position === 'fixed') return at
    }
    return document.body
  }
  const mayScroll = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) if (scrollsSideways(at)) return true
    return false
  }

  const liesOnPurpose = (element: Element): boolean =>
    getComputedStyle(element).position === 'absolute' || element.closest('[data-position]') !== null
  const shortens = (element: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element)
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
  }

  for (const element of [document.documentElement, document.getElementById('main'), dialog]) {
    const over = element === null || element === undefined ? 0 : element.scrollWidth - element.clientWidth
    if (element !== null && element !== undefined && over > 1)
      found.add(`${element.localName} scrolls sideways by ${over} px`)
  }

  const seen = [...root.querySelectorAll(controls)].filter(isSeen)
  const boxes = seen.map((element) => ({ element, box: element.getBoundingClientRect(), layer: layerOf(element) }))
  for (const [index, { element, box, layer }] of boxes.entries()) {
    if ((box.right > width + 1 || box.left < -1) && !mayScroll(element)) found.add(`out of reach: ${nameOf(element)}`)
    for (const other of boxes.slice(index + 1)) {
      if (other.layer !== layer || element.contains(other.element) || other.element.contains(element)) continue
      // A card is one wide link with its menu on it; a field has its button within it.
      if ([element, other.element].some(liesOnPurpose)) continue
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
      if (across > 2 && down > 2) found.add(`over each other: ${nameOf(element)} and ${nameOf(other.element)}`)
    }
  }

  const texts = [...root.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '') &&
      !element.matches('script, style, option, svg *') &&
      isSeen(element),
  )
  for (const element of texts) {
    const style = getComputedStyle(element)
    const isHidden = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    const parent = element.parentElement
    if (shortens(element) || (parent !== null && shortens(parent))) continue
    if (isHidden(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
      found.add(`cut in width: ${nameOf(element)}`)
    }
    if (isHidden(style.overflowY) && element.scrollHeight > element.clientHeight + 3) {
      found.add(`cut in height: ${nameOf(element)}`)
    }
    if (isHidden(style.overflowX)) continue
    const range = document.createRange()
    range.selectNodeContents(element)
    const { right, left } = range.getBoundingClientRect()
    if ((right > width + 1 || left < -1) && !mayScroll(element)) found.add(`sticks out: ${nameOf(element)}`)
  }
  return [...found]
}
