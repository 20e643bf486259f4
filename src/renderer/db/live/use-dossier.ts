import { useLiveQuery } from 'dexie-react-hooks'
import type { Dossier } from '#shared/domain/dossier'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { loadDossier } from '../load-dossiers'
import { getDatabase } from '../open-database'

/** A partner's dossier as it changes; `undefined` while it is read, null when there is no such partner. */
export const useDossier = (partnerId: string): Dossier | null | undefined =>
  useLiveQuery(() => loadDossier(getDatabase(), partnerId), [partnerId])

/** A partner's history, newest first; `undefined` while it is read. */
export const useHistory = (partnerId: string): readonly HistoryEntry[] | undefined =>
  useLiveQuery(async () => {
    const entries = await getDatabase().history.where('partnerId').equals(partnerId).sortBy('at')
    return entries.toReversed()
  }, [partnerId])
