import 'fake-indexeddb/auto'
import type { Act, Clock, Committed, PartnerStep } from '../../src/renderer/db/commit'
import { commit } from '../../src/renderer/db/commit'
import { Database } from '../../src/renderer/db/database'
import { createWorkspace } from '../../src/renderer/db/open-database'
import type { ChangeSet } from '#shared/domain/change-set'
import { emptyProfile } from '#shared/domain/records/partner'
import { snapshotTables } from '#shared/domain/tables'

let stores = 0

/** An open store of its own on an IndexedDB in memory, with an empty workspace. */
export async function aStore(): Promise<Database> {
  stores += 1
  const db = new Database(`store-${String(stores)}`)
  await db.open()
  await createWorkspace(db, 'workspace-1')
  return db
}

/** A clock that moves a minute with every act, and counted ids. */
export function aClock(): () => Clock {
  let minute = 0
  let ids = 0
  return () => {
    minute += 1
    return {
      now: new Date(Date.UTC(2026, 3, 27, 9, minute)).toISOString(),
      today: '2026-04-27',
      newId: () => {
        ids += 1
        return `id-${String(ids).padStart(6, '0')}`
      },
    }
  }
}

export const anAct = (label: string, ...steps: Act['steps']): Act => ({ label, steps, undoes: null })

export const creating = (partnerId: string, name: string): PartnerStep => ({
  partnerId,
  command: { kind: 'create-partner', partnerId, profile: { ...emptyProfile, name } },
})

/** Commits what must be accepted. */
export async function committed(db: Database, act: Act, clock: Clock): Promise<Committed> {
  const result = await commit(db, act, clock)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export const undoing = ({ id, label, changes }: ChangeSet, partnerId: string | null): Act => ({
  label: `Undo: ${label}`,
  undoes: id,
  steps: [{ partnerId, undo: { label, changes: changes.toReversed(), decidesAgain: null } }],
})

/** Every record of the store, history and change sets aside. */
export async function recordsOf(db: Database): Promise<Record<string, unknown>> {
  const tables = snapshotTables.filter((table) => table !== 'history')
  const rows = await Promise.all(tables.map(async (table) => [table, await db.rows(table).orderBy('id').toArray()]))
  return Object.fromEntries(rows) as Record<string, unknown>
}
