import type { Partner, Place } from '#shared/domain/records/partner'
import { evenRows, type RowHeights } from '../../ui/lay-rows'

/** What a column shows from top to bottom. */
export type Row =
  | { readonly kind: 'card'; readonly key: string; readonly partner: Partner }
  | { readonly kind: 'heading'; readonly key: 'declined' | 'exited'; readonly count: number }

/** px: the card of theme.css and the gap below it. */
export const cardRowHeight = 92 + 8
export const headingHeight = 32
const evenCards = evenRows(cardRowHeight)

/** Only the closed partners stand under headings. */
export function heightsOf(rows: readonly Row[]): RowHeights {
  if (rows[0]?.kind !== 'heading') return evenCards
  const others = rows.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []))
  return { row: cardRowHeight, other: headingHeight, others }
}

const toCard = (partner: Partner): Row => ({ kind: 'card', key: partner.id, partner })

/** Declined and Exited stand apart: the one never was a partnership, the other ended. */
export function toRows(place: Place, partners: readonly Partner[]): readonly Row[] {
  if (place !== 'closed') return partners.map(toCard)
  const declined = partners.filter(({ closed }) => closed?.kind === 'declined')
  const others = partners.filter(({ closed }) => closed?.kind !== 'declined')
  return [
    { kind: 'heading', key: 'declined', count: declined.length },
    ...declined.map(toCard),
    { kind: 'heading', key: 'exited', count: others.length },
    ...others.map(toCard),
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
