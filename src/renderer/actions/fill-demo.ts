import { schemaVersion } from '#shared/domain/schema-version'
import type { Database, WorkspaceMeta } from '../db/database'
import { replaceAll } from '../db/snapshot-store'
import { getHost } from '../host/get-host'
import { today } from './clock'

/** Fills the demo's own empty store with the example partners. The set is loaded only here. */
export async function fillDemo(db: Database): Promise<WorkspaceMeta> {
  const { buildDemo } = await import('#shared/demo/build-demo')
  const meta = await replaceAll(db, buildDemo(today()))
  const { workspaceId, seq, counts } = meta
  await getHost().resetJournal({ workspaceId, schemaVersion, seq, counts })
  return meta
}
