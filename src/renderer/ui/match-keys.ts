import { type ActId, acts } from '../text/keys'

export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export type KeyMatch =
  | { readonly kind: 'act'; readonly id: ActId }
  /** The first of two keys; the next one decides. */
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'none' }

const none: KeyMatch = { kind: 'none' }

const byKeys = new Map(acts.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)))
const prefixes = new Set([...byKeys.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0] ?? ''))

/** A stroke as the table of keys writes it. Shift counts only beside Ctrl or Cmd: `?` is `?` wherever it is on the keyboard. */
export function toKey({ key, ctrlKey, metaKey, shiftKey }: Stroke): string {
  const plain = key.length === 1 ? key.toLowerCase() : key
  if (!ctrlKey && !metaKey) return plain
  return shiftKey ? `mod+shift+${plain}` : `mod+${plain}`
}

/** What a stroke asks for after the keys before it. */
export function matchKeys(stroke: Stroke, prefix: string | null): KeyMatch {
  if (stroke.altKey) return none
  const key = toKey(stroke)
  const id = byKeys.get(prefix === null ? key : `${prefix} ${key}`)
  if (id !== undefined) return { kind: 'act', id }
  return prefix === null && prefixes.has(key) ? { kind: 'prefix', prefix: key } : none
}
