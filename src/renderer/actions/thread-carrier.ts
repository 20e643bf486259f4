import type { Act, ChangeSet, RecordChange } from '#shared/domain/change-set'
import { toAct } from '#shared/domain/undo-list'
import type { Refusal } from '#shared/domain/refusal'
import { err, ok, type Result } from '#shared/result'
import { type Act as Wanted, commit, type Committed } from '../db/commit'
import { Database } from '../db/database'
import { readClock } from './clock'
import { gzip } from './gzip'

/** What the window learns of an act that the thread carried out: everything but its content. */
export type Report<T> = {
  /** Null when nothing had to change. */
  readonly act: Act | null
  readonly counts: Committed['counts']
  readonly changeCount: number
  /** What the act wants to be told besides. */
  readonly told: T
}
export type Reported<T> = Result<Report<T>, Refusal>

/**
 * Carries large acts out beside the window: the same `commit` over a connection of its own. The change set of 10,000
 * partners is one record and one message, which nobody can write in slices; the window only hears of it.
 */
export type Carrier = {
  readonly inStore: <T>(storeName: string, work: (db: Database) => Promise<T>) => Promise<T>
  readonly carry: <T>(db: Database, wanted: Wanted, tell: (done: Committed) => T | Promise<T>) => Promise<Reported<T>>
  readonly changes: (slice: { readonly from: number; readonly count: number }) => readonly RecordChange[]
  readonly pack: () => Promise<Uint8Array>
}

export function createCarrier(): Carrier {
  let last: ChangeSet | null = null
  return {
    async inStore(storeName, work) {
      const db = new Database(storeName)
      await db.open()
      return work(db).finally(() => db.close())
    },
    async carry(db, wanted, tell) {
      last = null
      const done = await commit(db, wanted, readClock())
      if (!done.ok) return err(done.error)
      const { changeSet, counts } = done.value
      last = changeSet
      const told = await tell(done.value)
      return ok({ act: changeSet === null ? null : toAct(changeSet), counts, changeCount: lengthOf(changeSet), told })
    },
    changes: ({ from, count }) => last?.changes.slice(from, from + count) ?? [],
    async pack() {
      const text = JSON.stringify(last)
      last = null
      return gzip(text)
    },
  }
}

const lengthOf = (changeSet: ChangeSet | null): number => changeSet?.changes.length ?? 0
