import fc from 'fast-check'
import type { PartnerCommand } from '#shared/domain/commands'
import { channels } from '#shared/domain/records/communication'
import { emptyProfile } from '#shared/domain/records/partner'
import { aCampaign, aCommunication, aGoal, aMetricEntry, anInsight, anOpportunity } from './builders/a-record'
import { act, type MergeStore } from './a-merge-store'

/** One edit as a person makes it, before it is known to which partner and in which store. */
export type Edit = { readonly partner: number; readonly make: (partnerId: string, newId: string) => PartnerCommand }

const text = fc.oneof(
  fc.constantFrom('', 'x', 'Zürich', '=1+1', ' a ', 'line\r\nline', 'a; b', 'a | b', '\\', 'yes'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const name = fc.constantFrom('Acme', 'Beta', 'Gamma', 'Delta GmbH', 'Épsilon')
const amount = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
const contact = fc.record({ name: text, role: text, email: text, phone: text })
const pick = fc.integer({ min: 0, max: 2 })

const patch = fc.oneof(
  fc.record({ name }),
  fc.record({ notes: text, country: text }, { requiredKeys: [] }),
  fc.record({ tags: fc.array(text, { maxLength: 3 }) }),
  fc.record({ contacts: fc.array(contact, { maxLength: 2 }) }),
  fc.record({ tier: fc.constantFrom('standard' as const, 'high-value' as const, 'high-risk' as const) }),
  fc.record({ cadence: fc.constantFrom(null, 'weekly' as const, 'monthly' as const) }),
  fc.record({ reviewOn: fc.constantFrom(null, '2026-06-01', '1899-05-05') }),
)

type Make = Edit['make']
const commands: fc.Arbitrary<Make> = fc.oneof(
  {
    weight: 4,
    arbitrary: patch.map((one): Make => () => ({ kind: 'edit-partner', patch: one })),
  },
  fc.tuple(pick, text, amount).map(([at, note, target]): Make => (partnerId) => ({
    kind: 'save-record',
    table: 'goals',
    record: aGoal({ id: `${partnerId}-goal-${String(at)}`, partnerId, note, target }),
  })),
  fc.tuple(text, fc.constantFrom(...channels)).map(([summary, channel]): Make => (partnerId, id) => ({
    kind: 'save-record',
    table: 'communications',
    record: aCommunication({ id, partnerId, summary, channel, served: ['shared-feedback'] }),
  })),
  fc
    .tuple(fc.constantFrom('2026-01', '2026-02', '2026-03'), fc.integer({ min: 0, max: 9 }))
    .map(([month, value]): Make => (partnerId) => ({
      kind: 'save-record',
      table: 'metricEntries',
      record: aMetricEntry({ id: `${partnerId}:leads:${month}`, partnerId, month, value }),
    })),
  fc.tuple(pick, text).map(([at, plan]): Make => (partnerId) => ({
    kind: 'save-record',
    table: 'campaigns',
    record: aCampaign({
      id: `${partnerId}-campaign-${String(at)}`,
      partnerId,
      plan,
      deliverables: plan.length > 3 ? [{ id: 'd', title: 'Page', dueOn: null, doneOn: null }] : [],
    }),
  })),
  text.map((actual): Make => (partnerId, id) => ({
    kind: 'save-record',
    table: 'opportunities',
    record: anOpportunity({ id, partnerId, actual }),
  })),
  fc.constant<Make>((partnerId, id) => ({
    kind: 'save-record',
    table: 'insights',
    record: anInsight({ id, partnerId }),
  })),
  pick.map((at): Make => (partnerId) => ({
    kind: 'remove-record',
    table: 'goals',
    recordId: `${partnerId}-goal-${String(at)}`,
  })),
  fc.constant<Make>(() => ({ kind: 'delete-partner' })),
  fc.constant<Make>((_, id) => ({
    kind: 'create-partner',
    partnerId: id,
    profile: { ...emptyProfile, name: `New ${id}` },
  })),
)

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(fc.record({ partner: pick, make: commands }), {
  maxLength: 8,
})

/** Carries out each edit as an act of its own; what the domain refuses changes nothing. */
export function carryOut(store: MergeStore, list: readonly Edit[]): MergeStore {
  return list.reduce((now, { partner, make }, at) => {
    const partnerId = `p${String(partner + 1)}`
    const command = make(partnerId, `${store.name}-new-${String(now.changeSets.length)}-${String(at)}`)
    return act(now, [{ partnerId: command.kind === 'create-partner' ? command.partnerId : partnerId, command }])
  }, store)
}
