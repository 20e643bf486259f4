import { z } from 'zod'
import { isDay, isInstant, isMonth } from './calendar'

/**
 * The kinds of fields that records are made of. The message of a refused value is a key of the renderer's texts,
 * so that every form shows the same sentence for the same trouble.
 */
export const textLimits = { short: 300, long: 20_000 } as const

/** One line: names, titles, references. */
export const shortText = z.string().max(textLimits.short, 'too-long')
/** A short text that must not be blank. */
export const requiredText = shortText.refine((text) => text.trim() !== '', 'required')
/** Notes and statements. */
export const longText = z.string().max(textLimits.long, 'too-long')
/** A reason or note that must be given. */
export const requiredLongText = longText.refine((text) => text.trim() !== '', 'required')
export const day = z.string().refine(isDay, 'no-such-day')
export const month = z.string().refine(isMonth, 'no-such-month')
export const instant = z.string().refine(isInstant, 'no-such-time')
export const id = z.string().min(1, 'required').max(200, 'too-long')
export const finiteNumber = z.number('not-a-number').refine(Number.isFinite, 'not-a-number')
/** One to five, as fit scores and relationship quality are given. */
export const score = z.number('not-a-number').int('not-whole').min(1, 'below-1').max(5, 'above-5')
export const cycleNumber = z.number().int('not-whole').min(1, 'below-1')

/** The keys of a closed list as a schema. */
export const oneOf = <T extends object>(list: T) =>
  z.enum(Object.keys(list) as [keyof T & string, ...(keyof T & string)[]])
