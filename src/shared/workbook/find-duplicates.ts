import type { ForeignDraft } from './foreign-draft'
import { createNameIndex } from './name-index'
import { websitePage } from './partner-name'

/** Two entries of one list that may be the same partner. Offered, never joined unasked. */
export type PossibleDuplicate = {
  /** Rows of the first and of the second entry. */
  readonly rows: readonly [readonly number[], readonly number[]]
  readonly names: readonly [string, string]
  readonly score: number
  readonly because: 'same-name' | 'similar-name' | 'same-website'
}

const leastSimilar = 0.85
/** Offers per entry: whoever has looked at three will see what the list is like. */
const mostPerEntry = 3

export function findDuplicates(drafts: readonly ForeignDraft[]): readonly PossibleDuplicate[] {
  const names = drafts.map((draft) => draft.values.get('name') ?? '')
  const index = createNameIndex(names)
  const found: PossibleDuplicate[] = []
  const firstByPage = new Map<string, number>()
  const add = (first: number, second: number, judged: Pick<PossibleDuplicate, 'score' | 'because'>): void => {
    const a = drafts[first]
    const b = drafts[second]
    if (a === undefined || b === undefined) return
    found.push({ rows: [a.rows, b.rows], names: [names[first] ?? '', names[second] ?? ''], ...judged })
  }
  drafts.forEach((draft, at) => {
    const earlier = index
      .findSimilar(names[at] ?? '', leastSimilar)
      .filter((similar) => similar.at < at)
      .slice(0, mostPerEntry)
    for (const { at: other, score } of earlier)
      add(other, at, { score, because: score === 1 ? 'same-name' : 'similar-name' })
    const page = websitePage(draft.values.get('website') ?? '')
    const samePage = page === null ? undefined : firstByPage.get(page)
    if (page !== null && samePage === undefined) firstByPage.set(page, at)
    const alreadyFound = earlier.some((similar) => similar.at === samePage)
    if (samePage !== undefined && !alreadyFound) add(samePage, at, { score: 0.8, because: 'same-website' })
  })
  return found.toSorted((a, b) => b.score - a.score)
}
