import { describe, expect, it } from 'vitest'
import { findKinship, type Lineage } from '#shared/workbook/own/lineage'

const line = (root: number, ids: string, shortened = false): Lineage => ({ root, ids: Array.from(ids), shortened })

describe('findKinship', () => {
  it('knows a workbook of the store’s own past', () => {
    expect(findKinship(line(0, 'abcd'), line(0, 'ab'))).toEqual({ kind: 'own-past' })
    expect(findKinship(line(0, 'ab'), line(0, 'ab'))).toEqual({ kind: 'own-past' })
  })

  it('knows a workbook from before everything that is remembered', () => {
    expect(findKinship(line(10, 'ab', true), line(2, 'xy'))).toEqual({ kind: 'own-past' })
  })

  it('finds the last act that two stores have in common', () => {
    expect(findKinship(line(0, 'abcd'), line(0, 'abxyz'))).toEqual({ kind: 'parted', seq: 2 })
  })

  it('finds that a store has nothing of its own since', () => {
    expect(findKinship(line(0, 'ab'), line(0, 'abcd'))).toEqual({ kind: 'parted', seq: 2 })
  })

  it('takes the beginning of a store that was restored as the parting', () => {
    expect(findKinship(line(0, 'abcd'), line(2, 'xy'))).toEqual({ kind: 'parted', seq: 2 })
    expect(findKinship(line(2, 'xy'), line(0, 'abcd'))).toEqual({ kind: 'parted', seq: 2 })
  })

  it('knows nothing in common when both forgot where they parted', () => {
    expect(findKinship(line(5, 'ab', true), line(5, 'xy', true))).toEqual({ kind: 'stranger' })
  })

  it('knows nothing in common with a store that is further on than anything here', () => {
    expect(findKinship(line(0, 'ab'), line(9, 'xy'))).toEqual({ kind: 'stranger' })
  })
})
