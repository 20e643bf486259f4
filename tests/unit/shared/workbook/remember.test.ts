import { expect, it, vi } from 'vitest'
import { remember } from '#shared/workbook/remember'

const lengthOf = (text: string): number | undefined => (text === '' ? undefined : text.length)

it('works every answer out once, an empty one included', () => {
  const answer = vi.fn<typeof lengthOf>(lengthOf)
  const asked = remember(answer, 10)
  expect(['one', '', 'three', 'one', '', 'three'].map(asked)).toEqual([3, undefined, 5, 3, undefined, 5])
  expect(answer).toHaveBeenCalledTimes(3)
})

it('never remembers more than it was told', () => {
  const answer = vi.fn<typeof lengthOf>(lengthOf)
  const asked = remember(answer, 2)
  expect(['a', 'bb', 'ccc', 'a'].map(asked)).toEqual([1, 2, 3, 1])
  expect(answer).toHaveBeenCalledTimes(4)
})
