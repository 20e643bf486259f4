import type { Clock } from '../db/commit'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The person's own calendar day. */
export function today(at: Date = new Date()): string {
  return `${String(at.getFullYear())}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

/** The real clock and real ids; the only place where the application asks for either. */
export function readClock(): Clock {
  const at = new Date()
  return { now: at.toISOString(), today: today(at), newId: () => crypto.randomUUID() }
}

export const newId = (): string => crypto.randomUUID()
