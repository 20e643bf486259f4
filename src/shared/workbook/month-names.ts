import { foldText } from './fold-text'

const languages = ['en', 'de', 'fr', 'it', 'es'] as const

let numbersByName: ReadonlyMap<string, number> | null = null

function readNames(): ReadonlyMap<string, number> {
  if (numbersByName !== null) return numbersByName
  const numbers = new Map<string, number>()
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        numbers.set(foldText(format.format(Date.UTC(2024, month - 1, 15))), month)
      }
    }
  }
  numbers.set('sept', 9)
  numbersByName = numbers
  return numbers
}

/** 1 to 12 for a month's long or short name in five languages, else null. */
export function monthNumber(name: string): number | null {
  return /\p{L}/u.test(name) ? (readNames().get(foldText(name)) ?? null) : null
}
