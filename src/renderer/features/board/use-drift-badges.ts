import { useMemo } from 'react'
import { places } from '#shared/domain/gate/check-columns'
import type { Partner, Place } from '#shared/domain/records/partner'
import { useDriftMarks } from '../../db/live/drift-list'
import { type DriftBadge, joinBadges } from '#shared/domain/drift/drift-badge'

export type DriftBadges = {
  readonly byPartner: ReadonlyMap<string, DriftBadge>
  /** Partners with drift in each column. */
  readonly byPlace: Readonly<Record<Place, DriftBadge | null>>
  readonly ids: ReadonlySet<string>
}

/** The drift that cards and columns show; paused findings are out of sight. */
export function useDriftBadges(partners: ReadonlyMap<string, Partner>): DriftBadges {
  const { byPartner } = useDriftMarks()
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
