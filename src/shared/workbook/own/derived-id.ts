import { sha256 } from './sha-256'

/**
 * The id of a record that somebody typed into a new row, made of what names it: the same row read twice, or by two
 * people, is the same record and is added once.
 */
export function derivedId(parts: readonly (string | number | null)[]): string {
  const hash = sha256(JSON.stringify(parts))
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')
}
