/**
 * The same answers, each worked out once: a list says the same few things over and over. It forgets all of them where
 * there are more than `most`, so that no file fills the memory.
 */
export function remember<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    if (known.size === most) known.clear()
    const found = answer(text)
    known.set(text, found)
    return found
  }
}
