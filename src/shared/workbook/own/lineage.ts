/**
 * Which acts a store still knows by id: those after `root`, in order, so that `ids[0]` is act `root + 1`.
 * With it two stores find the last moment at which they were the same.
 */
export type Lineage = {
  readonly root: number
  readonly ids: readonly string[]
  /** Earlier acts were forgotten to keep the list short: the store did not begin at `root`. */
  readonly shortened: boolean
}

/** How a workbook stands to the store that takes it in. */
export type Kinship =
  /** It was exported from this store: what it says of the past is this store's own past. */
  | { readonly kind: 'own-past' }
  /** It comes from another store that was the same until the act `seq`. */
  | { readonly kind: 'parted'; readonly seq: number }
  /** Nothing in common is known. */
  | { readonly kind: 'stranger' }

/** `mine` is the store's lineage, `theirs` the workbook's; both of the same workspace. */
export function findKinship(mine: Lineage, theirs: Lineage): Kinship {
  const tip = (one: Lineage): number => one.root + one.ids.length
  const from = Math.max(mine.root, theirs.root)
  const to = Math.min(tip(mine), tip(theirs))
  for (let seq = from + 1; seq <= to; seq += 1) {
    if (mine.ids[seq - mine.root - 1] === theirs.ids[seq - theirs.root - 1]) continue
    // Where the first act that both know differs, they parted at their beginning, if it is one.
    const known = seq > from + 1 || !(mine.shortened && theirs.shortened)
    return known ? { kind: 'parted', seq: seq - 1 } : { kind: 'stranger' }
  }
  if (tip(theirs) <= tip(mine)) return { kind: 'own-past' }
  return tip(mine) >= theirs.root ? { kind: 'parted', seq: tip(mine) } : { kind: 'stranger' }
}
