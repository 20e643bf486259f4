import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage } from '#shared/contract/message'

const json = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('tree')),
    fc.dictionary(fc.string(), tie('tree'), { noNullPrototype: true }),
  ),
})).tree

describe('message framing', () => {
  it('brings every value back with its bytes as bytes', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(decodeMessage(encodeMessage(value))).toEqual({ value })
      }),
      { numRuns: 1_000 },
    )
  })

  it('carries bytes as they are: the frame adds less than 200 bytes', () => {
    const payload = new Uint8Array(1_000_000).fill(7)
    expect(encodeMessage({ payload }).byteLength).toBeLessThan(payload.byteLength + 200)
  })

  it('never throws, whatever bytes arrive', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => decodeMessage(bytes)).not.toThrow()
      }),
      { numRuns: 5_000 },
    )
  })

  it('never throws and never reaches a prototype when a real message is damaged', () => {
    const message = encodeMessage({ name: 'Acme', file: new Uint8Array([1, 2, 3]), list: [new Uint8Array([9])] })
    fc.assert(
      fc.property(fc.nat(message.length - 1), fc.nat(255), fc.nat(message.length), (at, byte, end) => {
        const damaged = message.slice(0, end)
        if (at < damaged.length) damaged[at] = byte
        expect(() => decodeMessage(damaged)).not.toThrow()
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ['a place on the prototype', { value: {}, bytes: [{ at: ['__proto__', 'polluted'], length: 1 }] }],
    ['a place that holds a value', { value: { a: 1 }, bytes: [{ at: ['a'], length: 1 }] }],
    ['a place that does not exist', { value: {}, bytes: [{ at: ['a'], length: 1 }] }],
    ['more bytes than there are', { value: { a: null }, bytes: [{ at: ['a'], length: 2 }] }],
    ['fewer bytes than there are', { value: { a: null }, bytes: [] }],
    ['a negative length', { value: { a: null }, bytes: [{ at: ['a'], length: -1 }] }],
    ['no list of bytes', { value: {} }],
  ])('refuses %s', (_case, envelope) => {
    const head = new TextEncoder().encode(JSON.stringify(envelope))
    const message = new Uint8Array(4 + head.length + 1)
    new DataView(message.buffer).setUint32(0, head.length)
    message.set(head, 4)
    expect(decodeMessage(message)).toBeUndefined()
  })
})
