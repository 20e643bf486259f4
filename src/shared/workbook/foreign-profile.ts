import { textLimits } from '../domain/fields'
import { type Contact, emptyProfile, type PartnerProfile, type Tier, tiers } from '../domain/records/partner'
import { sameValue } from '../domain/same-value'
import type { ForeignDraft } from './foreign-draft'
import { normaliseTitle } from './normalise-title'
import { findField, type PartnerField } from './partner-fields'

/** The fields of a profile that the list fills; the others are not in it. */
export type ForeignProfile = Partial<PartnerProfile> & Pick<PartnerProfile, 'name'>

/** Whether a value of the list replaces a different one of the partner, or fills empty fields only. */
export type ExistingValues = 'replace' | 'fill-empty'

const textFields = ['website', 'country', 'segment', 'owner'] as const
/** Fields of the list that a profile has no place for. */
const notedFields = ['stage', 'startedOn', 'endedOn', 'parentName', 'externalId'] as const satisfies PartnerField[]
const mostContacts = 50
const mostTags = 50

/** What a foreign list says of a partner; what no field takes, and what a field is too short for, stands in the notes. */
export function toForeignProfile(draft: ForeignDraft): ForeignProfile {
  const profile: { -readonly [F in keyof PartnerProfile]?: PartnerProfile[F] } = {}
  const notes = [...draft.notes]
  const note = (field: PartnerField, text: string): number => notes.push(`${findField(field).title}: ${text}`)
  for (const field of textFields) {
    const text = draft.values.get(field) ?? ''
    if (text.length > textLimits.short) note(field, text)
    else if (text !== '') profile[field] = text
  }
  const tierText = draft.values.get('tier') ?? ''
  const tier = readTier(tierText)
  if (tier !== null) profile.tier = tier
  else if (tierText !== '') note('tier', tierText)
  const tags = readTags(draft.values.get('tags') ?? '')
  if (tags.length > 0) profile.tags = tags
  for (const field of notedFields) {
    const text = draft.values.get(field) ?? ''
    if (text !== '') note(field, text)
  }
  const contacts = draft.contacts.filter((contact, at) => at < mostContacts && fits(contact))
  if (contacts.length > 0) profile.contacts = contacts
  notes.push(...draft.contacts.filter((contact) => !contacts.includes(contact)).map(describeContact))
  if (notes.length > 0) profile.notes = notes.join('\n')
  return { ...profile, name: (draft.values.get('name') ?? '').trim() }
}

export const completeProfile = (profile: ForeignProfile): PartnerProfile => ({ ...emptyProfile, ...profile })

const tiersByWords: ReadonlyMap<string, Tier> = new Map(
  (Object.entries(tiers) as [Tier, string][]).flatMap(([tier, label]) => [
    [normaliseTitle(label), tier],
    [normaliseTitle(tier), tier],
  ]),
)

/** Words for a tier as people write them; anything else is no tier of ours. */
const readTier = (text: string): Tier | null => (text === '' ? null : (tiersByWords.get(normaliseTitle(text)) ?? null))

function readTags(text: string): string[] {
  const tags = text
    .split(/[,;|]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && tag.length <= textLimits.short)
  return [...new Set(tags)].slice(0, mostTags)
}

const fits = (contact: Contact): boolean => Object.values(contact).every((text) => text.length <= textLimits.short)

const describeContact = (contact: Contact): string =>
  `Contact: ${[contact.name, contact.role, contact.email, contact.phone].filter((text) => text !== '').join(', ')}`

/**
 * What an update changes: values that the list has and the partner has differently. Nothing is emptied; notes, contacts
 * and tags only grow, so that importing the same list again changes nothing.
 */
export function patchFromList(
  partner: PartnerProfile,
  listed: ForeignProfile,
  existing: ExistingValues,
): Partial<PartnerProfile> {
  const next: Partial<PartnerProfile> = {
    ...(existing === 'replace' ? { name: listed.name } : {}),
    ...Object.fromEntries(
      textFields
        .filter((field) => listed[field] !== undefined && (existing === 'replace' || partner[field] === ''))
        .map((field) => [field, listed[field]]),
    ),
    ...(listed.tier !== undefined && existing === 'replace' ? { tier: listed.tier } : {}),
    tags: [...new Set([...partner.tags, ...(listed.tags ?? [])])],
    contacts: addContacts(partner.contacts, listed.contacts ?? [], existing),
    notes: addLines(partner.notes, listed.notes ?? ''),
  }
  return Object.fromEntries(
    Object.entries(next).filter(([field, value]) => !sameValue(value, partner[field as keyof PartnerProfile])),
  )
}

function addLines(notes: string, listed: string): string {
  const known = new Set(notes.split('\n').map((line) => line.trim()))
  const added = listed.split('\n').filter((line) => line.trim() !== '' && !known.has(line.trim()))
  return added.length === 0 ? notes : [...(notes === '' ? [] : [notes]), ...added].join('\n')
}

function addContacts(
  contacts: readonly Contact[],
  listed: readonly Contact[],
  existing: ExistingValues,
): PartnerProfile['contacts'] {
  const next = [...contacts]
  for (const contact of listed) {
    const at = next.findIndex((known) => isSamePerson(known, contact))
    const known = next[at]
    if (known === undefined) next.push(contact)
    else next[at] = existing === 'replace' ? overlay(known, contact) : overlay(contact, known)
  }
  return next
}

function isSamePerson(one: Contact, other: Contact): boolean {
  const same = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase()
  if (one.email !== '' && other.email !== '') return same(one.email, other.email)
  return same(one.name, other.name) || (one.name === '' && other.name === '' && same(one.phone, other.phone))
}

/** The fields of `over` where it has any, else those of `under`. */
const overlay = (under: Contact, over: Contact): Contact => ({
  name: over.name || under.name,
  role: over.role || under.role,
  email: over.email || under.email,
  phone: over.phone || under.phone,
})
