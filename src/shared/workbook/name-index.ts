import { normaliseName } from './partner-name'

export type SimilarName = {
  /** Position in the list that the index was made of; of equal names the first. */
  readonly at: number
  /** 0 to 1; 1 when the names are the same but for case, accents, punctuation and legal form. */
  readonly score: number
}

export type NameIndex = { readonly findSimilar: (name: string, least: number) => readonly SimilarName[] }

/** A name as the sorted numbers of its three-letter groups: comparing numbers is ten times faster than texts. */
type Entry = { readonly at: number; readonly grams: Uint32Array }

/** Entries by the number of a group. */
type Places = Map<number, Entry[]>

/** Names with the same numbers in them. */
type Alike = { readonly names: { readonly at: number; readonly plain: string }[]; places: Places | null }

/** More than these few thousand candidates per name are not compared; equal names are found in any case. */
const mostCompared = 2_000

/**
 * Finds names alike without comparing each with each, so that 10,000 names against 10,000 stay within seconds.
 * Names with different numbers in them (`Depot 12`, `Depot 13`) are different on purpose and never alike.
 */
export function createNameIndex(names: readonly string[]): NameIndex {
  const gramNumbers = new Map<string, number>()
  const firstPlaces = new Map<string, number>()
  const byDigits = new Map<string, Alike>()
  names.forEach((name, at) => {
    const plain = normaliseName(name)
    if (plain === '' || firstPlaces.has(plain)) return
    firstPlaces.set(plain, at)
    const alike = byDigits.get(digitsOf(plain))
    if (alike === undefined) byDigits.set(digitsOf(plain), { names: [{ at, plain }], places: null })
    else alike.names.push({ at, plain })
  })
  return {
    findSimilar(name, least) {
      const plain = normaliseName(name)
      const same = firstPlaces.get(plain)
      const found: SimilarName[] = same === undefined ? [] : [{ at: same, score: 1 }]
      const alike = byDigits.get(digitsOf(plain))
      if (alike === undefined || (alike.names.length === 1 && same !== undefined)) return found
      alike.places ??= placeGrams(alike, gramNumbers)
      const own = toGrams(plain, gramNumbers)
      for (const entry of findComparable(own, least, alike.places)) {
        const score = compareGrams(own, entry.grams)
        if (score >= least && entry.at !== same) found.push({ at: entry.at, score })
      }
      return found.toSorted((a, b) => b.score - a.score || a.at - b.at)
    },
  }
}

function placeGrams({ names }: Alike, gramNumbers: Map<string, number>): Places {
  const places: Places = new Map()
  for (const { at, plain } of names) {
    const entry = { at, grams: toGrams(plain, gramNumbers) }
    for (const gram of entry.grams) {
      const list = places.get(gram)
      if (list === undefined) places.set(gram, [entry])
      else list.push(entry)
    }
  }
  return places
}

function digitsOf(name: string): string {
  return /\d/.test(name) ? name.replace(/\D+/g, ' ').trim() : ''
}

/** Numbers for groups of three letters, new ones included; the edges of the name form groups of their own. */
function toGrams(name: string, numbers: Map<string, number>): Uint32Array {
  const padded = `  ${name} `
  const grams = new Set<number>()
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const gram = padded.slice(at, at + 3)
    const number = numbers.get(gram) ?? numbers.size
    numbers.set(gram, number)
    grams.add(number)
  }
  return Uint32Array.from(grams).sort()
}

/**
 * Entries that can reach the score at all. Two names that do share most groups, so they share one of the few rarest:
 * with `n` groups and `k` needed in common, one of the rarest `n - k + 1`.
 */
function findComparable(own: Uint32Array, least: number, places: Places): ReadonlySet<Entry> {
  const needed = Math.ceil((own.length * least) / (2 - least))
  const lists = Array.from(own, (gram) => places.get(gram) ?? []).toSorted((a, b) => a.length - b.length)
  const comparable = new Set<Entry>()
  for (const list of lists.slice(0, own.length - needed + 1)) {
    if (comparable.size + list.length > mostCompared) break
    for (const entry of list) comparable.add(entry)
  }
  return comparable
}

/** Twice the common groups over all groups (Dice). */
function compareGrams(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  let inA = 0
  let inB = 0
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) inA += 1
    if (difference >= 0) inB += 1
  }
  return Math.round(((2 * common) / (a.length + b.length)) * 100) / 100
}
