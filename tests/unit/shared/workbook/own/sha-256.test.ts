import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#shared/workbook/own/sha-256'

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('sha256', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000, 100_000])('is right for %i characters', (length) => {
    expect(sha256('a'.repeat(length))).toBe(reference('a'.repeat(length)))
  })

  it('is right for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(reference(text))
      }),
    )
  })
})
