/** A state with less than this share of the records before it may be an accident. */
const leastShare = 0.8

type Counts = Readonly<Record<string, number>>

/** History only ever grows, so it would hide a loss. */
const countCurrent = (counts: Counts): number =>
  Object.entries(counts).reduce((sum, [table, count]) => (table === 'history' ? sum : sum + count), 0)

/** True when `after` is suspiciously smaller than `before`: such a backup is kept, but pushes no other one out. */
export const shrinksTooMuch = (before: Counts, after: Counts): boolean =>
  countCurrent(after) < leastShare * countCurrent(before) ||
  (after['partners'] ?? 0) < leastShare * (before['partners'] ?? 0)
