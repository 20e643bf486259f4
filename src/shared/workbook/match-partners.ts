import type { ForeignDraft } from './foreign-draft'
import { createNameIndex, type NameIndex } from './name-index'
import { normaliseName, websiteDomain } from './partner-name'

export type ExistingPartner = { readonly id: string; readonly name: string; readonly website: string | null }

export type PartnerCandidate = {
  readonly partnerId: string
  readonly name: string
  readonly score: number
  readonly because: 'website' | 'same-name' | 'similar-name'
}

type SameAs = { readonly partnerId: string; readonly by: 'id' | 'website' | 'name' }

export type PartnerMatch =
  /** `candidates` are other partners that might be meant; only a person can tell. */
  | { readonly kind: 'new'; readonly candidates: readonly PartnerCandidate[] }
  | (SameAs & { readonly kind: 'same'; readonly candidates: readonly PartnerCandidate[] })

const leastSimilar = 0.75
const shownCandidates = 5

/**
 * Finds for each draft the partner it already is: by id, then by website domain, then by name. A match counts only when
 * it is the only one on both sides; anything else is offered as a candidate.
 */
export function matchPartners(
  drafts: readonly ForeignDraft[],
  existing: readonly ExistingPartner[],
): readonly PartnerMatch[] {
  const { names, ...sets } = indexPartners(existing)
  const draftDomains = countBy(drafts.map((draft) => domainOf(draft.values.get('website'))))
  const draftNames = countBy(drafts.map((draft) => normaliseName(draft.values.get('name') ?? '')))
  const taken = new Set<string>()
  return drafts.map((draft): PartnerMatch => {
    const name = draft.values.get('name') ?? ''
    const domain = domainOf(draft.values.get('website'))
    const byDomain = domain === null ? [] : (sets.byDomain.get(domain) ?? [])
    const byName = sets.byName.get(normaliseName(name)) ?? []
    const id = draft.values.get('externalId')
    const single = findSingle([
      ['id', id !== undefined && sets.ids.has(id) ? id : null],
      ['website', draftDomains.get(domain) === 1 && byDomain.length === 1 ? (byDomain[0]?.id ?? null) : null],
      ['name', draftNames.get(normaliseName(name)) === 1 && byName.length === 1 ? (byName[0]?.id ?? null) : null],
    ])
    const known = [
      ...byDomain.map((partner) => toCandidate(partner, 'website', 0.95)),
      ...byName.map((partner) => toCandidate(partner, 'same-name', 1)),
    ]
    if (single !== null && !taken.has(single.partnerId)) {
      taken.add(single.partnerId)
      const others = known.filter(({ partnerId }) => partnerId !== single.partnerId)
      return { kind: 'same', ...single, candidates: uniqueCandidates(others) }
    }
    const similar = names.findSimilar(name, leastSimilar).flatMap(({ at, score }) => {
      const partner = existing[at]
      return partner === undefined ? [] : [toCandidate(partner, 'similar-name', score)]
    })
    return { kind: 'new', candidates: uniqueCandidates([...known, ...similar]) }
  })
}

function findSingle(tries: readonly (readonly [SameAs['by'], string | null])[]): SameAs | null {
  for (const [by, partnerId] of tries) if (partnerId !== null) return { by, partnerId }
  return null
}

type PartnerIndex = {
  readonly byDomain: ReadonlyMap<string, readonly ExistingPartner[]>
  readonly byName: ReadonlyMap<string, readonly ExistingPartner[]>
  readonly ids: ReadonlySet<string>
  readonly names: NameIndex
}

const indexes = new WeakMap<readonly ExistingPartner[], PartnerIndex>()

/** Made once of a list: while a file is still being read, or the first time that something is compared with it. */
export function indexPartners(existing: readonly ExistingPartner[]): PartnerIndex {
  const known = indexes.get(existing)
  if (known !== undefined) return known
  const byDomain = new Map<string, ExistingPartner[]>()
  const byName = new Map<string, ExistingPartner[]>()
  for (const partner of existing) {
    const domain = domainOf(partner.website ?? undefined)
    if (domain !== null) addTo(byDomain, domain, partner)
    addTo(byName, normaliseName(partner.name), partner)
  }
  const names = createNameIndex(existing.map(({ name }) => name))
  const index = { byDomain, byName, ids: new Set(existing.map(({ id }) => id)), names }
  indexes.set(existing, index)
  return index
}

function addTo(lists: Map<string, ExistingPartner[]>, key: string, partner: ExistingPartner): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [partner])
  else list.push(partner)
}

function domainOf(website: string | undefined): string | null {
  return website === undefined ? null : websiteDomain(website)
}

function countBy<T>(keys: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function toCandidate(partner: ExistingPartner, because: PartnerCandidate['because'], score: number): PartnerCandidate {
  return { partnerId: partner.id, name: partner.name, score, because }
}

function uniqueCandidates(candidates: readonly PartnerCandidate[]): readonly PartnerCandidate[] {
  if (candidates.length < 2) return candidates
  const best = new Map<string, PartnerCandidate>()
  for (const candidate of candidates) {
    const known = best.get(candidate.partnerId)
    if (known === undefined || candidate.score > known.score) best.set(candidate.partnerId, candidate)
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, shownCandidates)
}
