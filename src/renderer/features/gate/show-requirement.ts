import type { RefObject } from 'react'

const fields = 'input:not([disabled], [tabindex="-1"]), textarea, select'
const anything = `${fields}, button:not([aria-expanded])`

/** Brings a requirement into sight and puts the cursor where it is filled in, once it is unfolded. */
export function showRequirement(body: RefObject<HTMLElement | null>, key: string): void {
  requestAnimationFrame(() => {
    const place = body.current?.querySelector<HTMLElement>(`[data-requirement="${CSS.escape(key)}"]`)
    if (place === null || place === undefined) return
    const field = findEmpty(place) ?? place.querySelector<HTMLElement>(anything) ?? place.querySelector('button')
    field?.focus({ preventScroll: true })
    const seen = field ?? place
    seen.scrollIntoView({ block: 'center' })
  })
}

/** The first field that still waits for an answer. */
function findEmpty(place: HTMLElement): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(fields)].find(waits)
}

function waits(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement && field.type === 'radio') {
    return field.closest('[role="radiogroup"]')?.querySelector(':checked') === null
  }
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
    return field.required && field.value === ''
  }
  return false
}
