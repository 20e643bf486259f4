import type { Partner } from '#shared/domain/records/partner'
import { normaliseName, websiteDomain } from '#shared/workbook/partner-name'

type Typed = { readonly name: string; readonly website: string }

/** A partner of the same name, however it is spelt, or of the same website; the bin aside. */
export function findNamesake(byId: ReadonlyMap<string, Partner>, { name, website }: Typed): Partner | null {
  const wanted = name.trim() === '' ? null : normaliseName(name)
  const domain = website.trim() === '' ? null : websiteDomain(website)
  if (wanted === null && domain === null) return null
  for (const partner of byId.values()) {
    if (partner.deletedAt !== null) continue
    if (wanted !== null && nameOf(partner) === wanted) return partner
    if (domain !== null && partner.website !== '' && websiteDomain(partner.website) === domain) return partner
  }
  return null
}

const names = new WeakMap<Partner, string>()

/** Worked out once for each record: the dialog asks for all of them at every key. */
function nameOf(partner: Partner): string {
  const known = names.get(partner)
  if (known !== undefined) return known
  const name = normaliseName(partner.name)
  names.set(partner, name)
  return name
}
