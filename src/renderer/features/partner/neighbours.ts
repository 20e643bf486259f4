import type { Day } from '#shared/domain/calendar'
import { stageLimitState } from '#shared/domain/clocks'
import type { Partner } from '#shared/domain/records/partner'
import type { Settings } from '#shared/domain/records/settings'
import { stageIds } from '#shared/protocol/stages'
import type { BoardFilter, BoardOrder } from '../../state/board-view'

export type Neighbours = { readonly previous: Partner | null; readonly next: Partner | null }

type BoardLook = { readonly filter: BoardFilter; readonly order: BoardOrder }

type Clocks = { readonly settings: Settings; readonly today: Day }

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const places = [...stageIds, 'closed'] as const

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const compare: Readonly<Record<BoardOrder, (a: Partner, b: Partner) => number>> = {
  'newest-here': (a, b) => byText(b.stageEnteredAt.slice(0, 10), a.stageEnteredAt.slice(0, 10)),
  'longest-here': (a, b) => byText(a.stageEnteredAt.slice(0, 10), b.stageEnteredAt.slice(0, 10)),
  name: () => 0,
}

/** The partners as the board shows them now: column after column, each in the board's order, filtered as it is. */
export function inBoardOrder(partners: Iterable<Partner>, look: BoardLook, clocks: Clocks): readonly Partner[] {
  const shown = [...partners].filter((partner) => partner.deletedAt === null && fits(partner, look.filter, clocks))
  return shown.toSorted(
    (a, b) =>
      places.indexOf(a.stage) - places.indexOf(b.stage) ||
      compare[look.order](a, b) ||
      byText(folded(a.name), folded(b.name)) ||
      byText(a.id, b.id),
  )
}

function fits(partner: Partner, filter: BoardFilter, { settings, today }: Clocks): boolean {
  if (filter.owner !== null && partner.owner.trim() !== filter.owner) return false
  if (filter.stage !== null && partner.stage !== filter.stage) return false
  if (filter.tier !== null && partner.tier !== filter.tier) return false
  if (filter.overdue && stageLimitState(partner, today, settings) !== 'over') return false
  const words = folded(filter.search).split(/\s+/).filter(Boolean)
  const text = folded([partner.name, partner.owner, partner.website, ...partner.tags].join('\n'))
  return words.every((word) => text.includes(word))
}

/** A partner that the filter hides has no neighbours: stepping would start at a place nobody sees. */
export function neighboursOf(id: string, ordered: readonly Partner[]): Neighbours {
  const at = ordered.findIndex((one) => one.id === id)
  if (at < 0) return { previous: null, next: null }
  return { previous: ordered[at - 1] ?? null, next: ordered[at + 1] ?? null }
}
