/**
 * Keys for the rows of a list that are in the page. A row that comes takes over the key of one that went, and with it
 * its elements: changing what they say costs less than half of making new ones. Rows that have the focus or are held
 * are given as pinned: their elements are never handed on.
 */
export function createRecycler(): (ids: readonly string[], pinned: readonly string[]) => readonly string[] {
  let keys: ReadonlyMap<string, string> = new Map()
  let pinnedBefore: readonly string[] = []
  let made = 0
  const makeKey = (): string => {
    made += 1
    return `row-${String(made)}`
  }
  return (ids, pinned) => {
    const staying = new Set([...ids, ...pinnedBefore])
    const free = [...keys].flatMap(([id, key]) => (staying.has(id) ? [] : [key]))
    keys = new Map(ids.map((id) => [id, keys.get(id) ?? free.shift() ?? makeKey()]))
    pinnedBefore = pinned
    return [...keys.values()]
  }
}
