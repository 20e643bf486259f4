import type { EntryAnswer } from './foreign-choices'
import type { PossibleDuplicate } from './find-duplicates'
import type { PartnerCandidate } from './match-partners'
import type { PlannedPartner } from './plan-foreign-import'

/** Something that an entry of the list may be the same as. */
export type Likeness = {
  readonly answer: EntryAnswer
  readonly name: string
  /** The row of the list; null for a partner that is here already. */
  readonly row: number | null
  readonly score: number
  readonly because: PossibleDuplicate['because'] | 'website'
}

/** An entry that may be there twice. Only a person can tell; until then `usual` counts. */
export type EntryQuestion = {
  readonly key: string
  readonly name: string
  readonly row: number
  readonly likenesses: readonly Likeness[]
  readonly usual: EntryAnswer
}

/** Names an entry of the list, whatever is decided about the others. */
export const entryKey = (rows: readonly number[], name: string): string => `${String(rows[0] ?? 0)} ${name}`

/**
 * What is asked about possible duplicates. Until somebody answers, two rows of the list stay two partners, and a row with
 * the very name or website of a partner that is here is left out: nothing is joined and nothing doubled silently.
 */
export function askAboutDuplicates(
  entries: readonly PlannedPartner[],
  duplicates: readonly PossibleDuplicate[],
): readonly EntryQuestion[] {
  const listed = new Map<string, Likeness[]>()
  for (const { rows, names, score, because } of duplicates) {
    const key = entryKey(rows[1], names[1])
    const answer: EntryAnswer = { kind: 'entry', key: entryKey(rows[0], names[0]) }
    const likeness: Likeness = { answer, name: names[0], row: rows[0][0] ?? null, score, because }
    listed.set(key, [...(listed.get(key) ?? []), likeness])
  }
  return entries.flatMap((entry): readonly EntryQuestion[] => {
    const name = entry.values.get('name') ?? ''
    const key = entryKey(entry.rows, name)
    const stored = entry.match.kind === 'new' ? entry.match.candidates.map(toLikeness) : []
    const likenesses = [...stored, ...(listed.get(key) ?? [])]
    if (likenesses.length === 0) return []
    const isHere = stored.some(({ because }) => because === 'same-name' || because === 'website')
    const usual: EntryAnswer =
      entry.match.kind === 'same'
        ? { kind: 'partner', partnerId: entry.match.partnerId }
        : { kind: isHere ? 'skip' : 'new' }
    return [{ key, name, row: entry.rows[0] ?? 0, likenesses: likenesses.toSorted((a, b) => b.score - a.score), usual }]
  })
}

const toLikeness = ({ partnerId, name, score, because }: PartnerCandidate): Likeness => ({
  answer: { kind: 'partner', partnerId },
  name,
  row: null,
  score,
  because,
})
