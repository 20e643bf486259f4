/**
 * JSON in one fixed form: fields by name, no white space, absent and undefined the same. Two values with the same
 * content have the same text, whatever order their fields were written in. Stored hashes stand on it: never change it.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const record = value as Readonly<Record<string, unknown>>
  let text = ''
  // Sorted by code unit, never by locale: the order must be the same on every machine.
  for (const name of Object.keys(record).sort()) {
    const field = record[name]
    if (field !== undefined) text += `${text === '' ? '' : ','}${writtenName(name)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

/** Records of one kind have the same few names; text from outside may bring any number of them. */
const writtenNames = new Map<string, string>()
const mostNames = 1_000

function writtenName(name: string): string {
  const known = writtenNames.get(name)
  if (known !== undefined) return known
  const written = JSON.stringify(name)
  if (writtenNames.size < mostNames) writtenNames.set(name, written)
  return written
}
