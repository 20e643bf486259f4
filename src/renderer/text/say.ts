import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import type { Area, KeyOf, SlotsOf } from './catalogue'
import { catalogue, formatLocale, language } from './language'

type Slots = Readonly<Record<string, string | number>>
type Message = (slots: Slots) => string
type SlotArguments<S> = keyof S extends never ? readonly [] : readonly [slots: S]

/** Says the words of one area in the language in use. The types know its keys, and the slots of each. */
export function createSay<A extends Area>(area: A) {
  const words: Readonly<Record<string, string>> = catalogue[area]
  const messages = new Map<string, Message>()
  return <K extends KeyOf<A>>(key: K, ...[slots]: SlotArguments<SlotsOf<A, K>>): string => {
    const text = words[key] ?? key
    if (slots === undefined) return text
    const message = messages.get(key) ?? toMessage(text)
    messages.set(key, message)
    return message(slots)
  }
}

const numbers = new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 2 })
/** Text with slots of text and of figures needs no parser: a board says hundreds of them at once. */
const plain = /^[^{}]*(?:\{\w+(?:, number)?\}[^{}]*)*$/

function toMessage(text: string): Message {
  if (!plain.test(text)) return remember(toIcuMessage(text))
  const [start = '', ...rest] = text.split(/\{(\w+(?:, number)?)\}/)
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
  getNumberFormat: (_locale, options) =>
    options === undefined ? numbers : new Intl.NumberFormat(formatLocale, options),
  getDateTimeFormat: (_locale, options) => new Intl.DateTimeFormat(formatLocale, options),
  getPluralRules: (_locale, options) => plurals[options?.type ?? 'cardinal'],
}

function toIcuMessage(text: string): Message {
  const message = new IntlMessageFormat(text, language, undefined, { formatters, ignoreTag: true })
  return (slots) => String(message.format(slots))
}
