/**
 * Finds what must never reach a service: objects with a foreign prototype, keys that could reach a prototype, functions,
 * and structures deep or large enough to be meant as an attack. Answers with what is wrong, or null.
 */
export function findUnsafePart(value: unknown): string | null {
  const budget = { nodes: maxNodes }
  return inspect(value, 0, budget)
}

const maxDepth = 40
/** A change set of 10,000 imported partners has about 1.5 million values. */
const maxNodes = 5_000_000
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function inspect(value: unknown, depth: number, budget: { nodes: number }): string | null {
  budget.nodes -= 1
  if (budget.nodes < 0) return 'too many values'
  if (depth > maxDepth) return 'nested too deeply'
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  if (typeof value !== 'object' || value === null) return null
  if (value instanceof Uint8Array) return null
  return Array.isArray(value) ? inspectItems(value, depth, budget) : inspectFields(value, depth, budget)
}

function inspectItems(items: readonly unknown[], depth: number, budget: { nodes: number }): string | null {
  for (const item of items) {
    const found = inspect(item, depth + 1, budget)
    if (found !== null) return found
  }
  return null
}

function inspectFields(fields: object, depth: number, budget: { nodes: number }): string | null {
  const prototype: unknown = Object.getPrototypeOf(fields)
  // An object from another realm (structured clone in a test) has a prototype of its own that is just as plain.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return 'an object with a prototype'
  for (const [key, field] of Object.entries(fields)) {
    if (forbiddenKeys.has(key)) return 'a forbidden field name'
    const found = inspect(field, depth + 1, budget)
    if (found !== null) return found
  }
  return null
}
