import type { ChangeSet } from '#shared/domain/change-set'
import type { Proposal } from '#shared/domain/gate/check-gate'
import type { Committed, PartnerStep } from '../db/commit'
import type { Database } from '../db/database'
import type { KeptEntry } from '../state/exchange'
import type { Slice } from './import-desk'
import type { Carrier, Reported } from './thread-carrier'
import { toUndoSteps } from './undo-steps'

export type UndoRequest = {
  readonly storeName: string
  readonly seq: number
  readonly label: string
  readonly decidesAgain: Proposal | null
}

export type ActRequest = {
  readonly storeName: string
  readonly label: string
  readonly steps: readonly PartnerStep[]
}

/** What the thread does of an act on many partners, of any act that it carried out, and of one that is taken back. */
export type UndoDesk = {
  readonly act: (request: ActRequest) => Promise<Reported<null>>
  readonly changes: (slice: Slice) => ReturnType<Carrier['changes']>
  readonly pack: (request: null) => Promise<Uint8Array>
  readonly undo: (request: UndoRequest) => Promise<Reported<readonly KeptEntry[]>>
}

export const createUndoDesk = (carrier: Carrier): UndoDesk => ({
  act: ({ storeName, label, steps }) =>
    carrier.inStore(storeName, (db) => carrier.carry(db, { label, steps, undoes: null }, () => null)),
  changes: carrier.changes,
  pack: () => carrier.pack(),
  undo: ({ storeName, seq, label, decidesAgain }) =>
    carrier.inStore(storeName, async (db) => {
      const changeSet = await db.changeSets.get(seq)
      if (changeSet === undefined) throw new Error(`The act ${String(seq)} is not kept any more.`)
      const steps = toUndoSteps(changeSet, { label, decidesAgain, now: new Date().toISOString() })
      return carrier.carry(db, { label, steps, undoes: changeSet.id }, (done) => nameKept(db, done, changeSet))
    }),
})

/** The records that stayed as they are because they were changed since, by the name of their partner. */
async function nameKept(
  db: Database,
  { kept, heldBack }: Committed,
  { changes }: ChangeSet,
): Promise<readonly KeptEntry[]> {
  const partnerOf = new Map<string, string>()
  const added = new Set<string>()
  for (const { table, id, after, before } of changes) {
    partnerOf.set(`${table} ${id}`, table === 'partners' ? id : String((after ?? before)?.['partnerId']))
    if (table === 'partners' && before === null) added.add(id)
  }
  const parts = kept.map(({ table, id, fields }) => ({ partnerId: partnerOf.get(`${table} ${id}`) ?? '', fields }))
  const whole = heldBack.flatMap(({ step }) =>
    'partnerId' in step && step.partnerId !== null ? [{ partnerId: step.partnerId, fields: [] }] : [],
  )
  const all = [...parts, ...whole]
  const partners = await db.partners.bulkGet(all.map(({ partnerId }) => partnerId))
  return all.map(({ partnerId, fields }, at) => ({
    name: partners[at]?.name ?? '',
    fields: added.has(partnerId) ? [] : fields,
  }))
}
