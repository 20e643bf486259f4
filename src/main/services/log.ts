import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The program's own log: one JSON line per event, with ids and counts and never names or notes. */
export type Log = {
  readonly folder: string
  write(level: 'info' | 'warn' | 'error', event: string, detail: string): void
}

const keptFiles = 5
const maxFileBytes = 1024 * 1024
const maxDetail = 2_000

export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fileAt = (age: number): string => join(folder, age === 0 ? 'app.log' : `app.${age}.log`)

  function rotate(): void {
    rmSync(fileAt(keptFiles - 1), { force: true })
    for (let age = keptFiles - 2; age >= 0; age -= 1) {
      if (sizeOf(fileAt(age)) !== null) renameSync(fileAt(age), fileAt(age + 1))
    }
  }

  return {
    folder,
    write(level, event, detail) {
      const line = `${JSON.stringify({ at: now().toISOString(), level, event, detail: detail.slice(0, maxDetail) })}\n`
      try {
        if ((sizeOf(fileAt(0)) ?? 0) + Buffer.byteLength(line) > maxFileBytes) rotate()
        appendFileSync(fileAt(0), line, { mode: 0o600 })
      } catch {
        // A full disk must not turn a log line into a failure of what is being logged.
        process.stderr.write(line)
      }
    },
  }
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null
}

/** Error text for the log: name, code and place in the program, without the message's values where a code exists. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return cause === null || cause === undefined ? '' : typeof cause
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null
  const place = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return [cause.name, code ?? cause.message, ...place.slice(0, 4).map((line) => line.trim())].join(' | ')
}
