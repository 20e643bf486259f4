import { describe, expect, it } from 'vitest'
import { findUnsafePart } from '#shared/contract/plain-data'

function nested(depth: number): unknown {
  return depth === 0 ? null : { inner: nested(depth - 1) }
}

describe('findUnsafePart', () => {
  it.each([
    ['an instance of a class', { at: new Date() }],
    ['a map', new Map()],
    ['an object made to inherit', Object.create({ inherited: true })],
    ['an own field named __proto__', JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}')],
    ['a field named constructor', { constructor: {} }],
    ['a field named prototype', [{ prototype: {} }]],
    ['a function', { run: () => 1 }],
    ['a symbol', [Symbol('x')]],
    ['a structure nested 1,000 deep', nested(1_000)],
  ])('finds %s', (_case, value) => {
    expect(findUnsafePart(value)).not.toBeNull()
  })

  it.each([
    ['JSON values', { a: [1, 'b', null, true, { c: {} }] }],
    ['bytes', { payload: new Uint8Array([1]) }],
    ['an object without prototype', Object.create(null)],
    ['a missing request', undefined],
  ])('lets %s pass', (_case, value) => {
    expect(findUnsafePart(value)).toBeNull()
  })
})
