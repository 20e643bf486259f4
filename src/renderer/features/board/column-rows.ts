import type { Partner, Place } from '#shared/domain/records/partner'
import { evenRows, type RowHeights } from '../../ui/lay-rows'

export type Heading = { readonly kind: 'heading'; readonly id: 'declined' | 'exited'; readonly count: number }

/** What a column shows from top to bottom: cards, which are the partners themselves, and headings between them. */
export type Row = Partner | Heading

export const isHeading = (row: Row): row is Heading => 'kind' in row

/** px: the card of theme.css and the gap below it. */
export const cardRowHeight = 92 + 8
export const headingHeight = 32
const evenCards = evenRows(cardRowHeight)

/** Only the closed partners stand under headings. */
export function heightsOf(rows: readonly Row[]): RowHeights {
  const [first] = rows
  if (first === undefined || !isHeading(first)) return evenCards
  const others = rows.flatMap((row, index) => (isHeading(row) ? [index] : []))
  return { row: cardRowHeight, other: headingHeight, others }
}

/** Declined and Exited stand apart: the one never was a partnership, the other ended. */
export function toRows(place: Place, partners: readonly Partner[]): readonly Row[] {
  if (place !== 'closed') return partners
  const declined = partners.filter(({ closed }) => closed?.kind === 'declined')
  const others = partners.filter(({ closed }) => closed?.kind !== 'declined')
  return [
    { kind: 'heading', id: 'declined', count: declined.length },
    ...declined,
    { kind: 'heading', id: 'exited', count: others.length },
    ...others,
  ]
}

/** The pending card is shown where it was dropped, at the top, until the decision is taken or cancelled. */
export function placeHeld(
  place: Place,
  partners: readonly Partner[],
  held: { readonly partner: Partner; readonly to: Place } | null,
): readonly Partner[] {
  if (held === null) return partners
  const others = held.partner.stage === place ? partners.filter(({ id }) => id !== held.partner.id) : partners
  return held.to === place ? [held.partner, ...others] : others
}
