import { promises } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { MorningCounts } from '#shared/domain/agenda/count-mornings'
import { type Day, isDay } from '#shared/domain/calendar'
import { writeDurable } from '../durable-write/write-durable'

const day = z.string().refine(isDay)
const count = z.int().nonnegative()
/** Stored in the data folder; made anew by the page when it is lost. */
export type Mornings = {
  readonly mornings: readonly MorningCounts[]
  /** The last day whose notice was given. */
  readonly toldOn: Day | null
}

const schema: z.ZodType<Mornings> = z.strictObject({
  mornings: z.array(z.strictObject({ day, overdue: count, today: count, drifts: count })),
  toldOn: day.nullable(),
})

const pathIn = (dataFolder: string): string => join(dataFolder, 'morning.json')

/** A file that is missing, damaged or of another version knows nothing. */
export async function readMornings(dataFolder: string): Promise<Mornings> {
  const unknown: Mornings = { mornings: [], toldOn: null }
  const text = await promises.readFile(pathIn(dataFolder), 'utf8').catch(() => '')
  return text === '' ? unknown : parse(text, unknown)
}

function parse(text: string, unknown: Mornings): Mornings {
  try {
    return schema.catch(unknown).parse(JSON.parse(text))
  } catch {
    return unknown
  }
}

export const writeMornings = (dataFolder: string, mornings: Mornings): Promise<void> =>
  writeDurable(pathIn(dataFolder), Buffer.from(`${JSON.stringify(mornings)}\n`))
