import { expect, it, vi } from 'vitest'
import type { Catalogue } from '../../../../src/renderer/text/catalogue'
import { english } from '../../../../src/renderer/text/languages/english'
import { languages } from '../../../../src/renderer/text/languages/languages'

const things =
  '{left, plural, one {Została # rzecz} few {Zostały # rzeczy} many {Zostało # rzeczy} other {Zostało # rzeczy}}'
const polish: Catalogue = { ...english, board: { ...english.board, things } }

it('follows the plural rules of the language in use, not those of the system', async () => {
  Object.assign(languages, { pl: polish })
  vi.stubGlobal('navigator', { languages: ['pl-PL'] })
  const { verdictWords } = await import('../../../../src/renderer/text/board')
  const say = (left: number): string => verdictWords({ kind: 'left', left, decisions: [] })
  const rules = new Intl.PluralRules('pl')
  expect([1, 3, 5, 22].map((left) => rules.select(left))).toEqual(['one', 'few', 'many', 'few'])
  expect([1, 3, 5, 22].map(say)).toEqual([
    'Została 1 rzecz',
    'Zostały 3 rzeczy',
    'Zostało 5 rzeczy',
    'Zostały 22 rzeczy',
  ])
})
