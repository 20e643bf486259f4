import { useLiveQuery } from 'dexie-react-hooks'
import type { FiledReport } from '#shared/domain/records/filed-report'
import { getDatabase } from '../open-database'

/** Every review that was printed, the latest first; `undefined` while they are read. */
export const useFiledReports = (): readonly FiledReport[] | undefined =>
  useLiveQuery(async () => {
    const rows = (await getDatabase().rows('filedReports').toArray()) as unknown as readonly FiledReport[]
    return rows.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))
  }, [])
