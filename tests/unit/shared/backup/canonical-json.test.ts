import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/backup/canonical-json'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, field]) => [name, shuffled(field)] as const)
      .toReversed(),
  )
}

describe('canonicalJson', () => {
  it('does not depend on the order of fields, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(shuffled(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        // JSON itself knows no minus zero.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('treats an undefined field as absent', () => {
    expect(canonicalJson({ b: undefined, a: [1, undefined] })).toBe('{"a":[1,null]}')
  })

  it('keeps names that objects treat in their own way', () => {
    const value: unknown = JSON.parse('{"b":[{"__proto__":{"x":1},"2":[{"10":1,"9":null}]}],"a":"é"}')
    expect(canonicalJson(value)).toBe('{"a":"é","b":[{"2":[{"10":1,"9":null}],"__proto__":{"x":1}}]}')
  })

  it('orders names by code unit, not by locale', () => {
    expect(canonicalJson({ ä: 1, z: 2, Z: 3, '10': 4, '9': 5 })).toBe('{"10":4,"9":5,"Z":3,"z":2,"ä":1}')
  })
})
