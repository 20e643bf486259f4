import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../../../src/renderer/text/catalogue'
import { english } from '../../../../src/renderer/text/languages/english'
import { languages } from '../../../../src/renderer/text/languages/languages'

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
}

/** Accents every vowel of the text and makes it 40 % longer; what ICU reads in braces stays, the text inside does not. */
function toPseudo(message: string): string {
  const braces: ('argument' | 'option')[] = []
  const text = Array.from(message, (letter) => {
    if (letter === '}') braces.pop()
    if (letter === '{') braces.push(braces.at(-1) === 'argument' ? 'option' : 'argument')
    return braces.at(-1) === 'argument' ? letter : (accents[letter] ?? letter)
  }).join('')
  return `${text}${'~'.repeat(Math.ceil(message.length * 0.4))}`
}

const toPseudoWords = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([key, message]) => [key, toPseudo(message)]))
const pseudo = Object.fromEntries(
  Object.entries(english).map(([area, words]) => [area, toPseudoWords(words)]),
) as Catalogue

beforeAll(() => {
  Object.assign(languages, { 'en-XA': pseudo })
  vi.stubGlobal('navigator', { languages: ['en-XA', 'en'] })
})

const open = async () => {
  const [board, gate, drift, history, reports, language] = await Promise.all([
    import('../../../../src/renderer/text/board'),
    import('../../../../src/renderer/text/gate'),
    import('../../../../src/renderer/text/drift'),
    import('../../../../src/renderer/text/history'),
    import('../../../../src/renderer/text/reports'),
    import('../../../../src/renderer/text/language'),
  ])
  return { board, gate, drift, history, reports, language }
}

describe('a second language', () => {
  it('is chosen by the system before anything is said', async () => {
    const { language } = await open()
    expect(language.language).toBe('en-XA')
  })

  it('reaches constants, functions and plurals of every area', async () => {
    const { board, gate, drift, history, reports } = await open()
    const said = [
      board.words.noOwner,
      board.daysText(3),
      board.limitTitle(1, 'over'),
      gate.gateWords.groups.outputs,
      gate.jumpWords(2, 'X'),
      drift.ruleNames.stalled,
      drift.driftCountText(2, 'overdue'),
      history.historyWords.filters.all,
      reports.reportNames.review,
      reports.reviewWords.signOffs(1, 3, 2),
      reports.appendixWords.deliverables(1, 2),
    ]
    expect(said.filter((text) => !/[áéíóúý]/i.test(text) || !text.includes('~~') || /[aeiou]/.test(text))).toEqual([])
  })

  it('keeps what was put into its slots', async () => {
    const { board, gate } = await open()
    expect(board.spoken.stays('Acme')).toContain('Acme')
    expect(gate.gateTitle('Acme', 'research', 'research')).toContain('Acme')
    expect(board.daysText(1_200)).toContain(new Intl.NumberFormat().format(1_200))
  })
})
