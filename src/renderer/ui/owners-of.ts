import type { Partner } from '#shared/domain/records/partner'
import type { Workspace } from '#shared/domain/context'

/** Everybody who owns a partner or may: the people without a function of their own, and owners that only partners name. */
export function ownersOf(partners: Iterable<Partner>, { people }: Pick<Workspace, 'people'>): readonly string[] {
  const owners = new Set(people.filter(({ active, brain }) => active && brain === null).map(({ name }) => name))
  for (const { owner, deletedAt } of partners) if (deletedAt === null) owners.add(owner.trim())
  owners.delete('')
  return [...owners].sort((a, b) => a.localeCompare(b))
}
