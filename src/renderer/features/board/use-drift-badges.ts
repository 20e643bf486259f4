import { useMemo } from 'react'
import { places } from '#shared/domain/gate/check-columns'
import type { DriftFinding } from '#shared/domain/drift/find-drift'
import type { Partner, Place } from '#shared/domain/records/partner'
import { useDriftList } from '../../db/live/drift-list'
import { type DriftBadge, joinBadges, toDriftBadge } from '../../ui/drift-badge'

export type DriftBadges = {
  readonly byPartner: ReadonlyMap<string, DriftBadge>
  /** Partners with drift in each column. */
  readonly byPlace: Readonly<Record<Place, DriftBadge | null>>
  readonly ids: ReadonlySet<string>
}

/** Kept with the findings: after a change only the badges of the partners that it touched are made anew. */
const badges = new WeakMap<readonly DriftFinding[], DriftBadge | null>()

function badgeOf(findings: readonly DriftFinding[]): DriftBadge | null {
  const known = badges.get(findings)
  if (known !== undefined) return known
  const badge = toDriftBadge(findings)
  badges.set(findings, badge)
  return badge
}

/** The drift that cards and columns show; paused findings are out of sight. */
export function useDriftBadges(partners: ReadonlyMap<string, Partner>): DriftBadges {
  const list = useDriftList()
  const byPartner = useMemo(() => {
    const found = new Map<string, DriftBadge>()
    for (const [id, { findings }] of list.byPartner) {
      const badge = badgeOf(findings)
      if (badge !== null) found.set(id, badge)
    }
    return found
  }, [list])
  return useMemo(() => {
    const found = new Map<Place, DriftBadge[]>(places.map((place) => [place, []]))
    for (const [id, badge] of byPartner) {
      const partner = partners.get(id)
      if (partner !== undefined) found.get(partner.stage)?.push(badge)
    }
    const byPlace = Object.fromEntries(places.map((place) => [place, joinBadges(found.get(place) ?? [])]))
    return { byPartner, byPlace: byPlace as DriftBadges['byPlace'], ids: new Set(byPartner.keys()) }
  }, [byPartner, partners])
}
