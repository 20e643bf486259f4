import type { Partner } from '#shared/domain/records/partner'
import { indexPartners } from '#shared/workbook/match-partners'
import type { KnownPartner } from '#shared/workbook/review-foreign-import'
import type { Carrier } from './thread-carrier'

/** The partners that are here as of one change of the store. */
export type KnownPartners = {
  readonly seq: number
  readonly lastId: string | null
  readonly partners: readonly KnownPartner[]
}

/** Reads the partners of a store; those that are known already come back when nothing was changed since. */
export type ReadKnownPartners = (storeName: string, known: KnownPartners | null) => Promise<KnownPartners>

/** Closed partners included: a declined one must not come back as new. They are ready to be compared with. */
export const createKnownReader =
  (carrier: Carrier): ReadKnownPartners =>
  async (storeName, known) => {
    const read = await carrier.inStore(storeName, (db) =>
      db.transaction('r', [db.meta, db.partners], async (): Promise<KnownPartners> => {
        const { seq = 0, lastId = null } = (await db.meta.get('workspace')) ?? {}
        if (known !== null && known.seq === seq && known.lastId === lastId) return known
        const partners = (await db.partners.toArray()).filter(({ deletedAt }) => deletedAt === null)
        return { seq, lastId, partners: partners.map(toKnown) }
      }),
    )
    indexPartners(read.partners)
    return read
  }

const toKnown = (partner: Partner): KnownPartner => {
  const { id, name, website, country, segment, notes, contacts, tags, owner, tier, cadence, reviewOn } = partner
  return { id, name, website, country, segment, notes, contacts, tags, owner, tier, cadence, reviewOn }
}
