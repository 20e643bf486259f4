import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packLines, packTags, unpackLines, unpackTags } from '#shared/workbook/own/pack-list'

const part = fc.string({ unit: fc.constantFrom('a', ' ', '|', ';', '\\', '\n', 'n'), maxLength: 8 })
const trimmed = part.map((text) => text.replace(/^ +| +$/g, '')).filter((text) => text === text.trim())

describe('several values in one cell', () => {
  it('reads as people write it', () => {
    expect(packTags(['retail', 'north'])).toBe('retail; north')
    expect(packLines([['Pia', 'Sales', 'pia@acme.example', '']])).toBe('Pia | Sales | pia@acme.example')
    expect(unpackTags('retail;north ;  east')).toEqual(['retail', 'north', 'east'])
    expect(unpackLines('Pia|Sales\n\nPaul')).toEqual([['Pia', 'Sales'], ['Paul']])
  })

  it('keeps its marks inside the values', () => {
    fc.assert(
      fc.property(fc.array(trimmed, { minLength: 1, maxLength: 4 }), (tags) => {
        fc.pre(tags.join('') !== '')
        expect(unpackTags(packTags(tags))).toEqual(tags)
      }),
    )
  })

  it('keeps every part of a line that is not empty at its end', () => {
    fc.assert(
      fc.property(trimmed, trimmed, (first, last) => {
        fc.pre(first !== '' && last !== '')
        expect(unpackLines(packLines([[first, '', last]]))).toEqual([[first, '', last]])
      }),
    )
  })
})
