/** Cards and rows of any page: what can be stepped through from one to the next. */
const rowsOf = 'main [data-partner], main [data-row], main tbody tr, main li'
const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled)'
/** Where a row has one, this is what stands for it. */
const chief = '[data-card], [data-cell="name"]'

/** To the next or previous card, row or, on the page of a partner, partner. */
export function stepThrough(step: 1 | -1): void {
  const neighbour = document.querySelector<HTMLElement>(`main [data-step="${step === 1 ? 'next' : 'previous'}"]`)
  if (neighbour !== null) {
    neighbour.click()
    return
  }
  const rows = [...document.querySelectorAll<HTMLElement>(rowsOf)].filter(holdsNoOther)
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  const next = here < 0 ? rows[0] : rows[here + step]
  const target = next?.querySelector<HTMLElement>(chief) ?? next?.querySelector<HTMLElement>(reachable)
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}

/** The innermost rows that can be focused: a heading of a group is none. */
const holdsNoOther = (row: HTMLElement): boolean =>
  row.querySelector(reachable) !== null && row.querySelector('tbody tr, li, [data-partner], [data-row]') === null
