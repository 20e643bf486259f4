import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import type { Area, KeyOf, SlotsOf } from './catalogue'
import { isPlain } from './is-plain'
import { catalogue, formatLocale, language } from './language'

type Slots = Readonly<Record<string, string | number>>
type Message = (slots: Slots) => string
type SlotArguments<S> = keyof S extends never ? readonly [] : readonly [slots: S]

/** As it stands in a language, or read already. */
type Wording = string | ReturnType<IntlMessageFormat['getAst']>
type Words = Readonly<Record<string, Wording>>

/**
 * Says the words of one area in the language in use. The types know its keys, and the slots of each. `inEach` is
 * written in by the build (`resources/words-by-area.mjs`), which leaves out the languages as a whole and the parser.
 */
export function createSay<A extends Area>(area: A, inEach?: Readonly<Record<string, Words>>) {
  const words: Words = inEach?.[language] ?? catalogue[area]
  const messages = new Map<string, Message>()
  return <K extends KeyOf<A>>(key: K, ...[slots]: SlotArguments<SlotsOf<A, K>>): string => {
    const wording = words[key] ?? key
    if (slots === undefined && typeof wording === 'string') return wording
    const message = messages.get(key) ?? toMessage(wording)
    messages.set(key, message)
    return message(slots ?? {})
  }
}

const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })

function toMessage(wording: Wording): Message {
  if (typeof wording !== 'string' || !isPlain(wording)) return remember(toIcuMessage(wording))
  const [start = '', ...rest] = wording.split(/\{(\w+(?:, number)?)\}/)
  const pairs = Array.from({ length: rest.length / 2 }, (_, at) => ({
    name: rest[2 * at]?.replace(', number', '') ?? '',
    isFigure: rest[2 * at]?.endsWith(', number') ?? false,
    after: rest[2 * at + 1] ?? '',
  }))
  return (slots) => {
    let said = start
    for (const { name, isFigure, after } of pairs) said += fill(slots[name], isFigure) + after
    return said
  }
}

const fill = (value: string | number | undefined, isFigure: boolean): string =>
  isFigure && typeof value === 'number' ? numbers.format(value) : String(value)

const rememberedMost = 500

/** The same days and counts stand on many cards; choosing their form again for each would cost the board its frame. */
function remember(message: Message): Message {
  const said = new Map<string, string>()
  return (slots) => {
    const key = JSON.stringify(slots)
    const known = said.get(key)
    if (known !== undefined) return known
    if (said.size >= rememberedMost) said.clear()
    const text = message(slots)
    said.set(key, text)
    return text
  }
}

/** Plurals follow the language of the words, figures the system. */
const plurals = {
  cardinal: new Intl.PluralRules(language),
  ordinal: new Intl.PluralRules(language, { type: 'ordinal' }),
}
const formatters: Formatters = {
  getNumberFormat: (_locale, options) => (options === undefined ? numbers : new Intl.NumberFormat(undefined, options)),
  getDateTimeFormat: (_locale, options) => new Intl.DateTimeFormat(formatLocale, options),
  getPluralRules: (_locale, options) => plurals[options?.type ?? 'cardinal'],
}

function toIcuMessage(wording: Wording): Message {
  const message = new IntlMessageFormat(wording, language, undefined, { formatters, ignoreTag: true })
  return (slots) => String(message.format(slots))
}
