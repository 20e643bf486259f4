import type { RefObject } from 'react'

const fields = 'input:not([disabled], [tabindex="-1"]), textarea, select'
const anything = `${fields}, button:not([aria-expanded])`

/**
 * Brings a requirement into sight and puts the cursor where it is filled in, once it is unfolded: on what only waits for
 * a yes, else in the first field that must be answered, else where a record is added, else in what is blank.
 */
export function showRequirement(body: RefObject<HTMLElement | null>, key: string): void {
  requestAnimationFrame(() => {
    const place = body.current?.querySelector<HTMLElement>(`[data-requirement="${CSS.escape(key)}"]`)
    if (place === null || place === undefined) return
    const all = [...place.querySelectorAll<HTMLElement>(fields)]
    const field =
      place.querySelector<HTMLElement>('[data-confirms]') ??
      all.find(waits) ??
      place.querySelector<HTMLElement>('[data-adds]:not(:disabled)') ??
      all.find(isBlank) ??
      place.querySelector<HTMLElement>(anything) ??
      place.querySelector<HTMLElement>('button')
    field?.focus({ preventScroll: true })
    const seen = field ?? place
    seen.scrollIntoView({ block: 'center' })
  })
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isBox = (field: HTMLElement): field is Box =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement

/** A field that must be answered and is not. */
function waits(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement && field.type === 'radio') {
    return field.closest('[role="radiogroup"]')?.querySelector(':checked') === null
  }
  return (field.ariaRequired === 'true' || (isBox(field) && field.required)) && isBlank(field)
}

const isBlank = (field: HTMLElement): boolean => isBox(field) && field.value === ''
