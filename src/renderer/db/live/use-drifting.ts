import { useMemo } from 'react'
import { useDriftList } from './drift-list'

/** The partners with a drift that is not paused; null while nobody filters by it. */
export function useDrifting(wanted: boolean): ReadonlySet<string> | null {
  const { byPartner } = useDriftList()
  return useMemo(() => {
    if (!wanted) return null
    const found = [...byPartner].filter(([, { findings }]) => findings.some(({ pause }) => pause === null))
    return new Set(found.map(([id]) => id))
  }, [byPartner, wanted])
}
