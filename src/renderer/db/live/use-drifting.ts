import { useMemo } from 'react'
import { useDriftMarks } from './drift-list'

/** The partners with a drift that is not paused; null while nobody filters by it. */
export function useDrifting(wanted: boolean): ReadonlySet<string> | null {
  const { byPartner } = useDriftMarks()
  return useMemo(() => (wanted ? new Set(byPartner.keys()) : null), [byPartner, wanted])
}
