/**
 * A short fingerprint of named facts, the same on every machine: FNV-1a over 64 bits, as 16 hex digits.
 * It tells whether facts changed; it is no protection against somebody who wants to deceive.
 */
export function digestOf(facts: Readonly<Record<string, string>>): string {
  const text = JSON.stringify(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index))
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash.toString(16).padStart(16, '0')
}
