import type { PartnerCommand } from '#shared/domain/commands'
import type { Communication } from '#shared/domain/records/communication'
import type { Partner, Tier } from '#shared/domain/records/partner'
import { announce } from '../state/announcer'
import { tell } from '../state/notices'
import { bulkWords } from '../text/table'
import { newId } from './clock'
import { backUpNow } from './keep-backup'
import { type Ended, runMany } from './run-many'

type Many = readonly Partner[]
async function changeMany(label: string, partners: Many, toCommand: (partner: Partner) => PartnerCommand) {
  const steps = partners.map((partner) => ({ partnerId: partner.id, command: toCommand(partner) }))
  const outcome = await runMany(label, steps)
  if (outcome.kind === 'done') announce(label)
  return outcome
}

export const assignOwnerToMany = (partners: Many, owner: string): Promise<Ended> =>
  changeMany(bulkWords.acts.owner(owner, partners.length), partners, () => ({
    kind: 'edit-partner',
    patch: { owner: owner.trim() },
  }))

export const setTierOfMany = (partners: Many, tier: Tier): Promise<Ended> =>
  changeMany(bulkWords.acts.tier(tier, partners.length), partners, () => ({ kind: 'edit-partner', patch: { tier } }))

export const tagMany = (partners: Many, tag: string): Promise<Ended> =>
  changeMany(bulkWords.acts.tag(tag, partners.length), partners, ({ tags }) => ({
    kind: 'edit-partner',
    patch: { tags: [...new Set([...tags, tag.trim()])] },
  }))

type Contact = Pick<Communication, 'on' | 'channel' | 'summary'>

/** The same two-way contact with several partners. */
export const logContactWithMany = (partners: Many, contact: Contact): Promise<Ended> =>
  changeMany(bulkWords.acts.log(partners.length), partners, ({ id }) => ({
    kind: 'save-record',
    table: 'communications',
    record: { id: newId(), partnerId: id, withWhom: '', direction: 'two-way', served: [], ...contact },
  }))

/** To the bin, behind a verified backup. */
export async function moveManyToBin(partners: Many): Promise<Ended> {
  if (!(await backUpNow('bulk'))) {
    tell('failure', bulkWords.noBackup, [bulkWords.noBackupHow])
    announce(bulkWords.noBackup)
    return { kind: 'failed' }
  }
  return changeMany(bulkWords.acts.remove(partners.length), partners, () => ({ kind: 'delete-partner' }))
}
