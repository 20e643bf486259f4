import { readFileSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'

/** Small comforts from one start to the next. Losing them costs nothing, so they are written without ceremony. */
export function readRemembered<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function writeRemembered(file: string, value: unknown): void {
  try {
    writeFileSync(file, JSON.stringify(value), { mode: 0o600 })
  } catch {
    // A full disk must not keep a window from closing or a file from opening.
  }
}
