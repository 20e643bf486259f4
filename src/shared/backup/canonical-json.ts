/**
 * JSON in one fixed form: fields by name, no white space, absent and undefined the same. Two values with the same
 * content have the same text, whatever order their fields were written in. Stored hashes stand on it: never change it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields: string[] = []
  for (const [name, field] of Object.entries(value).sort(byName))
    if (field !== undefined) fields.push(`${JSON.stringify(name)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}

type Named = readonly [name: string, ...rest: unknown[]]

/** By code unit, never by locale: the order must be the same on every machine. */
const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : a > b ? 1 : 0)
