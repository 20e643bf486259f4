import { describe, expect, it } from 'vitest'
import { daysText, verdictWords } from '../../../../src/renderer/text/board'
import { chooseLanguage, toFormatLocale } from '../../../../src/renderer/text/language'
import { cycleWords } from '../../../../src/renderer/text/cycles'
import { driftCountText } from '../../../../src/renderer/text/drift'
import { createSay } from '../../../../src/renderer/text/say'

describe('saying something', () => {
  it('takes the plural form of the number', () => {
    expect([0, 1, 2].map(daysText)).toEqual(['0 days', '1 day', '2 days'])
    expect(verdictWords({ kind: 'left', left: 1, decisions: [] })).toBe('1 thing left')
  })

  it('takes the words that a choice asks for, and the last ones for any other', () => {
    expect(driftCountText(1, 'overdue')).toBe('1 drift, at least one overdue')
    expect(driftCountText(3, 'attention')).toBe('3 drifts, none overdue')
  })

  it('leaves out what is not there', () => {
    expect(cycleWords.goalsOf(0, 0, 0)).toBe('none set')
    expect(cycleWords.goalsOf(1, 2, 2)).toBe('1 of 2')
    expect(cycleWords.goalsOf(1, 2, 5)).toBe('1 of 5, 3 unknown')
  })

  it('writes figures as the system does and leaves text as it is', () => {
    const say = createSay('board')
    expect(say('days-short', { days: 1_234 })).toBe(`${new Intl.NumberFormat().format(1_234)} d`)
    expect(say('menu', { name: '{name} # <b>' })).toBe('What to do with {name} # <b>')
    expect(say('limit', { days: 2, state: '{state}' })).toBe('2 days here, {state}')
  })
})

describe('the choice of the language', () => {
  it('takes the first wanted language that is there, by tag or by language alone', () => {
    expect(chooseLanguage(['fr-FR', 'de-CH', 'en'], ['en', 'de'])).toBe('de')
    expect(chooseLanguage(['pt-BR'], ['en', 'pt', 'pt-BR'])).toBe('pt-BR')
    expect(chooseLanguage(['en-GB', 'de'], ['en', 'de'])).toBe('en')
  })

  it('is English when none is there', () => {
    expect(chooseLanguage(['fr-FR'], ['en', 'de'])).toBe('en')
    expect(chooseLanguage([], ['en'])).toBe('en')
  })

  it('writes the days of the region in the words of the language', () => {
    expect(toFormatLocale('en', 'en-GB')).toBe('en-GB')
    expect(toFormatLocale('en', 'de-DE')).toBe('en-DE')
    expect(toFormatLocale('en', 'de')).toBe('en-DE')
    const format = new Intl.DateTimeFormat(toFormatLocale('en', 'de-DE'), { month: 'long', day: 'numeric' })
    expect(format.format(new Date(2026, 4, 3))).toBe('3 May')
  })
})
