import { foldText } from './fold-text'
import { remember } from './remember'

const languages = ['en', 'de', 'fr', 'it', 'es'] as const

/** Everyday forms that the name tables do not hold. */
const everyday: readonly (readonly [string, string])[] = [
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['usa', 'US'],
  ['u s a', 'US'],
  ['vereinigte staaten von amerika', 'US'],
  ['united states of america', 'US'],
  ['holland', 'NL'],
  ['the netherlands', 'NL'],
  ['korea', 'KR'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
]

let codesByName: ReadonlyMap<string, string> | null = null

/** Built on first use: two-letter codes that name a country, and the country names of five languages. */
function readCodes(): ReadonlyMap<string, string> {
  if (codesByName !== null) return codesByName
  const codes = new Map<string, string>()
  const names = languages.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }))
  for (const first of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (const second of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const code = first + second
      if (['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'].includes(code)) continue
      for (const name of names) {
        const called = name.of(code)
        if (called === undefined) continue
        // Withdrawn codes (`DD`, `SU`, `UK`) carry the name of today's country; the current code comes later or first alike.
        if (!codes.has(foldText(called))) codes.set(foldText(called), code)
        codes.set(code.toLowerCase(), code)
      }
    }
  }
  for (const [name, code] of everyday) codes.set(name, code)
  codesByName = codes
  return codes
}

/** The English name of the country that a code or a name in five languages means; null when it is none. */
export const findCountry = remember(lookUpCountry, 5_000)

function lookUpCountry(text: string): string | null {
  const parts = [text, ...text.split(/\s[-–/]\s/)]
  for (const part of parts) {
    // Small two-letter words (`to`, `is`, `id`) are words; codes are written in capitals.
    if (/^\s*\p{L}{2}\s*$/u.test(part) && part !== part.toUpperCase()) continue
    const code = readCodes().get(foldText(part))
    if (code !== undefined) return englishName(code)
  }
  return null
}

const englishNames = new Map<string, string>()

/** Asking for a name anew takes a millisecond, which ten thousand rows would feel. */
function englishName(code: string): string {
  const known = englishNames.get(code)
  if (known !== undefined) return known
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code
  englishNames.set(code, name)
  return name
}
