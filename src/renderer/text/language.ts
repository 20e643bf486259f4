import type { Catalogue } from './catalogue'
import { languages } from './languages/languages'

/**
 * The language is chosen once, while this module is evaluated. Every module with words imports it through `say`, so a
 * constant made of words has the chosen language from its first moment; another language needs the window anew.
 */
export const language = chooseLanguage(readWanted(), Object.keys(languages))
export const catalogue: Catalogue = languages[language] ?? languages.en

/**
 * Days, times and ages are written as in the system's region, with their words in the language in use. Figures have no
 * words: they go by the system alone, as people type them.
 */
export const formatLocale = toFormatLocale(language, new Intl.DateTimeFormat().resolvedOptions().locale)

/** The first wanted language that is there: by its whole tag, else by its language alone; English when none is. */
export function chooseLanguage(wanted: readonly string[], known: readonly string[]): string {
  const found = wanted
    .map((tag) => known.find((one) => one === tag) ?? known.find((one) => one === tag.split('-')[0]))
    .find((one) => one !== undefined)
  return found ?? 'en'
}

/** `en` on a system set to `de-CH` is `en-CH`: English words, and days as the region writes them. */
export function toFormatLocale(used: string, system: string): string {
  const there = new Intl.Locale(system)
  const here = new Intl.Locale(used)
  if (there.language === here.language) return system
  const { region } = there.maximize()
  return new Intl.Locale(used, region === undefined ? {} : { region }).toString()
}

/** The languages of the person's system, dearest first; Node before version 21 tells none. */
function readWanted(): readonly string[] {
  return (globalThis as { readonly navigator?: Partial<Navigator> }).navigator?.languages ?? []
}
