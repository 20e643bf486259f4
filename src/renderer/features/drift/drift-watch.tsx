import { useEffect } from 'react'
import { addMornings } from '#shared/domain/agenda/count-mornings'
import { countDrift } from '#shared/domain/drift/count-drift'
import { today } from '../../actions/clock'
import { keepDriftDay } from '../../actions/drift-actions'
import { keepMornings } from '../../actions/keep-mornings'
import { lookForDrift, useReadDrift } from '../../db/live/drift-list'
import { useSession } from '../../state/session'
import { useNow } from '../../ui/use-now'

/** ms that a page has for itself before all partners are looked at; it reads every record of the workspace. */
const afterMs = 1_500
/** ms without a change until the host hears what the coming mornings bring. */
const morningsAfterMs = 2_000

/** The day whose count this window has kept. */
let keptDay = ''

/**
 * Looks for drift from the start on and anew after midnight; keeps the count of the day for the trend, and tells the
 * host what the coming mornings bring.
 */
export function DriftWatch() {
  const day = today(new Date(useNow()))
  const list = useReadDrift()
  const { readOnly } = useSession()
  useEffect(() => {
    // The page that the person asked for comes first.
    let looking = 0
    const waiting = setTimeout(() => {
      looking = requestIdleCallback(() => lookForDrift(day))
    }, afterMs)
    return () => {
      clearTimeout(waiting)
      cancelIdleCallback(looking)
    }
  }, [day])
  useEffect(() => {
    if (!list.ready || list.day !== day || readOnly !== null || keptDay === day || list.byPartner.size === 0) return
    keptDay = day
    void keepDriftDay(day, countDrift([...list.byPartner.values()].flatMap(({ findings }) => findings)))
  }, [list, day, readOnly])
  useEffect(() => {
    if (!list.ready || list.day !== day || readOnly !== null) return undefined
    const waiting = setTimeout(() => {
      void keepMornings(addMornings([...list.byPartner.values()].map(({ mornings }) => mornings)))
    }, morningsAfterMs)
    return () => clearTimeout(waiting)
  }, [list, day, readOnly])
  return null
}
