import { describe, expect, it } from 'vitest'
import { digestOf } from '#shared/domain/digest'

describe('digestOf', () => {
  it('is sixteen hex digits that depend on names and values and not on their order', () => {
    expect(digestOf({ a: '1', b: '2' })).toMatch(/^[0-9a-f]{16}$/)
    expect(digestOf({ a: '1', b: '2' })).toBe(digestOf({ b: '2', a: '1' }))
    const others = [
      {},
      { a: '1' },
      { a: '2', b: '1' },
      { ab: '12' },
      { a: '1', b: '2', c: '' },
      { a: '1", "b', b: '2' },
    ]
    expect(new Set([{ a: '1', b: '2' }, ...others].map(digestOf)).size).toBe(others.length + 1)
  })

  it('stays what it was, as it is stored with sign-offs', () => {
    expect(digestOf({})).toBe('09612b07b5ecb5a5')
    expect(digestOf({ goals: 'Mehr Käufer 👩‍🚀 مرحبا' })).toBe('6f8e7fded16c7842')
  })
})
