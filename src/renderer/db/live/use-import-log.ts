import { useLiveQuery } from 'dexie-react-hooks'
import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { getDatabase } from '../open-database'

/** The imports that stand, newest first; `undefined` while they are read. */
export const useImportLog = (): readonly ImportLogEntry[] | undefined =>
  useLiveQuery(async () => {
    const entries = (await getDatabase().rows('importLog').toArray()) as unknown as readonly ImportLogEntry[]
    return entries.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  }, [])
