import type { ChangeSet } from '#shared/domain/change-set'
import type { Committed } from '../db/commit'
import { getDatabase } from '../db/open-database'
import { type KeptEntry, setExchange, useExchange } from '../state/exchange'
import { tell } from '../state/notices'
import { importFailed, importTold } from '../text/exchange'
import { undoAct } from './undo'

/** Takes an import back as a whole, updates included; what was changed since is kept and named. */
export async function undoImport(changeSetId: string): Promise<void> {
  const changeSet = await getDatabase().changeSets.where('id').equals(changeSetId).first()
  if (changeSet === undefined) {
    tell('refusal', importFailed.undo, [importTold.tooOld])
    return
  }
  setExchange({ work: { kind: 'undoing', share: null, canStop: false } })
  const outcome = await undoAct(changeSet)
  setExchange({ work: null })
  const { result } = useExchange.getState()
  if (outcome.kind !== 'done' || result?.changeSetId !== changeSetId) return
  setExchange({ result: { ...result, kept: await nameKept(outcome.committed, changeSet) } })
}

/** The partners that stayed as they are, in whole or in part. */
async function nameKept({ kept, heldBack }: Committed, { changes }: ChangeSet): Promise<readonly KeptEntry[]> {
  const fields = new Map(kept.filter(({ table }) => table === 'partners').map((one) => [one.id, one.fields]))
  for (const { step } of heldBack) {
    if ('partnerId' in step && step.partnerId !== null) fields.set(step.partnerId, [])
  }
  const added = new Set(changes.filter(({ before }) => before === null).map(({ id }) => id))
  const partners = await getDatabase().partners.bulkGet([...fields.keys()])
  return partners.flatMap((partner) =>
    partner === undefined
      ? []
      : [{ name: partner.name, fields: added.has(partner.id) ? [] : (fields.get(partner.id) ?? []) }],
  )
}
