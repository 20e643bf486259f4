import { useLiveQuery } from 'dexie-react-hooks'
import type { DriftDay } from '#shared/domain/records/drift-day'
import { getDatabase } from '../open-database'

/** The daily counts of drifts, the oldest first; `undefined` while they are read. */
export const useDriftDays = (): readonly DriftDay[] | undefined =>
  useLiveQuery(async () => {
    const rows = (await getDatabase().rows('driftDays').toArray()) as unknown as readonly DriftDay[]
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }, [])
