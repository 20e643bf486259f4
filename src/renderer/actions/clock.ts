import { dayOf } from '#shared/domain/calendar'
import type { Clock } from '../db/commit'

/** The person's own calendar day. */
export const today = (at: Date = new Date()): string => dayOf(at.toISOString())

/** The real clock and real ids; the only place where the application asks for either. */
export function readClock(): Clock {
  const at = new Date()
  return { now: at.toISOString(), today: today(at), newId: () => crypto.randomUUID() }
}

export const newId = (): string => crypto.randomUUID()
