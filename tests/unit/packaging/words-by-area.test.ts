import { describe, expect, it } from 'vitest'
import { withoutWords, withWords } from '../../../resources/words-by-area.mjs'
import { isPlain } from '../../../src/renderer/text/is-plain'
import { english } from '../../../src/renderer/text/languages/english'

const languages = {
  en: { board: { title: 'Board', days: '{days, plural, one {# day} other {# days}}' }, gate: { close: 'Close' } },
  de: { board: { title: 'Tafel', days: '{days, plural, one {# Tag} other {# Tage}}' }, gate: { close: 'Zu' } },
}

describe('the words in the built app', () => {
  it('stand in the module of their area, in every language', () => {
    const code = withWords("const say = createSay('gate')\n", languages, isPlain)
    expect(code).toBe(`const say = createSay('gate', {"en":{"close":"Close"},"de":{"close":"Zu"}})\n`)
  })

  it('come with their plurals already read', () => {
    const code = withWords("createSay('board')", languages, isPlain)
    expect(code).toContain('"title":"Tafel"')
    expect(code).toContain('"pluralType":"cardinal"')
    expect(code).not.toContain(', plural,')
  })

  it('are left out where the languages are registered, but for the tags to choose among', () => {
    expect(withoutWords(languages)).toBe('export const languages = {"en":{},"de":{}}')
  })

  it('are taken as plain only when nothing in them has to be chosen', () => {
    expect(isPlain(english.board['no-owner'])).toBe(true)
    expect(isPlain(english.board['days-short'])).toBe(true)
    expect(isPlain(english.board.days)).toBe(false)
  })
})
