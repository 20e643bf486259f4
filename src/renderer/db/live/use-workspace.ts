import { useLiveQuery } from 'dexie-react-hooks'
import type { Workspace } from '#shared/domain/context'
import { loadWorkspace } from '../load-dossiers'
import { getDatabase } from '../open-database'

/** Settings, people and playbook as they change; `undefined` while they are read. */
export const useWorkspace = (): Workspace | undefined => useLiveQuery(() => loadWorkspace(getDatabase()), [])
