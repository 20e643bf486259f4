import { schemaVersion } from '#shared/domain/schema-version'
import { joinWindows } from './change-feed'
import { Database, type WorkspaceMeta } from './database'
import { databaseName } from './database-name'

/** How the browser answered when the store was opened. */
export type OpenedStore = {
  readonly db: Database
  /** Null: the store is new, or the browser lost it. Only what the machine remembers outside can tell which. */
  readonly meta: WorkspaceMeta | null
  /** `total` when Chromium says itself that it threw data away. */
  readonly dataLoss: string
}

let opened: Database | null = null

/** The open store. Asking before it is open is a bug. */
export function getDatabase(): Database {
  if (opened === null) throw new Error('The store is not open yet.')
  return opened
}

/**
 * Opens the store without creating a workspace in it; what to do with an empty one is decided by the caller. Whether the
 * browser lost data was asked before: this opening would make a new store and be told nothing.
 */
export async function openDatabase(demo: boolean, dataLoss: string): Promise<OpenedStore> {
  const name = databaseName(demo)
  const db = new Database(name)
  await db.open()
  opened = db
  joinWindows(name)
  return { db, meta: (await db.meta.get('workspace')) ?? null, dataLoss }
}

/** Makes a new, empty workspace in the store. */
export async function createWorkspace(db: Database, workspaceId: string): Promise<WorkspaceMeta> {
  const meta: WorkspaceMeta = { key: 'workspace', workspaceId, schemaVersion, seq: 0, counts: {} }
  await db.meta.put(meta)
  return meta
}
