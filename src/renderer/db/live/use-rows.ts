import { useLiveQuery } from 'dexie-react-hooks'
import type { ExitDossier } from '#shared/domain/records/exit-dossier'
import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { getDatabase } from '../open-database'

/** Every exit dossier, by id (`partner:cycle`); `undefined` while they are read. */
export const useExitDossiers = (): ReadonlyMap<string, ExitDossier> | undefined =>
  useLiveQuery(async () => {
    const rows = (await getDatabase().rows('exitDossiers').toArray()) as unknown as readonly ExitDossier[]
    return new Map(rows.map((row) => [row.id, row]))
  }, [])

/** Every import that was made, newest first; `undefined` while they are read. */
export const useImportLog = (): readonly ImportLogEntry[] | undefined =>
  useLiveQuery(async () => {
    const rows = (await getDatabase().rows('importLog').toArray()) as unknown as readonly ImportLogEntry[]
    return rows.toSorted((a, b) => (a.at > b.at ? -1 : 1))
  }, [])
