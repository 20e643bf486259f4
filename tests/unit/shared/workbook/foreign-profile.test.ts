import { expect, it } from 'vitest'
import { emptyProfile, partnerProfile } from '#shared/domain/records/partner'
import type { ForeignDraft } from '#shared/workbook/foreign-draft'
import { completeProfile, patchFromList, toForeignProfile } from '#shared/workbook/foreign-profile'
import type { PartnerField } from '#shared/workbook/partner-fields'

const aDraft = (values: Partial<Record<PartnerField, string>>, parts: Partial<ForeignDraft> = {}): ForeignDraft => ({
  rows: [2],
  values: new Map(Object.entries({ name: 'Acme', ...values })) as ForeignDraft['values'],
  contacts: [],
  totals: [],
  notes: [],
  ...parts,
})

it('keeps what no field takes in the notes, with the title of its field', () => {
  const { notes, tier } = toForeignProfile(aDraft({ tier: 'Gold', startedOn: '2015', stage: 'Won', externalId: '007' }))
  expect(tier).toBeUndefined()
  expect(notes).toBe('Tier: Gold\nStage: Won\nStarted on: 2015\nId: 007')
})

it('understands a tier by its label whatever its case', () => {
  expect(toForeignProfile(aDraft({ tier: ' HIGH VALUE' })).tier).toBe('high-value')
})

it('makes a profile that a partner can have, however long the texts of the list are', () => {
  const long = 'x'.repeat(400)
  const contact = { name: long, role: '', email: '', phone: '' }
  const profile = toForeignProfile(aDraft({ website: long, tags: `a; b, ${long}` }, { contacts: [contact] }))
  expect(partnerProfile.safeParse(completeProfile(profile)).success).toBe(true)
  expect(profile.tags).toEqual(['a', 'b'])
  expect(profile.notes?.split('\n')).toHaveLength(2)
})

it('changes nothing when the list says what the partner has', () => {
  const listed = toForeignProfile(aDraft({ owner: 'Kim', tags: 'a, b' }, { notes: ['One', 'Two'] }))
  expect(patchFromList(completeProfile(listed), listed, 'replace')).toEqual({})
})

it('never empties what the list does not say', () => {
  const partner = { ...emptyProfile, name: 'Acme', owner: 'Kim', tier: 'high-risk' as const, tags: ['old'] }
  expect(patchFromList(partner, toForeignProfile(aDraft({})), 'replace')).toEqual({})
})
