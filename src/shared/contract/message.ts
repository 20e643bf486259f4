/**
 * Frames one value for a byte stream: a 4-byte length, JSON, then the raw bytes that the JSON has holes for.
 * Bytes are not turned into text, so a backup of 200 MB stays 200 MB. Pure; what the value means is checked elsewhere.
 */
type Place = { readonly at: readonly (string | number)[]; readonly length: number }
type Envelope = { readonly value: unknown; readonly bytes: readonly Place[] }

export function encodeMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const bytes: Place[] = []
  const json = JSON.stringify({ value: lift(value, [], { parts, bytes }), bytes } satisfies Envelope)
  const head = new TextEncoder().encode(json)
  const total = parts.reduce((sum, part) => sum + part.byteLength, lengthBytes + head.byteLength)
  const message = new Uint8Array(total)
  new DataView(message.buffer).setUint32(0, head.byteLength)
  message.set(head, lengthBytes)
  let offset = lengthBytes + head.byteLength
  for (const part of parts) {
    message.set(part, offset)
    offset += part.byteLength
  }
  return message
}

/** The value, or undefined when the bytes are no message. Never throws, whatever the bytes. */
export function decodeMessage(message: Uint8Array): { readonly value: unknown } | undefined {
  if (message.byteLength < lengthBytes) return undefined
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  const headEnd = lengthBytes + view.getUint32(0)
  if (headEnd > message.byteLength) return undefined
  const envelope = parseEnvelope(message.subarray(lengthBytes, headEnd))
  if (envelope === undefined) return undefined
  let offset = headEnd
  const root = { value: envelope.value }
  for (const place of envelope.bytes) {
    const end = offset + place.length
    if (end > message.byteLength || !fill(root, place.at, message.slice(offset, end))) return undefined
    offset = end
  }
  return offset === message.byteLength ? root : undefined
}

const lengthBytes = 4

type Out = { readonly parts: Uint8Array[]; readonly bytes: Place[] }

/**
 * The value with null where bytes were; the bytes go to `out` in order. Most messages have no bytes at all, and a change
 * set of an import has millions of values: what holds no bytes is passed on as it is, and `at` is one list for the walk.
 */
function lift(value: unknown, at: (string | number)[], out: Out): unknown {
  if (value instanceof Uint8Array) {
    out.parts.push(value)
    out.bytes.push({ at: [...at], length: value.byteLength })
    return null
  }
  if (Array.isArray(value)) return liftItems(value, at, out)
  if (typeof value !== 'object' || value === null) return value
  return liftFields(value as Readonly<Record<string, unknown>>, at, out)
}

function liftItems(items: readonly unknown[], at: (string | number)[], out: Out): readonly unknown[] {
  let lifted: unknown[] | null = null
  for (const [index, item] of items.entries()) {
    at.push(index)
    const next = lift(item, at, out)
    at.pop()
    if (next === item) continue
    lifted ??= [...items]
    lifted[index] = next
  }
  return lifted ?? items
}

function liftFields(fields: Readonly<Record<string, unknown>>, at: (string | number)[], out: Out): unknown {
  let lifted: Map<string, unknown> | null = null
  for (const key of Object.keys(fields)) {
    at.push(key)
    const next = lift(fields[key], at, out)
    at.pop()
    if (next === fields[key]) continue
    lifted ??= new Map(Object.entries(fields))
    lifted.set(key, next)
  }
  return lifted === null ? fields : Object.fromEntries(lifted)
}

function parseEnvelope(head: Uint8Array): Envelope | undefined {
  try {
    const envelope: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(head))
    return isEnvelope(envelope) ? envelope : undefined
  } catch {
    return undefined
  }
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null || !('value' in value) || !('bytes' in value)) return false
  return Array.isArray(value.bytes) && value.bytes.every(isPlace)
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('length' in value)) return false
  const isLength = typeof value.length === 'number' && Number.isSafeInteger(value.length) && value.length >= 0
  return isLength && Array.isArray(value.at) && value.at.every((key) => ['string', 'number'].includes(typeof key))
}

/** Puts bytes into their hole. Walks own fields only, so that no path can reach a prototype. */
function fill(root: { value: unknown }, at: readonly (string | number)[], bytes: Uint8Array): boolean {
  let holder: object = root
  let key: string | number = 'value'
  for (const next of at) {
    const inner: unknown = Object.getOwnPropertyDescriptor(holder, key)?.value
    if (typeof inner !== 'object' || inner === null || inner instanceof Uint8Array) return false
    holder = inner
    key = next
  }
  const hole = Object.getOwnPropertyDescriptor(holder, key)
  if (hole?.value !== null || hole.writable !== true) return false
  Object.defineProperty(holder, key, { ...hole, value: bytes })
  return true
}

// Both exist in Node and in every browser; the shared room is compiled without the types of either.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string }
