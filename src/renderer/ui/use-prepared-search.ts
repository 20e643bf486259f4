import { useEffect } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import { searchText } from './fold-text'
import { whenTouched } from './when-touched'

/** Folds the texts of all partners while the page is quiet, so that the first key of a search finds them folded. */
export function usePreparedSearch(partners: ReadonlyMap<string, Partner>): void {
  useEffect(() => {
    const left = partners.values()
    let cancel = whenTouched(prepare)
    function prepare(idle: IdleDeadline): void {
      for (let next = left.next(); next.done !== true; next = left.next()) {
        searchText(next.value)
        if (idle.timeRemaining() > 1) continue
        cancel = whenTouched(prepare)
        return
      }
    }
    return () => cancel()
  }, [partners])
}
