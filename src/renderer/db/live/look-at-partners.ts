import type { AgendaItem } from '#shared/domain/agenda/agenda-item'
import { countMornings, type MorningCounts } from '#shared/domain/agenda/count-mornings'
import { endOfWeek, findAgenda } from '#shared/domain/agenda/find-agenda'
import type { Day } from '#shared/domain/calendar'
import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import { type DriftLook, lookAtDrift } from '#shared/domain/drift/find-drift'
import { partnerFigures, type PartnerFigures } from '#shared/domain/portfolio/partner-figures'
import { loadDossiers, loadDossiersBetween, loadWorkspace } from '../load-dossiers'
import { getDatabase } from '../open-database'

/** What one partner needs: what stands, what comes, what is due until the end of the week, and its figures. */
export type PartnerDrift = DriftLook & {
  readonly agenda: readonly AgendaItem[]
  readonly figures: PartnerFigures
  /** What it adds to the notices of the coming mornings; none while no notice is wanted. */
  readonly mornings: readonly MorningCounts[]
}

/** Days ahead that "will drift if nothing happens" looks. */
const daysAhead = 30
/** Mornings that are told of while the page stays closed. */
const morningsAhead = 14
/** Partners looked at in one go, so that the page stays free in between. */
const chunk = 250

type Looking = {
  readonly today: Day
  /** The ids of all partners in the order of the store: a chunk of them is one stretch of every index. */
  readonly all: boolean
  /** True when what is found would be of no use any more. */
  readonly isOutdated: () => boolean
}

/** Those of the given partners that exist, looked at; null when it became outdated meanwhile. */
export async function lookAtPartners(
  ids: readonly string[],
  { today, all, isOutdated }: Looking,
): Promise<ReadonlyMap<string, PartnerDrift> | null> {
  const workspace = await loadWorkspace(getDatabase())
  const found = new Map<string, PartnerDrift>()
  for (let from = 0; from < ids.length; from += chunk) {
    const dossiers = await readNeighbours(ids.slice(from, from + chunk), all)
    if (isOutdated()) return null
    for (const [id, dossier] of dossiers) found.set(id, look(dossier, workspace, today))
  }
  return found
}

function readNeighbours(ids: readonly string[], all: boolean): Promise<ReadonlyMap<string, Dossier>> {
  const [first, last] = [ids[0], ids.at(-1)]
  return all && first !== undefined && last !== undefined
    ? loadDossiersBetween(getDatabase(), first, last)
    : loadDossiers(getDatabase(), ids)
}

function look(dossier: Dossier, workspace: Workspace, today: Day): PartnerDrift {
  const input = { dossier, workspace, today }
  return {
    ...lookAtDrift(input, daysAhead),
    agenda: findAgenda(input, endOfWeek(today, workspace.settings.weekStartsOn)),
    figures: partnerFigures(dossier, workspace, today),
    mornings: workspace.settings.morningNotice ? countMornings(input, morningsAhead) : [],
  }
}

export const readPartnerIds = async (): Promise<readonly string[]> =>
  (await getDatabase().partners.toCollection().primaryKeys()).map(String)
