import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Catalogue, SlotsOf } from '../../../../src/renderer/text/catalogue'
import { languages } from '../../../../src/renderer/text/languages/languages'
import { english } from '../../../../src/renderer/text/languages/english'
import { readSaid } from '../../../helpers/read-said'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const parse = (message: string): readonly Element[] =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()

/** What the library calls text between the slots. */
const literal = parse('text')[0]?.type

/** The names that a message asks for, as the library reads it. */
function slotsIn(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    const inner = 'options' in element ? Object.values(element.options).flatMap(({ value }) => slotsIn(value)) : []
    const isText = element.type === literal
    return 'value' in element && !isText ? [element.value, ...inner] : inner
  })
}

const toMessages = (catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  Object.entries(catalogue).flatMap(([area, words]) =>
    Object.entries(words).map(([key, message]) => ({ name: `${area}.${key}`, area, key, message })),
  )
const toPattern = (key: string): RegExp => new RegExp(`^${key.replaceAll('*', '.+')}$`)
const said = readSaid()

describe.each(Object.entries(languages))('the language %s', (_tag, catalogue) => {
  const messages = toMessages(catalogue)

  it('has words', () => {
    expect(messages.length).toBeGreaterThan(1_000)
  })

  it('can be read as ICU messages', () => {
    const broken = messages.filter(({ message }) => {
      try {
        return parse(message).length === 0
      } catch {
        return true
      }
    })
    expect(broken.map(({ name }) => name)).toEqual([])
  })

  it('asks for the slots that the code gives', () => {
    const wrong = said.flatMap(({ at, area, key, slots }) =>
      messages
        .filter((one) => one.area === area && toPattern(key).test(one.key))
        .filter(
          ({ message }) =>
            slots !== null && [...new Set(slotsIn(parse(message)))].toSorted().join() !== slots.toSorted().join(),
        )
        .map(({ name }) => `${at} ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('uses no apostrophe that ICU would take for a quote', () => {
    expect(messages.filter(({ message }) => message.includes("'")).map(({ name }) => name)).toEqual([])
  })
})

describe('the keys', () => {
  it('are asked of every language', () => {
    expectTypeOf(english).toExtend<Catalogue>()
    expectTypeOf<Omit<typeof english, 'board'>>().not.toExtend<Catalogue>()
    expectTypeOf<Omit<typeof english, 'board'> & { board: { title: string } }>().not.toExtend<Catalogue>()
  })

  it('are all said somewhere', () => {
    const dead = toMessages(english).filter(
      ({ area, key }) => !said.some((one) => one.area === area && toPattern(one.key).test(key)),
    )
    expect(dead.map(({ name }) => name)).toEqual([])
  })

  it('know their slots as types', () => {
    expectTypeOf<SlotsOf<'board', 'days'>>().toEqualTypeOf<{ readonly days: number }>()
    expectTypeOf<SlotsOf<'board', 'menu'>>().toEqualTypeOf<{ readonly name: string | number }>()
    expectTypeOf<SlotsOf<'drift', 'count'>>().toEqualTypeOf<{ readonly count: number; readonly worst: string }>()
    expectTypeOf<SlotsOf<'history', 'action-done'>>().toEqualTypeOf<{
      readonly label: string | number
      readonly stage: string | number
    }>()
  })
})
