import type { RefObject } from 'react'

const enterable = 'input:not([disabled], [tabindex="-1"]), textarea, select, button:not([aria-expanded])'

/** Brings a requirement into sight and puts the cursor where it is filled in, once it is unfolded. */
export function showRequirement(body: RefObject<HTMLElement | null>, key: string): void {
  requestAnimationFrame(() => {
    const place = body.current?.querySelector<HTMLElement>(`[data-requirement="${CSS.escape(key)}"]`)
    if (place === null || place === undefined) return
    place.scrollIntoView({ block: 'nearest' })
    const field = place.querySelector<HTMLElement>(enterable) ?? place.querySelector<HTMLElement>('button')
    field?.focus()
  })
}
