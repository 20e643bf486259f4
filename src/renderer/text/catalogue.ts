import type { english } from './languages/english'

type English = typeof english

/** A part of the interface that has words: most are named after the module of this folder that says them. */
export type Area = keyof English

/** A language: every area and every key of the English one, each an ICU message. */
export type Catalogue = { readonly [A in Area]: { readonly [K in keyof English[A]]: string } }

export type KeyOf<A extends Area> = keyof English[A] & string

/** What a message asks for, read from its English wording: `{ name: string | number }`. */
export type SlotsOf<A extends Area, K extends KeyOf<A>> = English[A][K] extends infer M extends string
  ? { readonly [S in SlotIn<M> as S[0]]: S[1] }
  : never

/**
 * ICU nests strictly in turns: an argument's braces hold options, an option's braces hold text. So one step reads up to
 * the next closing brace and knows by what came before it whether an argument or an option has ended.
 */
type SlotIn<M extends string, Found = never> = M extends `${infer Head}}${infer Rest}`
  ? Head extends `${string}{${infer Inside}`
    ? Inside extends `${infer Argument}{${infer Option}`
      ? SlotIn<`${Option}}${Rest}`, Found | Slot<Argument>>
      : SlotIn<Rest, Found | Slot<Inside>>
    : SlotInOptions<Rest, Found>
  : Found

type SlotInOptions<M extends string, Found> = M extends `${infer Head}}${infer Rest}`
  ? Head extends `${string}{${infer Option}`
    ? SlotIn<`${Option}}${Rest}`, Found>
    : SlotIn<Rest, Found>
  : Found

type Slot<Argument extends string> = Argument extends `${infer Name}, ${infer Kind}`
  ? readonly [Name, Kind extends `select,${string}` ? string : number]
  : readonly [Argument, string | number]
