import { useLiveQuery } from 'dexie-react-hooks'
import type { ChangeSet } from '#shared/domain/change-set'
import type { Workspace } from '#shared/domain/context'
import { loadWorkspace } from '../load-dossiers'
import { getDatabase } from '../open-database'

/** Settings, people and playbook as they change; `undefined` while they are read. */
export const useWorkspace = (): Workspace | undefined => useLiveQuery(() => loadWorkspace(getDatabase()), [])

/** The latest acts, newest first, for undo, redo and the list to step back in. */
export const useChangeSets = (limit: number): readonly ChangeSet[] | undefined =>
  useLiveQuery(() => getDatabase().changeSets.orderBy('seq').reverse().limit(limit).toArray(), [limit])
