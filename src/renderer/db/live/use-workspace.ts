import { useLiveQuery } from 'dexie-react-hooks'
import type { Workspace } from '#shared/domain/context'
import { loadWorkspace } from '../load-dossiers'
import { getDatabase } from '../open-database'

/** As it was read last: a page that is opened draws at once, and draws again where it has changed meanwhile. */
let known: Workspace | undefined

/** Reads it before a page asks for it. */
export async function readWorkspace(): Promise<Workspace> {
  known = await loadWorkspace(getDatabase())
  return known
}

/** Settings, people and playbook as they change; `undefined` while they are read for the first time. */
export const useWorkspace = (): Workspace | undefined => useLiveQuery(readWorkspace, [], known)
