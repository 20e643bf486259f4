import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { toAscii } from '../../../resources/quick-scripts.mjs'

const valueOf = (code: string): unknown => runInThisContext(code)

describe('the written scripts', () => {
  it.each([
    ["'Société – « naïve » 💡 \u200b'", 'Société – « naïve » 💡 \u200b'],
    ['`“${1 + 1}” → 日本`', '“2” → 日本'],
    ["/^[é–\uffff]+$/.test('é–é')", true],
    ["/^.💡$/u.test('x💡')", true],
    ["'\\\\é'", '\\é'],
    ['({ größe: 3 }).größe', 3],
  ])('mean the same in ASCII: %s', (code, value) => {
    const ascii = toAscii(code)
    expect(ascii).toMatch(/^[\0-\x7f]*$/)
    expect(valueOf(ascii)).toBe(value)
  })

  it('are refused where an escape would mean something else', () => {
    expect(() => toAscii("/\\–/.test('–')")).toThrow('behind a backslash')
  })
})
