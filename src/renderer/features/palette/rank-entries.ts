import { foldText, searchText, sortName } from '../../ui/fold-text'
import type { Partner } from '#shared/domain/records/partner'
import type { PaletteEntry } from './palette-entry'

/** How well something fits what was typed; lower is better, null is not at all. */
function rankText(name: string, all: string, words: readonly string[]): number | null {
  if (!words.every((word) => all.includes(word))) return null
  const [first = ''] = words
  if (name.startsWith(first)) return 0
  if (name.includes(` ${first}`)) return 1
  return name.includes(first) ? 2 : 3
}

type Ranked<T> = { readonly rank: number; readonly item: T }

const toWords = (typed: string): readonly string[] => foldText(typed).split(/\s+/).filter(Boolean)

/** Found at the beginning of a word; what is found inside one comes after the partners. */
const beginsWord = 1

export type RankedEntries = { readonly first: readonly PaletteEntry[]; readonly last: readonly PaletteEntry[] }

/** Pages, acts and views that fit, before and after the partners; in the order given where they fit equally. */
export function rankEntries(entries: readonly PaletteEntry[], typed: string): RankedEntries {
  const words = toWords(typed)
  const ranked = entries
    .flatMap((item): readonly Ranked<PaletteEntry>[] => {
      const rank = rankText(foldText(item.label), item.text, words)
      return rank === null ? [] : [{ rank, item }]
    })
    .toSorted((a, b) => a.rank - b.rank)
  return {
    first: ranked.filter(({ rank }) => rank <= beginsWord).map(({ item }) => item),
    last: ranked.filter(({ rank }) => rank > beginsWord).map(({ item }) => item),
  }
}

/** The best partners that fit, at most `limit`. Their folded texts are kept with them: 10,000 are looked through in some ms. */
export function rankPartners(partners: Iterable<Partner>, typed: string, limit: number): readonly Partner[] {
  const words = toWords(typed)
  const ranks: Partner[][] = [[], [], [], []]
  for (const partner of partners) {
    const rank = rankText(sortName(partner), searchText(partner), words)
    if (rank !== null) ranks[rank]?.push(partner)
  }
  const best: Partner[] = []
  for (const found of ranks) {
    if (best.length >= limit) break
    // Among equals what is in use comes before what is in the bin, then by name.
    best.push(...found.toSorted((a, b) => binned(a) - binned(b) || byName(a, b)).slice(0, limit - best.length))
  }
  return best
}

const binned = ({ deletedAt }: Partner): number => Number(deletedAt !== null)

const byName = (a: Partner, b: Partner): number => {
  const [one, other] = [sortName(a), sortName(b)]
  return one < other ? -1 : Number(one > other)
}
