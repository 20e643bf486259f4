import { schemaVersion } from '#shared/domain/schema-version'
import { joinWindows } from './change-feed'
import { Database, databaseName, type WorkspaceMeta } from './database'

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

/** Opens the store without creating a workspace in it; what to do with an empty one is decided by the caller. */
export async function openDatabase(demo: boolean): Promise<OpenedStore> {
  const name = databaseName(demo)
  const dataLoss = await readDataLoss(name)
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

/**
 * Chromium reports lost data only in the `dataLoss` field of the upgrade event, which Dexie does not pass on. A plain
 * open without version sees an upgrade only when the store does not exist; it is then cancelled, so nothing is created.
 */
function readDataLoss(name: string): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    let dataLoss = 'none'
    request.addEventListener('upgradeneeded', (event) => {
      dataLoss = 'dataLoss' in event && typeof event.dataLoss === 'string' ? event.dataLoss : 'none'
      request.transaction?.abort()
    })
    request.addEventListener('success', () => {
      request.result.close()
      resolve(dataLoss)
    })
    request.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(dataLoss)
    })
    request.addEventListener('blocked', () => resolve(dataLoss))
  })
}
