import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, splitText } from '#shared/report/split-text'

const bare = (text: string): string => text.replaceAll(/\s+/g, '')

describe('long texts on pages', () => {
  it('loses no character and makes no piece longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (text) => {
        const pieces = splitText(text, 40)
        expect(bare(pieces.map((piece) => piece.text).join(''))).toBe(bare(text))
        expect(pieces.every((piece) => piece.text.length <= 40)).toBe(true)
      }),
    )
  })

  it('breaks after a sentence where it can, and says which pieces go on', () => {
    const text = 'The first sentence stands here. The second one is a little longer than that.'
    expect(splitText(text, 40)).toEqual([
      { text: 'The first sentence stands here.', goesOn: false },
      { text: 'The second one is a little longer than', goesOn: true },
      { text: 'that.', goesOn: true },
    ])
  })

  it('breaks Japanese after its own full stop', () => {
    expect(splitText('売上は目標を上回った。次の四半期も続ける。', 15).map(({ text }) => text)).toEqual([
      '売上は目標を上回った。',
      '次の四半期も続ける。',
    ])
  })

  it('says when an excerpt is not the whole', () => {
    expect(excerptOf('short', 10)).toEqual({ text: 'short', cut: false })
    expect(excerptOf('several words in a row', 12)).toEqual({ text: 'several …', cut: true })
  })
})
