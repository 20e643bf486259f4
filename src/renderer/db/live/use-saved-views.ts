import { useLiveQuery } from 'dexie-react-hooks'
import type { SavedView } from '#shared/domain/records/saved-view'
import { getDatabase } from '../open-database'

const nothingYet: readonly SavedView[] = []

/** The saved views by name; empty while they are read. */
export const useSavedViews = (): readonly SavedView[] =>
  useLiveQuery(async () => {
    const rows = (await getDatabase().rows('savedViews').toArray()) as unknown as readonly SavedView[]
    return rows.toSorted((a, b) => a.name.localeCompare(b.name))
  }, []) ?? nothingYet
