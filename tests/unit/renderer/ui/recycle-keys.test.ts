import { expect, it } from 'vitest'
import { createRecycler } from '../../../../src/renderer/ui/recycle-keys'

it('keeps the key of a row that stays', () => {
  const toKeys = createRecycler()
  const [, second, third] = toKeys(['a', 'b', 'c'], [])
  expect(toKeys(['b', 'c', 'd'], []).slice(0, 2)).toEqual([second, third])
})

it('hands the key of a row that went on to a row that comes', () => {
  const toKeys = createRecycler()
  const before = toKeys(['a', 'b'], [])
  expect(toKeys(['x', 'y'], [])).toEqual(before)
})

it('makes a key only where none is free, and forgets those that nobody took', () => {
  const toKeys = createRecycler()
  const before = toKeys(['a', 'b', 'c'], [])
  expect(toKeys(['x'], [])).toEqual(before.slice(0, 1))
  const after = toKeys(['x', 'y', 'z'], [])
  expect(new Set([...before, ...after]).size).toBe(5)
})

it('never hands on the key of a row that was pinned when it went', () => {
  const toKeys = createRecycler()
  const [focused, other] = toKeys(['a', 'b'], ['a'])
  const after = toKeys(['x', 'y'], [])
  expect(after).toContain(other)
  expect(after).not.toContain(focused)
})
