import { normaliseName } from './partner-name'

export type SimilarName = {
  /** Position in the list that the index was made of; of equal names the first. */
  readonly at: number
  /** 0 to 1; 1 when the names are the same but for case, accents, punctuation and legal form. */
  readonly score: number
}

export type NameIndex = { readonly findSimilar: (name: string, least: number) => readonly SimilarName[] }

/** Numbers of the three-letter groups of a name, sorted: comparing numbers is ten times faster than texts. */
type Grams = Uint32Array

type Entry = { readonly at: number; readonly plain: string; grams: Grams | null }

/** Entries by the number of a group. */
type Places = Map<number, Entry[]>

/** Names with the same numbers in them. Their groups are made when the first name is compared with them. */
type Alike = { readonly entries: Entry[]; readonly rare: RareGrams; places: Places | null }

/** Numbers of groups with letters that have no short number. */
type RareGrams = Map<string, number>

/** So many names are compared one by one; more are looked up by their groups. */
const fewNames = 40
/** More than these few thousand candidates per name are not compared; equal names are found in any case. */
const mostCompared = 2_000

/**
 * Finds names alike without comparing each with each, so that 10,000 names against 10,000 stay within seconds.
 * Names with different numbers in them (`Depot 12`, `Depot 13`) are different on purpose and never alike.
 */
export function createNameIndex(names: readonly string[]): NameIndex {
  const firstPlaces = new Map<string, number>()
  const byDigits = new Map<string, Alike>()
  names.forEach((name, at) => {
    const plain = normaliseName(name)
    if (plain === '' || firstPlaces.has(plain)) return
    firstPlaces.set(plain, at)
    const entry = { at, plain, grams: null }
    const alike = byDigits.get(digitsOf(plain))
    if (alike === undefined) byDigits.set(digitsOf(plain), { entries: [entry], rare: new Map(), places: null })
    else alike.entries.push(entry)
  })
  return {
    findSimilar(name, least) {
      const plain = normaliseName(name)
      const same = firstPlaces.get(plain)
      const found: SimilarName[] = same === undefined ? [] : [{ at: same, score: 1 }]
      const alike = byDigits.get(digitsOf(plain))
      if (alike === undefined || (alike.entries.length === 1 && same !== undefined)) return found
      const own = toGrams(plain, alike.rare)
      for (const entry of findComparable(own, least, alike)) {
        if (entry.at === same) continue
        const score = compareGrams(own, gramsOf(entry, alike.rare), least)
        if (score >= least) found.push({ at: entry.at, score })
      }
      return found.length < 2 ? found : found.toSorted((a, b) => b.score - a.score || a.at - b.at)
    },
  }
}

const gramsOf = (entry: Entry, rare: RareGrams): Grams => (entry.grams ??= toGrams(entry.plain, rare))

function placeGrams({ entries, rare }: Alike): Places {
  const places: Places = new Map()
  for (const entry of entries) {
    for (const gram of gramsOf(entry, rare)) {
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

/** Letters up to here make a number of three times ten bits; groups with any other letter are numbered as they come. */
const lettersInBits = 1_024

function gramAt(padded: string, at: number, rare: RareGrams): number {
  const [a, b, c] = [padded.charCodeAt(at), padded.charCodeAt(at + 1), padded.charCodeAt(at + 2)]
  if (a < lettersInBits && b < lettersInBits && c < lettersInBits) return (a << 20) | (b << 10) | c
  const letters = padded.slice(at, at + 3)
  const number = rare.get(letters) ?? lettersInBits ** 3 + rare.size
  rare.set(letters, number)
  return number
}

/** Each group once; the edges of the name form groups of their own. */
function toGrams(name: string, rare: RareGrams): Grams {
  const padded = `  ${name} `
  const grams = new Uint32Array(padded.length - 2)
  for (let at = 0; at < grams.length; at += 1) grams[at] = gramAt(padded, at, rare)
  grams.sort()
  let count = 1
  for (let at = 1; at < grams.length; at += 1) {
    const gram = grams[at] ?? 0
    if (gram !== grams[count - 1]) grams[count++] = gram
  }
  return grams.subarray(0, count)
}

/**
 * Entries that can reach the score at all. Two names that do share most groups, so they share one of the few rarest:
 * with `n` groups and `k` needed in common, one of the rarest `n - k + 1`.
 */
function findComparable(own: Grams, least: number, alike: Alike): Iterable<Entry> {
  if (alike.entries.length <= fewNames) return alike.entries
  const places = (alike.places ??= placeGrams(alike))
  const needed = Math.ceil((own.length * least) / (2 - least))
  const lists = Array.from(own, (gram) => places.get(gram) ?? []).toSorted((a, b) => a.length - b.length)
  const comparable = new Set<Entry>()
  for (const list of lists.slice(0, own.length - needed + 1)) {
    if (comparable.size + list.length > mostCompared) break
    for (const entry of list) comparable.add(entry)
  }
  return comparable
}

/** Twice the common groups over all groups (Dice); 0 where the lengths alone keep it below what is asked for. */
function compareGrams(a: Grams, b: Grams, least: number): number {
  const shareOf = (common: number): number => Math.round(((2 * common) / (a.length + b.length)) * 100) / 100
  if (shareOf(Math.min(a.length, b.length)) < least) return 0
  let common = 0
  let inA = 0
  let inB = 0
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) inA += 1
    if (difference >= 0) inB += 1
  }
  return shareOf(common)
}
